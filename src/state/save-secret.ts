import type { Place } from '../aws/arn';
import { replicaOf } from './replica-copy';
import type { Secret } from './secret';
import type { PlacedStore } from './world';

/** The way to the stores of other regions. */
export interface Stores {
  storeOf(place: Place): PlacedStore;
}

/**
 * Puts a changed secret back, and the change into each replica that is in sync. A replica keeps what is its own: its key,
 * and the dates of its reads.
 */
export function saveSecret(stores: Stores, store: PlacedStore, secret: Secret): void {
  store.put(secret);
  for (const replica of secret.replicas ?? []) {
    if (replica.status !== 'InSync') continue;
    const target = stores.storeOf({ ...store.place, region: replica.region });
    const former = target.lookup(secret.name);
    // A secret of the same name may have taken the replica's place, copied from a third region.
    if (former?.suffix === secret.suffix) target.put(replicaOf(secret, replica.kmsKeyId, former));
  }
}
