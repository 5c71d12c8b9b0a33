import { asBytes } from './bytes';
import { parseSecretId, splitResource } from './arn';
import type { AsymmetricMatcher } from './partial-input';

/** A copy of what a caller sent: paginators and callers write into their inputs later. */
export function copied<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => copied(item)) as Value;
  const bytes = asBytes(value);
  if (bytes !== undefined) return bytes.slice() as Value;
  const copy: Record<string, unknown> = {};
  for (const member of Object.keys(value)) copy[member] = copied((value as Record<string, unknown>)[member]);
  return copy as Value;
}

/**
 * Says whether an input has the members of `expected`: objects in part and at any depth, lists item by item, asymmetric
 * matchers by their own rule, and a SecretId in any of its forms.
 */
export function inputContains(actual: unknown, expected: unknown, member = ''): boolean {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(actual);
  if (typeof expected !== 'object' || expected === null) {
    if (member === 'SecretId' && typeof actual === 'string' && typeof expected === 'string') {
      return isSameSecretId(actual, expected);
    }
    return Object.is(actual, expected);
  }
  if (typeof actual !== 'object' || actual === null) return false;
  const bytes = asBytes(expected);
  if (bytes !== undefined) {
    const actualBytes = asBytes(actual);
    return actualBytes?.length === bytes.length && bytes.every((byte, index) => byte === actualBytes[index]);
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => inputContains(actual[index], item))
    );
  }
  return Object.entries(expected).every(([name, value]) =>
    inputContains(Reflect.get(actual, name), value, name),
  );
}

function isAsymmetric(value: unknown): value is AsymmetricMatcher {
  return typeof value === 'object' && value !== null && 'asymmetricMatch' in value;
}

/** Says whether two SecretIds can mean the same secret: by name, by ARN, by ARN without its suffix. */
function isSameSecretId(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [readings(a), readings(b)];
  const areBothComplete = one.isComplete && other.isComplete;
  return !areBothComplete && one.names.some((name) => other.names.includes(name)) && isSamePlace(a, b);
}

function readings(secretId: string): { readonly names: readonly string[]; readonly isComplete: boolean } {
  const reference = parseSecretId(secretId);
  if (reference === undefined) return { names: [], isComplete: true };
  if (reference.kind === 'name') return { names: [reference.name], isComplete: false };
  const { name, suffix } = splitResource(reference.resource);
  return { names: [name, reference.resource], isComplete: suffix !== undefined };
}

function isSamePlace(a: string, b: string): boolean {
  const [one, other] = [parseSecretId(a), parseSecretId(b)];
  if (one?.kind !== 'arn' || other?.kind !== 'arn') return true;
  return one.place.region === other.place.region && one.place.accountId === other.place.accountId;
}
