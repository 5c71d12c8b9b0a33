import type { Operation } from './operation';
import { findSecret } from './rules/find-secret';
import { metadataMembers, stagesByVersion } from './rules/metadata-members';
import { replicationStatus } from './rules/replication';

/**
 * All that is known of a secret but its value. Works on one that is scheduled for deletion, and notes no read.
 *
 * @throws ResourceNotFoundException
 */
export const describeSecret: Operation<'DescribeSecret'> = (context, input) => {
  const { secret, store, arn } = findSecret(context, input.SecretId);
  const stages = stagesByVersion(secret);
  return {
    ...metadataMembers(secret, arn),
    ...(stages !== undefined && { VersionIdsToStages: stages }),
    ...(secret.replicas !== undefined && { ReplicationStatus: replicationStatus(context, store, secret) }),
  };
};
