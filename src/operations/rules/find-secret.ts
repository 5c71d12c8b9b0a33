import { parseSecretId, splitResource, type Place } from '../../aws/arn';
import { managedByService, markedForDeletion, replicaIsReadOnly, secretNotFound } from '../../aws/exceptions';
import { closestNames, withHint } from '../../aws/hint';
import { lookupById } from '../../state/lookup-by-id';
import { isReplica, type Secret } from '../../state/secret';
import type { PlacedStore } from '../../state/world';
import type { OperationContext } from '../operation';

/** A secret, and the store that it is in. */
export interface Found {
  readonly secret: Secret;
  readonly store: PlacedStore;
  readonly arn: string;
}

/**
 * The secret that a SecretId means: a name of the caller's account and region, or an ARN with or without its suffix, of this
 * account or another. One that is scheduled for deletion is found too.
 *
 * @throws ResourceNotFoundException
 */
export function findSecret(context: OperationContext, secretId: string): Found {
  const found = lookupSecret(context, secretId);
  if (found === undefined) throw withHint(secretNotFound(), hintFor(context, secretId));
  return found;
}

/** As `findSecret`, but undefined where there is none. */
export function lookupSecret(context: OperationContext, secretId: string): Found | undefined {
  const reference = parseSecretId(secretId);
  const { caller } = context;
  // Another account's secret is reached by its ARN; access to it was decided before.
  const isForeign = reference?.kind === 'arn' && reference.place.accountId !== caller.accountId;
  const store = isForeign
    ? context.storeOf({ accountId: reference.place.accountId, region: caller.region })
    : context.store;
  const secret = lookupById(store, secretId);
  return secret && { secret, store, arn: store.arnOf(secret) };
}

/**
 * As `findSecret`, and the secret is not scheduled for deletion.
 *
 * @throws ResourceNotFoundException, InvalidRequestException
 */
export function findActiveSecret(context: OperationContext, secretId: string): Found {
  const found = findSecret(context, secretId);
  if (found.secret.deletesAt !== undefined) throw markedForDeletion();
  return found;
}

/**
 * As `findActiveSecret`, and the secret may be changed here: it is not a replica.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException
 */
export function findPrimarySecret(context: OperationContext, secretId: string): Found {
  const found = findActiveSecret(context, secretId);
  if (isReplica(found.secret, found.store.place.region)) throw replicaIsReadOnly();
  return found;
}

/**
 * As `findPrimarySecret`, and no AWS service manages the secret.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException
 */
export function findOwnSecret(context: OperationContext, secretId: string): Found {
  const found = findPrimarySecret(context, secretId);
  if (found.secret.owningService !== undefined) throw managedByService();
  return found;
}

/** The name that a SecretId means, whether or not there is such a secret. */
export function nameIn(secretId: string): string {
  const reference = parseSecretId(secretId);
  if (reference === undefined) return secretId;
  return reference.kind === 'name' ? reference.name : splitResource(reference.resource).name;
}

/** What a reader of the failing test wants to know: is it elsewhere, misspelt, or is nothing there? */
function hintFor(context: OperationContext, secretId: string): string {
  const name = nameIn(secretId);
  const { place, store } = context.store;
  const missing = `There is no secret "${secretId}" in ${wordsFor(place)}`;
  const elsewhere = context.placesOf(name);
  if (elsewhere.length > 0)
    return `${missing}; "${name}" exists in ${elsewhere.map(wordsFor).join(' and ')}.`;
  const close = closestNames(name, context.store.names());
  if (close.length > 0)
    return `${missing}; close to it: ${close.map((existing) => `"${existing}"`).join(', ')}.`;
  return `${missing}, which has ${store.byName.size === 0 ? 'no secrets' : `${store.byName.size} others`}.`;
}

function wordsFor(place: Place): string {
  return `${place.region} of account ${place.accountId}`;
}
