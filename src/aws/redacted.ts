/** The members of inputs and outputs that carry what must not be printed. */
const SENSITIVE: ReadonlySet<string> = new Set([
  'SecretString',
  'SecretBinary',
  'RandomPassword',
  'RotationToken',
]);

const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/**
 * A frozen copy of an input or output that does not print its secret values: `util.inspect`, `JSON.stringify` and Jest's
 * formatter show `‹secret prod/db›` in their place. Code that reads the member itself gets the value.
 */
export function redacted<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((item: unknown) => redacted(item))) as Value;

  const { Name, SecretId } = value as { readonly Name?: unknown; readonly SecretId?: unknown };
  const name = typeof Name === 'string' ? Name : typeof SecretId === 'string' ? SecretId : undefined;
  const secrets: string[] = [];
  const copy: Record<string, unknown> = {};
  for (const [member, item] of Object.entries(value)) {
    if (SENSITIVE.has(member)) secrets.push(member);
    else copy[member] = redacted(item as unknown);
  }
  return withHiddenMembers(
    copy,
    Object.fromEntries(secrets.map((member) => [member, () => Reflect.get(value, member)])),
    placeholderFor(name),
  ) as Value;
}

/** Dates, bytes and asymmetric matchers stay what they are. */
function isPlain(value: object): boolean {
  return !ArrayBuffer.isView(value) && !(value instanceof Date) && !('asymmetricMatch' in value);
}

/** What stands in place of a secret value. */
export function placeholderFor(name: string | undefined): string {
  return name === undefined ? '‹secret›' : `‹secret ${name}›`;
}

/** Freezes an object and gives it members that can be read but do not print. */
export function withHiddenMembers<
  Shown extends object,
  Hidden extends Readonly<Record<string, () => unknown>>,
>(
  shown: Shown,
  hidden: Hidden,
  placeholder: string,
): Readonly<Shown & { [Member in keyof Hidden]: ReturnType<Hidden[Member]> }> {
  const members = Object.keys(hidden);
  const printed = (): object => ({
    ...shown,
    ...Object.fromEntries(
      members.filter((member) => hidden[member]?.() !== undefined).map((member) => [member, placeholder]),
    ),
  });
  const object: object = { ...shown };
  for (const [member, get] of Object.entries(hidden)) {
    Object.defineProperty(object, member, { get, enumerable: true });
  }
  if (members.length > 0) {
    Object.defineProperty(object, 'toJSON', { value: printed });
    Object.defineProperty(object, INSPECT, { value: printed });
  }
  return Object.freeze(object) as Readonly<Shown & { [Member in keyof Hidden]: ReturnType<Hidden[Member]> }>;
}
