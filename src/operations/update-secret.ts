import { amended, changed, type SecretChange } from '../state/secret';
import { CURRENT, PENDING, PREVIOUS } from '../state/staging-labels';
import type { Operation, OperationContext } from './operation';
import { checkDecryption, checkEncryption, checkNewKey, customerKey } from './rules/encryption';
import { findOwnSecret, type Found } from './rules/find-secret';
import { useOfToken } from './rules/idempotent-token';
import { withIncomingValue } from './rules/new-version';
import { afterManualChange } from './rules/rotation-settings';
import { saveSecret } from '../state/save-secret';
import { valueIn } from './rules/secret-value';

/**
 * Changes the members that are given and keeps the rest. With a value it also makes a new current version; without one the
 * output has no VersionId. Nothing but a SecretId changes nothing, and succeeds.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException, ResourceExistsException,
 * LimitExceededException, EncryptionFailure, DecryptionFailure
 */
export const updateSecret: Operation<'UpdateSecret'> = (context, input) => {
  const found = findOwnSecret(context, input.SecretId);
  const { secret, store, arn } = found;
  const { ClientRequestToken: token = '', Description: description, KmsKeyId: kmsKeyId, Type: type } = input;
  const { now, quotas } = context;
  const value = valueIn(input, quotas);

  let change: SecretChange = {
    ...(description !== undefined && { description: description === '' ? undefined : description }),
    ...(type !== undefined && { type }),
    ...(kmsKeyId !== undefined && rekeyed(context, found, customerKey(kmsKeyId))),
  };
  if (value !== undefined && useOfToken(context, found, token, value).kind !== 'repeat') {
    const keyed = amended(secret, change);
    checkEncryption(context, store, keyed.kmsKeyId);
    const versions = withIncomingValue(keyed, { value, token, now, quotas });
    change = { ...change, versions, ...afterManualChange(secret, versions, now, context.cron) };
  }
  if (isChange(secret, change)) saveSecret(context, store, changed(secret, now, change));

  return { ARN: arn, Name: secret.name, ...(value !== undefined && { VersionId: token }) };
};

const REKEYED: readonly string[] = [CURRENT, PENDING, PREVIOUS];

/**
 * Only the versions that the service moves by itself are encrypted anew with the other key; none is where the caller may
 * not encrypt with it, and the call succeeds all the same.
 */
function rekeyed(
  context: OperationContext,
  { secret, store }: Found,
  kmsKeyId: string | undefined,
): SecretChange {
  if (kmsKeyId === secret.kmsKeyId) return {};
  checkNewKey(context, store, kmsKeyId);
  const mayEncrypt =
    kmsKeyId === undefined || context.useKey('kms:Encrypt', kmsKeyId, store.place) !== 'denied';
  if (!mayEncrypt) return { kmsKeyId };
  return {
    kmsKeyId,
    versions: secret.versions.map((version) => {
      if (version.value === undefined || !version.labels.some((label) => REKEYED.includes(label)))
        return version;
      checkDecryption(context, store, version.kmsKeyId);
      const { kmsKeyId: _former, ...rest } = version;
      return Object.freeze({ ...rest, ...(kmsKeyId !== undefined && { kmsKeyId }) });
    }),
  };
}

function isChange(secret: object, change: object): boolean {
  return Object.entries(change).some(([member, value]) => Reflect.get(secret, member) !== value);
}
