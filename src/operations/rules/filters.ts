import { filterWithoutKey, filterWithoutValues } from '../../aws/exceptions';
import type { Secret } from '../../state/secret';

/** Says whether a secret passes all filters of a request. */
export type SecretFilter = (secret: Secret) => boolean;

interface FilterInput {
  readonly Key?: string | undefined;
  readonly Values?: readonly string[] | undefined;
}

type Matcher = (secret: Secret, value: string) => boolean;

const startsWith = (text: string | undefined, value: string): boolean => text?.startsWith(value) === true;

/** How a value of each filter key is compared. Source: recorded, but for the region and the service. */
const matchers: Readonly<Record<string, Matcher>> = {
  name: ({ name }, value) => startsWith(name, value),
  description: ({ description = '' }, value) => hasWords(description, value),
  'tag-key': ({ tags = [] }, value) => tags.some(({ key }) => startsWith(key, value)),
  'tag-value': ({ tags = [] }, value) => tags.some((tag) => startsWith(tag.value, value)),
  'primary-region': ({ primaryRegion }, value) => startsWith(primaryRegion, value),
  'owning-service': ({ owningService }, value) =>
    startsWith(owningService?.toLowerCase(), value.toLowerCase()),
  all: ({ name, description = '', tags = [] }, value) =>
    [name, description, ...tags.flatMap((tag) => [tag.key, tag.value])].some((text) => hasWords(text, value)),
};

/**
 * Reads the filters of a request: every filter must pass, and of the values of one filter any. A value that begins with
 * `!` passes the secrets that it would not find without.
 *
 * @throws InvalidParameterException for a filter without key or values
 */
export function readFilters(filters: readonly FilterInput[] = []): SecretFilter {
  const tests = filters.map(({ Key, Values }): SecretFilter => {
    if (Key === undefined) throw filterWithoutKey();
    if (Values === undefined) throw filterWithoutValues(Key);
    const matches = matchers[Key] ?? (() => false);
    return (secret) =>
      Values.some((value) =>
        value.startsWith('!') ? !matches(secret, value.slice(1)) : matches(secret, value),
      );
  });
  return (secret) => tests.every((test) => test(secret));
}

/** Every word of the value is the beginning of some word of the text, in any case. */
function hasWords(text: string, value: string): boolean {
  const wanted = wordsOf(value);
  const words = wordsOf(text);
  return wanted.length > 0 && wanted.every((word) => words.some((candidate) => candidate.startsWith(word)));
}

/** White space, separators, the step from lower to upper case, and the last capital of a run that lower case follows. */
const WORD_BOUNDARY = /[\s/_+=.@-]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

function wordsOf(text: string): readonly string[] {
  return text
    .split(WORD_BOUNDARY)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
