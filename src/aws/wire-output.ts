import { asBytes, fromBase64, toBase64 } from './bytes';

/*
 * An output inside the fake is a plain value: dates in epoch milliseconds, bytes in base64. Every date of the service's
 * outputs is in a member whose name ends in `Date`, and all bytes are in `SecretBinary`.
 */

const isDate = (member: string, value: unknown): value is number =>
  typeof value === 'number' && member.endsWith('Date');

/** Makes the output that a caller gets: `Date`s and byte arrays, and nothing that is shared with the fake's state. */
export function presented(value: unknown, member = ''): unknown {
  if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value)) return value.map((item: unknown) => presented(item));
    const copy: Record<string, unknown> = {};
    for (const name in value) copy[name] = presented(Reflect.get(value, name), name);
    return copy;
  }
  if (isDate(member, value)) return new Date(value);
  return member === 'SecretBinary' && typeof value === 'string' ? fromBase64(value) : value;
}

/** The JSON of an output on the wire, with dates in epoch seconds. */
export function wireJson(output: object): string {
  return JSON.stringify(output, (member, value: unknown) => (isDate(member, value) ? value / 1_000 : value));
}

/** The plain form of an output that has `Date`s and bytes. */
export function wireForm(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.getTime();
  const bytes = asBytes(value);
  if (bytes !== undefined) return toBase64(bytes);
  if (Array.isArray(value)) return value.map(wireForm);
  return Object.fromEntries(Object.entries(value).map(([member, item]) => [member, wireForm(item)]));
}
