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

/** The secret whose replicas are asked for. */
interface Source {
  readonly context: OperationContext;
  readonly store: PlacedStore;
  /** The customer key of the secret. */
  readonly kmsKeyId: string | undefined;
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
  options: Source & { readonly overwrite: boolean },
): readonly Replica[] {
  const merged = new Map(replicas.map((replica) => [replica.region, replica]));
  for (const { Region = '', KmsKeyId } of regions) {
    if (Region === options.store.place.region) throw invalidReplicaRegion();
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
        ...(deniesKeys(options, Region, kmsKeyId) && { keyDenied: true }),
      }),
    );
  }
  return [...merged.values()];
}

/**
 * Whether the caller may not use one of the two keys that a copy needs. The call succeeds all the same, and the copy fails.
 * Source: model documentation of ReplicateSecretToRegions.
 */
function deniesKeys(source: Source, region: string, replicaKey: string | undefined): boolean {
  const { context, store, kmsKeyId } = source;
  const uses = [
    ['kms:Decrypt', kmsKeyId, store.place],
    ['kms:GenerateDataKey', replicaKey, { ...store.place, region }],
    ['kms:Encrypt', replicaKey, { ...store.place, region }],
  ] as const;
  const states = uses.map(([action, key, place]) => key && context.useKey(action, key, place));
  return states.includes('denied');
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
