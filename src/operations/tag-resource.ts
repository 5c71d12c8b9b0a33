import { changed } from '../state/secret';
import type { Operation } from './operation';
import { findOwnSecret } from './rules/find-secret';
import { saveSecret } from '../state/save-secret';
import { readTags, withTags } from './rules/tags';

/**
 * Adds tags to a secret; a key that it has gets the new value.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException
 */
export const tagResource: Operation<'TagResource'> = (context, input) => {
  const { secret, store } = findOwnSecret(context, input.SecretId);
  const former = secret.tags ?? [];
  const tags = withTags(former, readTags(input.Tags), context.quotas.tagsPerSecret);
  if (JSON.stringify(tags) !== JSON.stringify(former)) {
    saveSecret(context, store, changed(secret, context.now, { tags }));
  }
  return {};
};
