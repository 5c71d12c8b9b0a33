import {
  CancelRotateSecretCommand,
  DeleteResourcePolicyCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
  RestoreSecretCommand,
  RotateSecretCommand,
  StopReplicationToReplicaCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
  ValidateResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import type { AnyCommand } from './any-command';

const ResourcePolicy = '{}';
const Region = 'us-east-2';

/** Every operation that has a SecretId: its name, and its command for an id, else complete. */
export const commandsWithSecretId: readonly (readonly [string, (SecretId: string) => AnyCommand])[] = [
  ['CancelRotateSecret', (SecretId) => new CancelRotateSecretCommand({ SecretId })],
  ['DeleteResourcePolicy', (SecretId) => new DeleteResourcePolicyCommand({ SecretId })],
  ['DeleteSecret', (SecretId) => new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true })],
  ['DescribeSecret', (SecretId) => new DescribeSecretCommand({ SecretId })],
  ['GetResourcePolicy', (SecretId) => new GetResourcePolicyCommand({ SecretId })],
  ['GetSecretValue', (SecretId) => new GetSecretValueCommand({ SecretId })],
  ['ListSecretVersionIds', (SecretId) => new ListSecretVersionIdsCommand({ SecretId })],
  ['PutResourcePolicy', (SecretId) => new PutResourcePolicyCommand({ SecretId, ResourcePolicy })],
  ['PutSecretValue', (SecretId) => new PutSecretValueCommand({ SecretId, SecretString: 'x' })],
  [
    'RemoveRegionsFromReplication',
    (SecretId) => new RemoveRegionsFromReplicationCommand({ SecretId, RemoveReplicaRegions: [Region] }),
  ],
  [
    'ReplicateSecretToRegions',
    (SecretId) => new ReplicateSecretToRegionsCommand({ SecretId, AddReplicaRegions: [{ Region }] }),
  ],
  ['RestoreSecret', (SecretId) => new RestoreSecretCommand({ SecretId })],
  ['RotateSecret', (SecretId) => new RotateSecretCommand({ SecretId })],
  ['StopReplicationToReplica', (SecretId) => new StopReplicationToReplicaCommand({ SecretId })],
  ['TagResource', (SecretId) => new TagResourceCommand({ SecretId, Tags: [] })],
  ['UntagResource', (SecretId) => new UntagResourceCommand({ SecretId, TagKeys: [] })],
  ['UpdateSecret', (SecretId) => new UpdateSecretCommand({ SecretId })],
  [
    'UpdateSecretVersionStage',
    (SecretId) => new UpdateSecretVersionStageCommand({ SecretId, VersionStage: 'x' }),
  ],
  ['ValidateResourcePolicy', (SecretId) => new ValidateResourcePolicyCommand({ SecretId, ResourcePolicy })],
];
