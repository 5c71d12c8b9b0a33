import { valueMissing } from '../aws/exceptions';
import { changed, versionById } from '../state/secret';
import type { Operation } from './operation';
import { findOwnSecret } from './rules/find-secret';
import { useOfToken } from './rules/idempotent-token';
import { withIncomingValue } from './rules/new-version';
import { afterManualChange } from './rules/rotation-settings';
import { saveSecret } from './rules/save-secret';
import { valueIn } from './rules/secret-value';

/**
 * Stores a value as a new version, which becomes the current one unless `VersionStages` says otherwise; or in the
 * placeholder of a rotation that has its token. The output names the labels that the version has after the call.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException, ResourceExistsException,
 * LimitExceededException
 */
export const putSecretValue: Operation<'PutSecretValue'> = (context, input) => {
  const { secret, store, arn } = findOwnSecret(context, input.SecretId);
  const { ClientRequestToken: token = '', VersionStages: labels } = input;
  const value = valueIn(input);
  if (value === undefined) throw valueMissing();

  const use = useOfToken(secret, arn, token, value);
  let saved = secret;
  if (use.kind !== 'repeat') {
    const versions = withIncomingValue(secret, {
      value,
      token,
      now: context.now,
      ...(labels !== undefined && { labels }),
    });
    saved = changed(secret, context.now, { versions, ...afterManualChange(secret, versions, context.now) });
    saveSecret(context, store, saved);
  }
  return {
    ARN: arn,
    Name: secret.name,
    VersionId: token,
    VersionStages: versionById(saved, token)?.labels ?? [],
  };
};
