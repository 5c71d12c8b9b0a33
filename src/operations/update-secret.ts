import { amended, changed, type SecretChange } from '../state/secret';
import { CURRENT, PENDING, PREVIOUS } from '../state/staging-labels';
import type { Version } from '../state/version';
import type { Operation } from './operation';
import { customerKey } from './rules/encryption';
import { findOwnSecret } from './rules/find-secret';
import { useOfToken } from './rules/idempotent-token';
import { withIncomingValue } from './rules/new-version';
import { afterManualChange } from './rules/rotation-settings';
import { saveSecret } from './rules/save-secret';
import { valueIn } from './rules/secret-value';

/**
 * Changes the members that are given and keeps the rest. With a value it also makes a new current version; without one the
 * output has no VersionId. Nothing but a SecretId changes nothing, and succeeds.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException, ResourceExistsException,
 * LimitExceededException
 */
export const updateSecret: Operation<'UpdateSecret'> = (context, input) => {
  const { secret, store, arn } = findOwnSecret(context, input.SecretId);
  const { ClientRequestToken: token = '', Description: description, KmsKeyId: kmsKeyId, Type: type } = input;
  const { now } = context;
  const value = valueIn(input);

  let change: SecretChange = {
    ...(description !== undefined && { description: description === '' ? undefined : description }),
    ...(type !== undefined && { type }),
    ...(kmsKeyId !== undefined && rekeyed(secret.versions, customerKey(kmsKeyId))),
  };
  if (value !== undefined && useOfToken(secret, arn, token, value).kind !== 'repeat') {
    const versions = withIncomingValue(amended(secret, change), { value, token, now });
    change = { ...change, versions, ...afterManualChange(secret, versions, now) };
  }
  if (isChange(secret, change)) saveSecret(context, store, changed(secret, now, change));

  return { ARN: arn, Name: secret.name, ...(value !== undefined && { VersionId: token }) };
};

const REKEYED: readonly string[] = [CURRENT, PENDING, PREVIOUS];

/** Only the versions that the service moves by itself are encrypted anew with the other key. */
function rekeyed(versions: readonly Version[], kmsKeyId: string | undefined): SecretChange {
  return {
    kmsKeyId,
    versions: versions.map((version) => {
      if (version.value === undefined || !version.labels.some((label) => REKEYED.includes(label)))
        return version;
      const { kmsKeyId: _former, ...rest } = version;
      return Object.freeze({ ...rest, ...(kmsKeyId !== undefined && { kmsKeyId }) });
    }),
  };
}

function isChange(secret: object, change: object): boolean {
  return Object.entries(change).some(([member, value]) => Reflect.get(secret, member) !== value);
}
