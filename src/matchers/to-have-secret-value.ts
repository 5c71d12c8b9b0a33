import type { SecretView } from '../views/secret-view';
import type { Matcher, MatcherContext } from './matcher';
import { onSecret } from './on-secret';
import type { SecretPlace } from './secret-place';

/**
 * The current value of a secret is this one: a string or bytes as they are, anything else against the parsed JSON. The
 * failure says how they differ and shows neither.
 */
export const toHaveSecretValue: Matcher<[id: string, value: unknown, where?: SecretPlace]> = (
  context,
  received,
  id,
  value,
  where,
) =>
  onSecret(context, received, 'toHaveSecretValue', id, where, (view) => {
    const actual = isRaw(value) ? view.value : jsonIn(view);
    return {
      pass: context.equals(actual, value),
      expected: `have the given value in the secret "${id}"`,
      found: context.isNot === true ? 'It has that value.' : difference(context, actual, value),
    };
  });

/** Strings, bytes and asymmetric matchers are compared with the stored value itself. */
function isRaw(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    ArrayBuffer.isView(value) ||
    (typeof value === 'object' && value !== null && 'asymmetricMatch' in value)
  );
}

const NOT_JSON = Symbol('not JSON');

function jsonIn(view: SecretView): unknown {
  try {
    return view.json();
  } catch {
    return NOT_JSON;
  }
}

/** How two values differ, in words that give away neither. */
function difference(context: MatcherContext, actual: unknown, expected: unknown): string {
  if (actual === undefined) return 'It has no current value.';
  if (actual === NOT_JSON) return 'Its current value is not JSON.';
  if (isPlainObject(actual) && isPlainObject(expected)) {
    const names = [...new Set([...Object.keys(actual), ...Object.keys(expected)])];
    const differing = names.filter((name) => !context.equals(actual[name], expected[name]));
    return `These members of its current value differ: ${differing.join(', ')}.`;
  }
  return `Its current value is ${kindOf(actual)}, and ${kindOf(expected)} was expected.`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRaw(value);
}

function kindOf(value: unknown): string {
  if (typeof value === 'string') return `another string of ${value.length} characters`;
  if (ArrayBuffer.isView(value)) return `other bytes, ${value.byteLength} of them`;
  if (isRaw(value)) return 'something that fits an asymmetric matcher';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return isPlainObject(value) ? 'an object' : `a ${typeof value}`;
}
