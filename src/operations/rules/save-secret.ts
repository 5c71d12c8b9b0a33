import { replicaOf } from '../../state/replica-copy';
import type { Secret } from '../../state/secret';
import type { PlacedStore } from '../../state/world';
import type { OperationContext } from '../operation';

/**
 * Puts a changed secret back, and the change into each replica that is in sync. A replica keeps what is its own: its key,
 * and the dates of its reads.
 */
export function saveSecret(context: OperationContext, store: PlacedStore, secret: Secret): void {
  store.put(secret);
  for (const replica of secret.replicas ?? []) {
    if (replica.status !== 'InSync') continue;
    const target = context.storeOf({ ...store.place, region: replica.region });
    const former = target.lookup(secret.name);
    if (former !== undefined) target.put(replicaOf(secret, replica.kmsKeyId, former));
  }
}
