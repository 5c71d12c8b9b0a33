import { shown } from '../aws/shown';
import type { Call } from '../journal/call';

/** The calls that a failure text lists at most. */
const MOST_CALLS = 20;

/** The calls that did arrive, numbered, a line each, without secret values. */
export function listOfCalls(calls: readonly Call[]): string {
  if (calls.length === 0) return 'It received no calls.';
  const lines = calls.slice(0, MOST_CALLS).map((call, index) => `  ${index + 1}. ${lineOf(call)}`);
  const more = calls.length > MOST_CALLS ? [`  ... and ${calls.length - MOST_CALLS} more`] : [];
  return ['It received:', ...lines, ...more].join('\n');
}

function lineOf({ operation, input, attempts, error }: Call): string {
  const outcome = error === undefined ? '' : ` -> ${error.name}`;
  const tries = attempts.length > 1 ? ` (${attempts.length} attempts)` : '';
  return `${operation}Command ${shown(input)}${outcome}${tries}`;
}

/** `once`, `twice`, `3 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** `Expected the fake to ...`, or not to. */
export function expectation(isNot: boolean | undefined, what: string): string {
  return `Expected the fake ${isNot === true ? 'not ' : ''}to ${what}.`;
}
