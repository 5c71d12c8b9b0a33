import { parseSecretId, secretArnPrefix } from '../aws/arn';
import { notAReplica } from '../aws/exceptions';
import { changed, isReplica } from '../state/secret';
import type { Operation, OperationContext } from './operation';
import { findActiveSecret } from './rules/find-secret';
import { saveSecret } from '../state/save-secret';

/**
 * Makes a replica a secret of its own, with the ARN that it has. To be called in the region of the replica, by name, by
 * its ARN or by that of its primary.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException
 */
export const stopReplicationToReplica: Operation<'StopReplicationToReplica'> = (context, input) => {
  const { secret, store, arn } = findActiveSecret(context, inOwnRegion(context, input.SecretId));
  const { primaryRegion } = secret;
  if (primaryRegion === undefined || !isReplica(secret, store.place.region)) throw notAReplica();

  store.put(changed(secret, context.now, { primaryRegion: undefined }));
  const home = context.storeOf({ ...store.place, region: primaryRegion });
  const primary = home.lookup(secret.name);
  if (primary?.replicas !== undefined) {
    const replicas = primary.replicas.filter(({ region }) => region !== store.place.region);
    const change = replicas.length > 0 ? { replicas } : { replicas: undefined, primaryRegion: undefined };
    saveSecret(context, home, changed(primary, context.now, change));
  }
  return { ARN: arn };
};

/** The ARN of the primary differs from that of the replica in the region only. */
function inOwnRegion({ store: { place } }: OperationContext, secretId: string): string {
  const reference = parseSecretId(secretId);
  if (reference?.kind !== 'arn' || reference.place.accountId !== place.accountId) return secretId;
  return `${secretArnPrefix(place)}${reference.resource}`;
}
