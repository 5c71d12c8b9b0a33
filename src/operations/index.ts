import type { OperationName } from '../aws/operation-types';
import { batchGetSecretValue } from './batch-get-secret-value';
import { cancelRotateSecret } from './cancel-rotate-secret';
import { createSecret } from './create-secret';
import { deleteResourcePolicy } from './delete-resource-policy';
import { deleteSecret } from './delete-secret';
import { describeSecret } from './describe-secret';
import { getRandomPassword } from './get-random-password';
import { getResourcePolicy } from './get-resource-policy';
import { getSecretValue } from './get-secret-value';
import { listSecretVersionIds } from './list-secret-version-ids';
import { listSecrets } from './list-secrets';
import { putResourcePolicy } from './put-resource-policy';
import { putSecretValue } from './put-secret-value';
import { removeRegionsFromReplication } from './remove-regions-from-replication';
import { replicateSecretToRegions } from './replicate-secret-to-regions';
import { restoreSecret } from './restore-secret';
import { rotateSecret } from './rotate-secret';
import { stopReplicationToReplica } from './stop-replication-to-replica';
import { tagResource } from './tag-resource';
import { untagResource } from './untag-resource';
import { updateSecret } from './update-secret';
import { updateSecretVersionStage } from './update-secret-version-stage';
import { validateResourcePolicy } from './validate-resource-policy';
import type { Operation } from './operation';

/**
 * Every operation of the service, by its name. A newer SDK with one more command does not compile here, and the error names
 * the operation that is missing.
 */
export const operations = {
  BatchGetSecretValue: batchGetSecretValue,
  CancelRotateSecret: cancelRotateSecret,
  CreateSecret: createSecret,
  DeleteResourcePolicy: deleteResourcePolicy,
  DeleteSecret: deleteSecret,
  DescribeSecret: describeSecret,
  GetRandomPassword: getRandomPassword,
  GetResourcePolicy: getResourcePolicy,
  GetSecretValue: getSecretValue,
  ListSecretVersionIds: listSecretVersionIds,
  ListSecrets: listSecrets,
  PutResourcePolicy: putResourcePolicy,
  PutSecretValue: putSecretValue,
  RemoveRegionsFromReplication: removeRegionsFromReplication,
  ReplicateSecretToRegions: replicateSecretToRegions,
  RestoreSecret: restoreSecret,
  RotateSecret: rotateSecret,
  StopReplicationToReplica: stopReplicationToReplica,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateSecret: updateSecret,
  UpdateSecretVersionStage: updateSecretVersionStage,
  ValidateResourcePolicy: validateResourcePolicy,
} as const satisfies { readonly [Name in OperationName]: Operation<Name> };
