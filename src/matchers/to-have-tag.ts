import type { Matcher } from './matcher';
import { onSecret } from './on-secret';
import type { SecretPlace } from './secret-place';

/** The secret has a tag of this key: with this value, or any if none is given. */
export const toHaveTag: Matcher<[id: string, key: string, value?: unknown, where?: SecretPlace]> = (
  context,
  received,
  id,
  key,
  value,
  where,
) =>
  onSecret(context, received, 'toHaveTag', id, where, ({ tags }) => {
    const there = Object.entries(tags).map((tag) => tag.join('='));
    return {
      pass: Object.hasOwn(tags, key) && (value === undefined || context.equals(tags[key], value)),
      expected: `have the tag ${typeof value === 'string' ? `${key}=${value}` : key} on "${id}"`,
      found: there.length === 0 ? 'It has no tags.' : `It has ${there.join(', ')}.`,
    };
  });
