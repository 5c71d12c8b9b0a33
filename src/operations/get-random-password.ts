import { allExcluded, passwordTooShort, typeExcluded } from '../aws/exceptions';
import type { Random } from '../ports/random';
import type { Operation } from './operation';

const UPPERCASE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWERCASE = 'abcdefghijklmnopqrstuvwxyz';
const NUMBERS = '0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/**
 * Makes a password: 32 characters unless told otherwise, with at least one of each type that is not excluded. A space is
 * only ever admitted, never required. The same seed of the fake gives the same passwords.
 *
 * @throws InvalidParameterException where no password could meet the request
 */
export const getRandomPassword: Operation<'GetRandomPassword'> = ({ random }, input) => {
  const {
    PasswordLength: length = 32,
    ExcludeCharacters: excluded = '',
    RequireEachIncludedType: eachType = true,
  } = input;
  const types = [
    input.ExcludeUppercase ? '' : UPPERCASE,
    input.ExcludeLowercase ? '' : LOWERCASE,
    input.ExcludeNumbers ? '' : NUMBERS,
    input.ExcludePunctuation ? '' : PUNCTUATION,
  ].filter((type) => type !== '');
  const without = (characters: string): readonly string[] =>
    [...characters].filter((character) => !excluded.includes(character));
  const admitted = types.map(without);
  const pool = [...admitted.flat(), ...(input.IncludeSpace ? without(' ') : [])];

  if (pool.length === 0) throw allExcluded();
  if (eachType && admitted.some((type) => type.length === 0)) throw typeExcluded();
  if (eachType && length < admitted.length) throw passwordTooShort();

  const required = eachType ? admitted.map((type) => pick(type, random)) : [];
  const rest = Array.from({ length: length - required.length }, () => pick(pool, random));
  return { RandomPassword: shuffled([...required, ...rest], random).join('') };
};

function pick(characters: readonly string[], random: Random): string {
  return characters[random.below(characters.length)] ?? '';
}

function shuffled(characters: readonly string[], random: Random): readonly string[] {
  const mixed = [...characters];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [mixed[i], mixed[j]] = [mixed[j] ?? '', mixed[i] ?? ''];
  }
  return mixed;
}
