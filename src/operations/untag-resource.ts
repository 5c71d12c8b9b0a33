import { changed } from '../state/secret';
import type { Operation } from './operation';
import { findOwnSecret } from './rules/find-secret';
import { saveSecret } from '../state/save-secret';

/**
 * Takes tags from a secret. Keys that it does not have are passed over.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException
 */
export const untagResource: Operation<'UntagResource'> = (context, input) => {
  const { secret, store } = findOwnSecret(context, input.SecretId);
  const { tags = [] } = secret;
  const kept = tags.filter(({ key }) => !input.TagKeys.includes(key));
  if (kept.length < tags.length) saveSecret(context, store, changed(secret, context.now, { tags: kept }));
  return {};
};
