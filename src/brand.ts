/** What marks a fake, of this copy of the package or of another. */
export const BRAND = Symbol.for('fake-secrets-manager.fake');

/** Says whether a value bears the mark of a fake. */
export function isBranded(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Reflect.get(value, BRAND) === true;
}
