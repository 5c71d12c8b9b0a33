import { changed } from '../state/secret';
import type { Operation } from './operation';
import { findPrimarySecret } from './rules/find-secret';
import { replicationStatus, withReplicaRegions } from './rules/replication';
import { saveSecret } from '../state/save-secret';

/**
 * Begins to copy a secret to other regions. The answer says `InProgress`; the copies are there when replication ended.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException
 */
export const replicateSecretToRegions: Operation<'ReplicateSecretToRegions'> = (context, input) => {
  const { secret, store, arn } = findPrimarySecret(context, input.SecretId);
  const { region } = store.place;
  const former = secret.replicas ?? [];
  const replicas = withReplicaRegions(former, input.AddReplicaRegions, {
    context,
    store,
    kmsKeyId: secret.kmsKeyId,
    overwrite: input.ForceOverwriteReplicaSecret === true,
  });
  context.startReplication(store.place, secret.name);
  if (replicas.length === former.length && replicas.every((replica, index) => replica === former[index])) {
    return { ARN: arn, ReplicationStatus: replicationStatus(context, store, secret) };
  }
  const saved = changed(secret, context.now, { replicas, primaryRegion: region });
  saveSecret(context, store, saved);
  return { ARN: arn, ReplicationStatus: replicationStatus(context, store, saved) };
};
