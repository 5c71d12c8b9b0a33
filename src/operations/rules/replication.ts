import { invalidReplicaRegion } from '../../aws/exceptions';
import type { Replica } from '../../state/replica';
import type { Secret } from '../../state/secret';
import type { PlacedStore } from '../../state/world';
import type { OperationContext } from '../operation';
import { customerKey } from './encryption';

interface ReplicaRegionInput {
  readonly Region?: string | undefined;
  readonly KmsKeyId?: string | undefined;
}

/**
 * The replicas of a secret after more were asked for. A region that has its replica stays as it is, a failed one is tried
 * again.
 *
 * @throws InvalidParameterException for the secret's own region
 */
export function withReplicaRegions(
  replicas: readonly Replica[],
  regions: readonly ReplicaRegionInput[],
  options: { readonly ownRegion: string; readonly overwrite: boolean },
): readonly Replica[] {
  const merged = new Map(replicas.map((replica) => [replica.region, replica]));
  for (const { Region = '', KmsKeyId } of regions) {
    if (Region === options.ownRegion) throw invalidReplicaRegion();
    const existing = merged.get(Region);
    if (existing !== undefined && existing.status !== 'Failed') continue;
    const kmsKeyId = customerKey(KmsKeyId);
    merged.set(
      Region,
      Object.freeze({
        region: Region,
        status: 'InProgress',
        ...(kmsKeyId !== undefined && { kmsKeyId }),
        ...(options.overwrite && { overwrite: true }),
      }),
    );
  }
  return [...merged.values()];
}

/** The replicas of a secret as the members of an output. */
export function replicationStatus(context: OperationContext, store: PlacedStore, secret: Secret) {
  return (secret.replicas ?? []).map(({ region, kmsKeyId, status, message }) => {
    const copy =
      status === 'InSync' ? context.storeOf({ ...store.place, region }).lookup(secret.name) : undefined;
    return {
      Region: region,
      KmsKeyId: kmsKeyId ?? 'alias/aws/secretsmanager',
      Status: status,
      ...(message !== undefined && { StatusMessage: message }),
      ...(copy?.accessedOn !== undefined && { LastAccessedDate: copy.accessedOn }),
    };
  });
}
