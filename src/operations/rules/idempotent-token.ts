import { tokenInUse } from '../../aws/exceptions';
import { versionById } from '../../state/secret';
import type { OperationContext } from '../operation';
import { checkDecryption } from './encryption';
import type { Found } from './find-secret';
import { sameValue, type SecretValue, type Version } from '../../state/version';

/** What a token means for a secret that gets a value. */
export type TokenUse =
  /** No version has it: a new one is made. */
  | { readonly kind: 'new' }
  /** A rotation made its version, which has no value yet: this value fills it. */
  | { readonly kind: 'placeholder'; readonly version: Version }
  /** Its version has this value already: the call is a repeat and changes nothing. */
  | { readonly kind: 'repeat'; readonly version: Version };

/**
 * Says what the token of a call means for this secret and this value. Only values are compared, nothing else of the call.
 *
 * @throws ResourceExistsException where the token's version has another value; as `checkDecryption` where it cannot be read
 */
export function useOfToken(
  context: OperationContext,
  { secret, store, arn }: Found,
  token: string,
  value: SecretValue,
): TokenUse {
  const version = versionById(secret, token);
  if (version === undefined) return { kind: 'new' };
  if (version.value === undefined) return { kind: 'placeholder', version };
  checkDecryption(context, store, version.kmsKeyId);
  if (!sameValue(version.value, value)) throw tokenInUse(token, arn);
  return { kind: 'repeat', version };
}
