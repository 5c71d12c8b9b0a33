import { shown } from '../aws/shown';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import type { Call } from '../journal/call';
import type { SecretPlace } from './secret-place';

/** The calls that a failure text lists at most. */
const MOST_CALLS = 20;
/** The names that a failure text lists at most. */
const MOST_NAMES = 10;

/** The calls that did arrive, numbered, a line each, without secret values. */
export function listOfCalls(calls: readonly Call[]): string {
  if (calls.length === 0) return 'It received no calls.';
  const lines = calls.slice(0, MOST_CALLS).map((call, index) => `  ${numbered(index)}. ${lineOf(call)}`);
  const more = calls.length > MOST_CALLS ? [`  ... and ${calls.length - MOST_CALLS} more`] : [];
  return ['It received:', ...lines, ...more].join('\n');
}

/** The number of a call in the list of all calls. */
export function numbered(index: number): string {
  return String(index + 1);
}

/** A call in one line, without secret values. */
export function lineOf({ operation, input, attempts, error, source }: Call): string {
  const outcome = error === undefined ? '' : ` -> ${error.name}`;
  const tries = attempts.length > 1 ? ` (${attempts.length} attempts)` : '';
  const where = source === undefined ? '' : `, ${source}`;
  return `${operation}Command ${shown(input)}${outcome}${tries}${where}`;
}

/** The names of the secrets of a place. */
export function listOfSecrets(fake: FakeSecretsManager, where?: SecretPlace): string {
  const names = fake.secretNames(where);
  if (names.length === 0) return 'It has no secrets.';
  const listed = names.slice(0, MOST_NAMES).map((name) => `"${name}"`);
  const more = names.length > MOST_NAMES ? [`... and ${names.length - MOST_NAMES} more`] : [];
  return `It has the secrets ${[...listed, ...more].join(', ')}.`;
}

/** One member of an input, without secret values: whether it is one depends on its name. */
export function shownMember(input: object, member: string): string {
  const text = shown({ [member]: Reflect.get(input, member) as unknown });
  return text === '{}' ? 'undefined' : text.slice(JSON.stringify(member).length + 2, -1);
}

/** `once`, `twice`, `3 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(position: number): string {
  const ending = /1\d$/.test(String(position)) ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[position % 10];
  return `${position}${ending ?? 'th'}`;
}

/** `Expected the fake to ...`, or not to. */
export function expectation(isNot: boolean | undefined, what: string): string {
  return `Expected the fake ${isNot === true ? 'not ' : ''}to ${what}.`;
}

/** The parts of a failure text, with a blank line between them. Empty parts are left out. */
export function text(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
