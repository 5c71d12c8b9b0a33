import { asBytes } from '../aws/bytes';

/** A text in a value, and the way to it. */
export interface FoundText {
  readonly path: string;
  readonly text: string;
}

/** The parts that are looked at, at most: a logged client or socket leads to half of the process. */
const MOST_PARTS = 20_000;

/** The shortest list of numbers that may be bytes. */
const FEWEST_BYTES = 6;

/**
 * Every text in a value: strings, names of members, errors with their stacks and causes, maps, sets, bytes as what they are in
 * UTF-8, and what a value makes of itself for JSON. Getters are not called: they may have effects.
 */
export function textsIn(value: unknown, root = '$'): readonly FoundText[] {
  const walk = new ValueWalk();
  walk.visit(value, root);
  return walk.found;
}

class ValueWalk {
  readonly found: FoundText[] = [];
  readonly #seen = new Set<object>();
  #parts = 0;

  visit(value: unknown, path: string): void {
    this.#parts += 1;
    if (this.#parts > MOST_PARTS) return;
    switch (typeof value) {
      case 'string':
        this.found.push({ path, text: value });
        return;
      case 'number':
      case 'bigint':
      case 'symbol':
        this.found.push({ path, text: String(value) });
        return;
      case 'function':
        this.#visitObject(value, path);
        return;
      case 'object':
        if (value !== null) this.#visitObject(value, path);
    }
  }

  #visitObject(value: object, path: string): void {
    if (this.#seen.has(value)) return;
    this.#seen.add(value);
    try {
      const bytes = asBytes(value) ?? listedBytes(value);
      if (bytes === undefined) this.#visitParts(value, path);
      else this.found.push({ path, text: textOf(bytes) });
    } catch {
      // A revoked proxy, or a toJSON that throws: what cannot be read is not printed either.
    }
  }

  #visitParts(value: object, path: string): void {
    if (isError(value)) this.#visitError(value, path);
    if (isKeyed(value)) this.#visitEntries(value, path);
    for (const key of Reflect.ownKeys(value)) this.#visitMember(value, key, path);
    this.#visitJson(value, path);
  }

  #visitMember(value: object, key: string | symbol, path: string): void {
    const descriptor = Reflect.getOwnPropertyDescriptor(value, key);
    if (descriptor === undefined || !('value' in descriptor)) return;
    if (typeof value === 'function' && ['name', 'length', 'prototype'].includes(String(key))) return;
    if (isError(value) && (key === 'message' || key === 'stack')) return;
    const place = `${path}${step(key)}`;
    if (typeof key === 'string' && !Array.isArray(value))
      this.found.push({ path: `${path}, a name`, text: key });
    this.visit(descriptor.value, place);
  }

  #visitError({ name, message, stack = '' }: Error, path: string): void {
    this.visit(message, `${path}.message`);
    // What is in the message need not be reported twice.
    this.visit(message === '' ? stack : stack.replaceAll(message, name), `${path}.stack`);
  }

  #visitEntries(value: Keyed, path: string): void {
    let index = 0;
    for (const [key, item] of value.entries()) {
      if (this.#parts > MOST_PARTS) return;
      const isSet = key === item;
      this.visit(item, isSet ? `${path}[${index}]` : `${path}.get(${printedKey(key, index)})`);
      if (!isSet) this.visit(key, `${path}, a key`);
      index += 1;
    }
  }

  /** What a value makes of itself for JSON is what most loggers print: URLs, dates, classes of the user's. */
  #visitJson(value: object, path: string): void {
    const toJson: unknown = Reflect.get(value, 'toJSON');
    if (typeof toJson !== 'function') return;
    const json: unknown = Reflect.apply(toJson, value, ['']);
    if (json !== value) this.visit(json, path);
  }
}

interface Keyed {
  entries(): Iterable<readonly [unknown, unknown]>;
}

/** A map, a set, headers, URL parameters: what has entries and is no list. */
function isKeyed(value: object): value is Keyed {
  return (
    !Array.isArray(value) &&
    typeof Reflect.get(value, 'entries') === 'function' &&
    typeof Reflect.get(value, Symbol.iterator) === 'function'
  );
}

/** Of whatever realm. */
function isError(value: object): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}

/** The bytes that a list of numbers is, as JSON has those of a buffer. */
function listedBytes(value: object): Uint8Array | undefined {
  if (!Array.isArray(value) || value.length < FEWEST_BYTES) return undefined;
  const isByte = (item: unknown): boolean =>
    Number.isInteger(item) && Number(item) >= 0 && Number(item) < 256;
  return value.every(isByte) ? Uint8Array.from(value as number[]) : undefined;
}

/** Bytes as text in UTF-8, or in hex where they are none. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}

function step(key: string | symbol): string {
  if (typeof key === 'symbol') return `[${String(key)}]`;
  if (/^\d+$/.test(key)) return `[${key}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function printedKey(key: unknown, index: number): string {
  return typeof key === 'string' || typeof key === 'number' ? JSON.stringify(key) : `key ${index}`;
}
