import { changed } from '../state/secret';
import type { Operation } from './operation';
import { findPrimarySecret } from './rules/find-secret';
import { saveSecret } from '../state/save-secret';

/**
 * Takes the resource policy from a secret. Without one it succeeds.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException
 */
export const deleteResourcePolicy: Operation<'DeleteResourcePolicy'> = (context, input) => {
  const { secret, store, arn } = findPrimarySecret(context, input.SecretId);
  if (secret.policy !== undefined)
    saveSecret(context, store, changed(secret, context.now, { policy: undefined }));
  return { ARN: arn, Name: secret.name };
};
