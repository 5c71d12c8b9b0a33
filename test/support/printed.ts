import { inspect } from 'node:util';
import { thrownBy } from './thrown';

/** Everything that the usual ways of printing make of a value, failing assertions of Jest included, in one text. */
export function printed(value: unknown): string {
  return [
    inspect(value, { depth: Infinity }),
    inspect(value, { depth: Infinity, showHidden: true, getters: true }),
    inspect({ nested: [value] }, { depth: Infinity }),
    JSON.stringify(value),
    JSON.stringify({ nested: [value] }),
    thrownBy(() => expect(value).toBe('something else')).message,
    thrownBy(() => expect({ nested: [value] }).toEqual({ nested: [] })).message,
    String(value),
  ].join('\n');
}
