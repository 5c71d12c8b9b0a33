import { parseSecretId, secretArnPrefix, splitResource } from '../aws/arn';
import type { Secret } from './secret';
import type { PlacedStore } from './world';

/** The secret of a store that a SecretId means: by name, by ARN, or by ARN without its suffix. */
export function lookupById(store: PlacedStore, secretId: string): Secret | undefined {
  const reference = parseSecretId(secretId);
  if (reference === undefined) return undefined;
  if (reference.kind === 'name') return store.lookup(reference.name);
  if (!secretId.startsWith(secretArnPrefix(store.place))) return undefined;
  const { name, suffix } = splitResource(reference.resource);
  const secret = store.lookup(name);
  return suffix === undefined || suffix === secret?.suffix ? secret : undefined;
}
