import fc from 'fast-check';
import {
  emptyMap,
  entriesOf,
  valueAt,
  withEntry,
  withoutEntry,
  type SortedMap,
} from '../../src/state/sorted-map';

type Change = readonly ['put', number, string] | readonly ['remove', number];

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constant('put' as const), fc.integer({ min: 0, max: 40 }), fc.string({ minLength: 1 })),
  fc.tuple(fc.constant('remove' as const), fc.integer({ min: 0, max: 40 })),
);

function apply(map: SortedMap<number, string>, [kind, key, value]: Change): SortedMap<number, string> {
  return kind === 'put' ? withEntry(map, key, value) : withoutEntry(map, key);
}

const ascending = (entries: Iterable<readonly [number, string]>) => [...entries].sort(([a], [b]) => a - b);

test('a sorted map holds what a Map would, in order, either way and behind any key', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 80 }), fc.integer({ min: -1, max: 41 }), (changes, after) => {
      let map = emptyMap<number, string>();
      const model = new Map<number, string>();
      for (const step of changes) {
        map = apply(map, step);
        if (step[0] === 'put') model.set(step[1], step[2]);
        else model.delete(step[1]);
      }
      const entries = ascending(model);
      expect(map.size).toBe(model.size);
      expect([...entriesOf(map)]).toEqual(entries);
      expect([...entriesOf(map, { descending: true })]).toEqual([...entries].reverse());
      expect([...entriesOf(map, { after })]).toEqual(entries.filter(([key]) => key > after));
      expect([...entriesOf(map, { after, descending: true })]).toEqual(
        entries.filter(([key]) => key < after).reverse(),
      );
      for (let key = 0; key <= 40; key += 1) expect(valueAt(map, key)).toBe(model.get(key));
    }),
  );
});

test('a map that was kept does not change with those made from it', () => {
  fc.assert(
    fc.property(fc.array(change), fc.array(change), (before, later) => {
      const kept = before.reduce(apply, emptyMap<number, string>());
      const entries = [...entriesOf(kept)];
      later.reduce(apply, kept);
      expect([...entriesOf(kept)]).toEqual(entries);
    }),
  );
});

test('keys that come in order do not make the tree deep', () => {
  let map = emptyMap<number, number>();
  for (let key = 0; key < 1_000; key += 1) map = withEntry(map, key, key);
  expect(map.root?.height).toBeLessThanOrEqual(14);
});
