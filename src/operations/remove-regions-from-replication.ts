import { changed, isReplica, type SecretChange } from '../state/secret';
import type { Operation } from './operation';
import { findPrimarySecret } from './rules/find-secret';
import { replicationStatus } from './rules/replication';
import { saveSecret } from '../state/save-secret';

/**
 * Ends the replication to regions, and deletes the replicas there at once. Regions without one are passed over.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException
 */
export const removeRegionsFromReplication: Operation<'RemoveRegionsFromReplication'> = (context, input) => {
  const { secret, store, arn } = findPrimarySecret(context, input.SecretId);
  const { replicas = [] } = secret;
  const removed = replicas.filter(({ region }) => input.RemoveReplicaRegions.includes(region));
  if (removed.length === 0) {
    return { ARN: arn, ReplicationStatus: replicationStatus(context, store, secret) };
  }

  const kept = replicas.filter((replica) => !removed.includes(replica));
  const change: SecretChange =
    kept.length > 0 ? { replicas: kept } : { replicas: undefined, primaryRegion: undefined };
  const saved = changed(secret, context.now, change);
  saveSecret(context, store, saved);
  for (const { region } of removed) {
    const target = context.storeOf({ ...store.place, region });
    const copy = target.lookup(secret.name);
    if (copy?.suffix === secret.suffix && isReplica(copy, region)) target.remove(secret.name);
  }
  return { ARN: arn, ReplicationStatus: replicationStatus(context, store, saved) };
};
