import { valueMissing } from '../aws/exceptions';
import { changed, versionById } from '../state/secret';
import type { Operation } from './operation';
import { checkEncryption } from './rules/encryption';
import { findOwnSecret } from './rules/find-secret';
import { useOfToken } from './rules/idempotent-token';
import { withIncomingValue } from './rules/new-version';
import { afterManualChange } from './rules/rotation-settings';
import { saveSecret } from '../state/save-secret';
import { valueIn } from './rules/secret-value';

/**
 * Stores a value as a new version, which becomes the current one unless `VersionStages` says otherwise; or in the
 * placeholder of a rotation that has its token. The output names the labels that the version has after the call.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException, ResourceExistsException,
 * LimitExceededException, EncryptionFailure, DecryptionFailure
 */
export const putSecretValue: Operation<'PutSecretValue'> = (context, input) => {
  const found = findOwnSecret(context, input.SecretId);
  const { secret, store, arn } = found;
  const { ClientRequestToken: token = '', VersionStages: labels } = input;
  const { now, quotas } = context;
  const value = valueIn(input, quotas);
  if (value === undefined) throw valueMissing();

  const use = useOfToken(context, found, token, value);
  let saved = secret;
  if (use.kind !== 'repeat') {
    checkEncryption(context, store, secret.kmsKeyId);
    const incoming = { value, token, now, quotas, ...(labels !== undefined && { labels }) };
    const versions = withIncomingValue(secret, incoming);
    saved = changed(secret, now, { versions, ...afterManualChange(secret, versions, now, context.cron) });
    saveSecret(context, store, saved);
  }
  return {
    ARN: arn,
    Name: secret.name,
    VersionId: token,
    VersionStages: versionById(saved, token)?.labels ?? [],
  };
};
