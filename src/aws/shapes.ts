import { MAX_VALUE_BYTES } from './limits';
import type { MemberOf, OperationName } from './operation-types';
import type {
  BlobShape,
  BooleanShape,
  IntegerShape,
  ListShape,
  Shape,
  StructureShape,
  TextShape,
} from './shape';

const text = (min: number, max: number): TextShape => ({ kind: 'text', min, max });
const integer = (min?: number, max?: number): IntegerShape => ({
  kind: 'integer',
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});
const flag: BooleanShape = { kind: 'boolean' };

function structure<const Member extends string, const Required extends Member>(
  members: Readonly<Record<Member, Shape>>,
  ...required: readonly [Required, ...Required[]]
) {
  return { kind: 'structure', members, required, table: tableOf(members, required) } as const;
}

/** Apart from `structure`, because without an argument the required members would be inferred to be all. */
function optional<const Member extends string>(members: Readonly<Record<Member, Shape>>) {
  return { kind: 'structure', members, required: [], table: tableOf(members, []) } as const;
}

function tableOf(
  members: Readonly<Record<string, Shape>>,
  required: readonly string[],
): StructureShape['table'] {
  return Object.entries(members).map(([name, shape]) => ({
    name,
    pathName: name.charAt(0).toLowerCase() + name.slice(1),
    shape,
    isRequired: required.includes(name),
  }));
}

const secretId = text(1, 2048);
const token = text(32, 64);
const versionId = text(32, 64);
const label = text(1, 256);
const description = text(0, 2048);
const kmsKeyId = text(0, 2048);
const secretString: TextShape = {
  kind: 'text',
  min: 1,
  max: MAX_VALUE_BYTES,
  maxBytes: MAX_VALUE_BYTES,
  sensitive: true,
};
const secretBinary: BlobShape = { kind: 'blob', min: 1, max: MAX_VALUE_BYTES };
const region: TextShape = { kind: 'text', min: 1, max: 128, pattern: '^([a-z]+-)+\\d+$' };
const replicaRegions: ListShape = {
  kind: 'list',
  min: 1,
  item: structure({ Region: region, KmsKeyId: kmsKeyId }, 'Region'),
};
const tags: ListShape = {
  kind: 'list',
  item: structure({ Key: text(1, 128), Value: text(0, 256) }, 'Key'),
};
const policy = text(1, 20480);
const nextToken = text(1, 4096);
const pageSize = integer(1, 100);
const filters: ListShape = {
  kind: 'list',
  max: 10,
  item: optional({
    Key: {
      kind: 'text',
      values: ['description', 'name', 'tag-key', 'tag-value', 'primary-region', 'owning-service', 'all'],
    },
    Values: {
      kind: 'list',
      min: 1,
      max: 10,
      item: { kind: 'text', max: 512, pattern: '^\\!?[a-zA-Z0-9 :_@\\/\\+\\=\\.\\-\\!]*$' },
    },
  }),
};

/**
 * The members of every input, with their constraints. Source: the traits of the Smithy model, API version 2017-10-17, and
 * for `Type`, `SortBy` and the `ExternalSecretRotation` members, which the model lacks, the types of the SDK.
 */
