import {
  BatchGetSecretValueCommand as Batch,
  CreateSecretCommand as Create,
  GetRandomPasswordCommand as Password,
  GetSecretValueCommand as Get,
  ListSecretsCommand as List,
  ListSecretVersionIdsCommand as Versions,
  PutResourcePolicyCommand as PutPolicy,
  PutSecretValueCommand as Put,
  ReplicateSecretToRegionsCommand as Replicate,
  RotateSecretCommand as Rotate,
  TagResourceCommand as Tag,
  UntagResourceCommand as Untag,
  UpdateSecretCommand as Update,
  UpdateSecretVersionStageCommand as Stage,
  ValidateResourcePolicyCommand as Validate,
} from '@aws-sdk/client-secrets-manager';
import type { AnyCommand } from './any-command';
import { commandsWithSecretId } from './commands-with-secret-id';

const Name = 'new';
const SecretId = 'db';
const SecretString = 'y';
const Region = 'us-east-2';

/** A text: the member, its path in the messages of the service, the fewest and the most characters, a command with it. */
export type TextRow = readonly [string, string, number, number, (text: string) => AnyCommand];

/** Texts that can have every character. */
export const plainTexts: readonly TextRow[] = [
  [
    'CreateSecret.ClientRequestToken',
    'clientRequestToken',
    32,
    64,
    (t) => new Create({ Name, ClientRequestToken: t }),
  ],
  ['CreateSecret.Description', 'description', 0, 2048, (t) => new Create({ Name, Description: t })],
  ['CreateSecret.KmsKeyId', 'kmsKeyId', 0, 2048, (t) => new Create({ Name, KmsKeyId: t })],
  ['CreateSecret.Tags[].Key', 'tags.1.member.key', 1, 128, (t) => new Create({ Name, Tags: [{ Key: t }] })],
  [
    'CreateSecret.Tags[].Value',
    'tags.1.member.value',
    0,
    256,
    (t) => new Create({ Name, Tags: [{ Key: 'k', Value: t }] }),
  ],
  [
    'CreateSecret.AddReplicaRegions[].KmsKeyId',
    'addReplicaRegions.1.member.kmsKeyId',
    0,
    2048,
    (t) => new Create({ Name, AddReplicaRegions: [{ Region, KmsKeyId: t }] }),
  ],
  [
    'GetRandomPassword.ExcludeCharacters',
    'excludeCharacters',
    0,
    4096,
    (t) => new Password({ ExcludeCharacters: t }),
  ],
  ['GetSecretValue.VersionId', 'versionId', 32, 64, (t) => new Get({ SecretId, VersionId: t })],
  ['GetSecretValue.VersionStage', 'versionStage', 1, 256, (t) => new Get({ SecretId, VersionStage: t })],
  ['BatchGetSecretValue.NextToken', 'nextToken', 1, 4096, (t) => new Batch({ Filters: [], NextToken: t })],
  ['ListSecrets.NextToken', 'nextToken', 1, 4096, (t) => new List({ NextToken: t })],
  ['ListSecretVersionIds.NextToken', 'nextToken', 1, 4096, (t) => new Versions({ SecretId, NextToken: t })],
  [
    'PutResourcePolicy.ResourcePolicy',
    'resourcePolicy',
    1,
    20480,
    (t) => new PutPolicy({ SecretId, ResourcePolicy: t }),
  ],
  [
    'PutSecretValue.ClientRequestToken',
    'clientRequestToken',
    32,
    64,
    (t) => new Put({ SecretId, SecretString, ClientRequestToken: t }),
  ],
  [
    'PutSecretValue.VersionStages[]',
    'versionStages.1.member',
    1,
    256,
    (t) => new Put({ SecretId, SecretString, VersionStages: [t] }),
  ],
  [
    'ReplicateSecretToRegions.AddReplicaRegions[].KmsKeyId',
    'addReplicaRegions.1.member.kmsKeyId',
    0,
    2048,
    (t) => new Replicate({ SecretId, AddReplicaRegions: [{ Region, KmsKeyId: t }] }),
  ],
  [
    'RotateSecret.ClientRequestToken',
    'clientRequestToken',
    32,
    64,
    (t) => new Rotate({ SecretId, ClientRequestToken: t }),
  ],
  [
    'RotateSecret.RotationLambdaARN',
    'rotationLambdaARN',
    0,
    2048,
    (t) => new Rotate({ SecretId, RotationLambdaARN: t }),
  ],
  [
    'RotateSecret.ExternalSecretRotationMetadata[].Key',
    'externalSecretRotationMetadata.1.member.key',
    1,
    256,
    (t) => new Rotate({ SecretId, ExternalSecretRotationMetadata: [{ Key: t, Value: 'v' }] }),
  ],
  [
    'RotateSecret.ExternalSecretRotationMetadata[].Value',
    'externalSecretRotationMetadata.1.member.value',
    1,
    2048,
    (t) => new Rotate({ SecretId, ExternalSecretRotationMetadata: [{ Key: 'k', Value: t }] }),
  ],
  [
    'TagResource.Tags[].Key',
    'tags.2.member.key',
    1,
    128,
    (t) => new Tag({ SecretId, Tags: [{ Key: 'k' }, { Key: t }] }),
  ],
  [
    'TagResource.Tags[].Value',
    'tags.1.member.value',
    0,
    256,
    (t) => new Tag({ SecretId, Tags: [{ Key: 'k', Value: t }] }),
  ],
  ['UntagResource.TagKeys[]', 'tagKeys.2.member', 1, 128, (t) => new Untag({ SecretId, TagKeys: ['k', t] })],
  [
    'UpdateSecret.ClientRequestToken',
    'clientRequestToken',
    32,
    64,
    (t) => new Update({ SecretId, ClientRequestToken: t }),
  ],
  ['UpdateSecret.Description', 'description', 0, 2048, (t) => new Update({ SecretId, Description: t })],
  ['UpdateSecret.KmsKeyId', 'kmsKeyId', 0, 2048, (t) => new Update({ SecretId, KmsKeyId: t })],
  [
    'UpdateSecretVersionStage.VersionStage',
    'versionStage',
    1,
    256,
    (t) => new Stage({ SecretId, VersionStage: t }),
  ],
  [
    'UpdateSecretVersionStage.RemoveFromVersionId',
    'removeFromVersionId',
    32,
    64,
    (t) => new Stage({ SecretId, VersionStage: 'a', RemoveFromVersionId: t }),
  ],
  [
    'UpdateSecretVersionStage.MoveToVersionId',
    'moveToVersionId',
    32,
    64,
    (t) => new Stage({ SecretId, VersionStage: 'a', MoveToVersionId: t }),
  ],
  [
    'ValidateResourcePolicy.ResourcePolicy',
    'resourcePolicy',
    1,
    20480,
    (t) => new Validate({ ResourcePolicy: t }),
  ],
];

/** Texts that cannot have every character. */
export const restrictedTexts: readonly TextRow[] = [
  ['CreateSecret.Name', 'name', 1, 512, (t) => new Create({ Name: t })],
  ...commandsWithSecretId.map(([operation, commandFor]): TextRow => [
    `${operation}.SecretId`,
    'secretId',
    1,
    2048,
    commandFor,
  ]),
  [
    'BatchGetSecretValue.SecretIdList[]',
    'secretIdList.2.member',
    1,
    2048,
    (t) => new Batch({ SecretIdList: ['a', t] }),
  ],
  [
    'BatchGetSecretValue.Filters[].Values[]',
    'filters.1.member.values.2.member',
    0,
    512,
    (t) => new Batch({ Filters: [{ Key: 'name', Values: ['a', t] }] }),
  ],
  [
    'ListSecrets.Filters[].Values[]',
    'filters.1.member.values.2.member',
    0,
    512,
    (t) => new List({ Filters: [{ Key: 'name', Values: ['a', t] }] }),
  ],
  [
    'RotateSecret.RotationRules.Duration',
    'rotationRules.duration',
    2,
    3,
    (t) => new Rotate({ SecretId, RotationRules: { Duration: t } }),
  ],
];
