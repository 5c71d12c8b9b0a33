/**
 * Whether two values are alike, as `expect` of Jest judges it: a member that is undefined is like one that is
 * missing, and an object with `asymmetricMatch` decides for itself.
 */
export function isAlike(actual: unknown, expected: unknown): boolean {
  if (Object.is(actual, expected)) return true;
  if (isAsymmetric(expected)) return expected.asymmetricMatch(actual);
  if (!isObject(actual) || !isObject(expected) || tagOf(actual) !== tagOf(expected)) return false;
  if (actual instanceof Date) return Object.is(actual.getTime(), (expected as Date).getTime());
  const members = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...members].every((member) => isAlike(Reflect.get(actual, member), Reflect.get(expected, member)));
}

function isAsymmetric(value: unknown): value is { asymmetricMatch(other: unknown): boolean } {
  return isObject(value) && typeof Reflect.get(value, 'asymmetricMatch') === 'function';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** `[object Date]`, `[object Uint8Array]`: which kind of object, across realms. */
function tagOf(value: object): string {
  return Object.prototype.toString.call(value);
}