export const inputShapes = {
  BatchGetSecretValue: optional({
    SecretIdList: { kind: 'list', min: 1, max: 20, item: secretId },
    Filters: filters,
    MaxResults: integer(1, 20),
    NextToken: nextToken,
  }),
  CancelRotateSecret: structure({ SecretId: secretId }, 'SecretId'),
  CreateSecret: structure(
    {
      Name: text(1, 512),
      ClientRequestToken: token,
      Description: description,
      KmsKeyId: kmsKeyId,
      SecretBinary: secretBinary,
      SecretString: secretString,
      Tags: tags,
      AddReplicaRegions: replicaRegions,
      ForceOverwriteReplicaSecret: flag,
      Type: { kind: 'text' },
    },
    'Name',
  ),
  DeleteResourcePolicy: structure({ SecretId: secretId }, 'SecretId'),
  DeleteSecret: structure(
    { SecretId: secretId, RecoveryWindowInDays: integer(), ForceDeleteWithoutRecovery: flag },
    'SecretId',
  ),
  DescribeSecret: structure({ SecretId: secretId }, 'SecretId'),
  GetRandomPassword: optional({
    PasswordLength: integer(1, 4096),
    ExcludeCharacters: text(0, 4096),
    ExcludeNumbers: flag,
    ExcludePunctuation: flag,
    ExcludeUppercase: flag,
    ExcludeLowercase: flag,
    IncludeSpace: flag,
    RequireEachIncludedType: flag,
  }),
  GetResourcePolicy: structure({ SecretId: secretId }, 'SecretId'),
  GetSecretValue: structure({ SecretId: secretId, VersionId: versionId, VersionStage: label }, 'SecretId'),
  ListSecretVersionIds: structure(
    { SecretId: secretId, MaxResults: pageSize, NextToken: nextToken, IncludeDeprecated: flag },
    'SecretId',
  ),
  ListSecrets: optional({
    IncludePlannedDeletion: flag,
    MaxResults: pageSize,
    NextToken: nextToken,
    Filters: filters,
    SortOrder: { kind: 'text', values: ['asc', 'desc'] },
    SortBy: { kind: 'text', values: ['created-date', 'last-accessed-date', 'last-changed-date', 'name'] },
  }),
  PutResourcePolicy: structure(
    { SecretId: secretId, ResourcePolicy: policy, BlockPublicPolicy: flag },
    'SecretId',
    'ResourcePolicy',
  ),
  PutSecretValue: structure(
    {
      SecretId: secretId,
      ClientRequestToken: token,
      SecretBinary: secretBinary,
      SecretString: secretString,
      VersionStages: { kind: 'list', min: 1, max: 20, item: label },
      RotationToken: { kind: 'text', min: 36, max: 256, pattern: '^[a-zA-Z0-9\\-]+$', sensitive: true },
    },
    'SecretId',
  ),
  RemoveRegionsFromReplication: structure(
    { SecretId: secretId, RemoveReplicaRegions: { kind: 'list', min: 1, item: region } },
    'SecretId',
    'RemoveReplicaRegions',
  ),
  ReplicateSecretToRegions: structure(
    { SecretId: secretId, AddReplicaRegions: replicaRegions, ForceOverwriteReplicaSecret: flag },
    'SecretId',
    'AddReplicaRegions',
  ),
  RestoreSecret: structure({ SecretId: secretId }, 'SecretId'),
  RotateSecret: structure(
    {
      SecretId: secretId,
      ClientRequestToken: token,
      RotationLambdaARN: text(0, 2048),
      RotationRules: optional({
        AutomaticallyAfterDays: integer(1, 1000),
        Duration: { kind: 'text', min: 2, max: 3, pattern: '^[0-9h]+$' },
        ScheduleExpression: {
          kind: 'text',
          min: 1,
          max: 256,
          pattern: '^[0-9A-Za-z\\(\\)#\\?\\*\\-\\/, ]+$',
        },
      }),
      RotateImmediately: flag,
      ExternalSecretRotationMetadata: {
        kind: 'list',
        item: optional({ Key: text(1, 256), Value: text(1, 2048) }),
      },
      ExternalSecretRotationRoleArn: { kind: 'text' },
    },
    'SecretId',
  ),
  StopReplicationToReplica: structure({ SecretId: secretId }, 'SecretId'),
  TagResource: structure({ SecretId: secretId, Tags: tags }, 'SecretId', 'Tags'),
  UntagResource: structure(
    { SecretId: secretId, TagKeys: { kind: 'list', item: text(1, 128) } },
    'SecretId',
    'TagKeys',
  ),
  UpdateSecret: structure(
    {
      SecretId: secretId,
      ClientRequestToken: token,
      Description: description,
      KmsKeyId: kmsKeyId,
      SecretBinary: secretBinary,
      SecretString: secretString,
      Type: { kind: 'text' },
    },
    'SecretId',
  ),
  UpdateSecretVersionStage: structure(
    { SecretId: secretId, VersionStage: label, RemoveFromVersionId: versionId, MoveToVersionId: versionId },
    'SecretId',
    'VersionStage',
  ),
  ValidateResourcePolicy: structure({ SecretId: secretId, ResourcePolicy: policy }, 'ResourcePolicy'),
} as const satisfies { readonly [Name in OperationName]: StructureShape<MemberOf<Name>> };
