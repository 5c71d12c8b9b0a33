import {
  foreignDefaultKey,
  keyCannotDecrypt,
  keyCannotEncrypt,
  keyDenied,
  keyNotFound,
} from '../../aws/access-exceptions';
import type { KmsKeyState } from '../../state/kms-key';
import type { PlacedStore } from '../../state/world';
import type { OperationContext } from '../operation';

const MANAGED_KEY = /^(arn:[^:]*:kms:[^:]*:[^:]*:)?alias\/aws\/secretsmanager$/;

/** The key that a KmsKeyId means, as the caller wrote it; undefined for the key that the service manages. */
export function customerKey(kmsKeyId: string | undefined): string | undefined {
  return kmsKeyId === undefined || kmsKeyId === '' || MANAGED_KEY.test(kmsKeyId) ? undefined : kmsKeyId;
}

const reasons: Readonly<Record<Exclude<KmsKeyState, 'enabled' | 'denied'>, string>> = {
  disabled: 'is disabled',
  pendingDeletion: 'is pending deletion',
  missing: "doesn't exist",
};

/**
 * Makes sure that the key of a secret can encrypt a value.
 *
 * @throws EncryptionFailure, AccessDeniedException, and InvalidRequestException for another account's secret under the key
 * that the service manages
 */
export function checkEncryption(
  context: OperationContext,
  store: PlacedStore,
  kmsKeyId: string | undefined,
): void {
  const state = keyState(context, store, kmsKeyId, 'kms:GenerateDataKey');
  if (state !== 'enabled') throw keyCannotEncrypt(reasons[state]);
}

/**
 * Makes sure that the key of a version can decrypt its value.
 *
 * @throws DecryptionFailure, AccessDeniedException, and InvalidRequestException for another account's secret under the key
 * that the service manages
 */
export function checkDecryption(
  context: OperationContext,
  store: PlacedStore,
  kmsKeyId: string | undefined,
): void {
  const state = keyState(context, store, kmsKeyId, 'kms:Decrypt');
  if (state !== 'enabled') throw keyCannotDecrypt(reasons[state]);
}

/**
 * Makes sure that a key can be used for a secret from now on. The service tries it when it is named, also where there is no
 * value yet.
 *
 * @throws ResourceNotFoundException, EncryptionFailure, AccessDeniedException
 */
export function checkNewKey(
  context: OperationContext,
  store: PlacedStore,
  kmsKeyId: string | undefined,
): void {
  if (kmsKeyId === undefined) return;
  const state = keyState(context, store, kmsKeyId, 'kms:GenerateDataKey');
  if (state === 'missing') throw keyNotFound();
  if (state !== 'enabled') throw keyCannotEncrypt(reasons[state]);
  keyState(context, store, kmsKeyId, 'kms:Decrypt');
}

function keyState(
  context: OperationContext,
  store: PlacedStore,
  kmsKeyId: string | undefined,
  action: string,
): Exclude<KmsKeyState, 'denied'> {
  if (kmsKeyId === undefined) {
    if (store.place.accountId !== context.caller.accountId) throw foreignDefaultKey();
    return 'enabled';
  }
  const state = context.useKey(action, kmsKeyId, store.place);
  if (state === 'denied') throw keyDenied();
  return state;
}
