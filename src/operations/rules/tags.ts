import { invalidTags } from '../../aws/exceptions';
import type { Tag } from '../../state/secret';

/**
 * The tags of a request, checked.
 *
 * @throws InvalidParameterException for a key that stands twice or begins with `aws:`
 */
export function readTags(
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[],
): readonly Tag[] {
  const read = tags.map(({ Key = '', Value = '' }) => Object.freeze({ key: Key, value: Value }));
  const keys = new Set<string>();
  for (const { key } of read) {
    if (keys.has(key)) throw invalidTags(`the key ${key} stands more than once.`);
    if (/^aws:/i.test(key)) throw invalidTags(`the key ${key} begins with the reserved prefix aws:.`);
    keys.add(key);
  }
  return read;
}

/**
 * Tags with others added: a key that is there keeps its place and gets the new value.
 *
 * @throws InvalidParameterException where a secret would have more than it can
 */
export function withTags(tags: readonly Tag[], added: readonly Tag[], limit: number): readonly Tag[] {
  const merged = new Map([...tags, ...added].map((tag) => [tag.key, tag]));
  if (merged.size > limit) throw invalidTags(`a secret can have at most ${limit}.`);
  return [...merged.values()];
}

/** Tags as the members of an output. */
export function tagMembers(
  tags: readonly Tag[],
): readonly { readonly Key: string; readonly Value: string }[] {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }));
}
