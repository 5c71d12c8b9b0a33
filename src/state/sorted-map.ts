/**
 * A map that is never changed: `with` and `without` give a new one that shares all but the path to the entry (an AVL tree).
 * So a checkpoint of 100,000 secrets is a reference, and the first write after it costs what any write costs.
 */
export interface SortedMap<Key extends string | number, Value> {
  readonly root: Node<Key, Value> | undefined;
  readonly size: number;
}

interface Node<Key, Value> {
  readonly key: Key;
  readonly value: Value;
  readonly height: number;
  readonly left: Node<Key, Value> | undefined;
  readonly right: Node<Key, Value> | undefined;
}

const EMPTY: SortedMap<never, never> = Object.freeze({ root: undefined, size: 0 });

/** A map without entries. */
export function emptyMap<Key extends string | number, Value>(): SortedMap<Key, Value> {
  return EMPTY;
}

/** The value at a key. */
export function valueAt<Key extends string | number, Value>(
  map: SortedMap<Key, Value>,
  key: Key,
): Value | undefined {
  let node = map.root;
  while (node !== undefined && node.key !== key) node = key < node.key ? node.left : node.right;
  return node?.value;
}

/** The map with a value at a key, in place of what was there. */
export function withEntry<Key extends string | number, Value>(
  map: SortedMap<Key, Value>,
  key: Key,
  value: Value,
): SortedMap<Key, Value> {
  const isNew = valueAt(map, key) === undefined;
  return { root: inserted(map.root, key, value), size: map.size + (isNew ? 1 : 0) };
}

/** The map without a key. */
export function withoutEntry<Key extends string | number, Value>(
  map: SortedMap<Key, Value>,
  key: Key,
): SortedMap<Key, Value> {
  if (valueAt(map, key) === undefined) return map;
  return { root: removed(map.root, key), size: map.size - 1 };
}

/**
 * The entries in the order of their keys, or against it. With `after`, those that follow that key, which need not be in
 * the map.
 */
export function* entriesOf<Key extends string | number, Value>(
  map: SortedMap<Key, Value>,
  options: { readonly after?: Key | undefined; readonly descending?: boolean } = {},
): Generator<readonly [Key, Value], void, undefined> {
  const { after, descending = false } = options;
  const path: Node<Key, Value>[] = [];
  let node = map.root;
  while (node !== undefined || path.length > 0) {
    while (node !== undefined) {
      const isPast: boolean = after === undefined || (descending ? node.key < after : node.key > after);
      if (isPast) path.push(node);
      node = isPast === descending ? node.right : node.left;
    }
    const next = path.pop();
    if (next === undefined) return;
    yield [next.key, next.value];
    node = descending ? next.left : next.right;
  }
}

function makeNode<Key, Value>(
  key: Key,
  value: Value,
  left: Node<Key, Value> | undefined,
  right: Node<Key, Value> | undefined,
): Node<Key, Value> {
  return { key, value, left, right, height: 1 + Math.max(heightOf(left), heightOf(right)) };
}

function heightOf(node: Node<unknown, unknown> | undefined): number {
  return node === undefined ? 0 : node.height;
}

function balanced<Key, Value>(
  key: Key,
  value: Value,
  left: Node<Key, Value> | undefined,
  right: Node<Key, Value> | undefined,
): Node<Key, Value> {
  const lean = heightOf(left) - heightOf(right);
  if (lean > 1 && left !== undefined) {
    if (heightOf(left.left) >= heightOf(left.right)) {
      return makeNode(left.key, left.value, left.left, makeNode(key, value, left.right, right));
    }
    const pivot = left.right;
    if (pivot !== undefined) {
      const outer = makeNode(left.key, left.value, left.left, pivot.left);
      return makeNode(pivot.key, pivot.value, outer, makeNode(key, value, pivot.right, right));
    }
  }
  if (lean < -1 && right !== undefined) {
    if (heightOf(right.right) >= heightOf(right.left)) {
      return makeNode(right.key, right.value, makeNode(key, value, left, right.left), right.right);
    }
    const pivot = right.left;
    if (pivot !== undefined) {
      const outer = makeNode(right.key, right.value, pivot.right, right.right);
      return makeNode(pivot.key, pivot.value, makeNode(key, value, left, pivot.left), outer);
    }
  }
  return makeNode(key, value, left, right);
}

function inserted<Key extends string | number, Value>(
  node: Node<Key, Value> | undefined,
  key: Key,
  value: Value,
): Node<Key, Value> {
  if (node === undefined) return makeNode(key, value, undefined, undefined);
  if (key === node.key) return makeNode(key, value, node.left, node.right);
  return key < node.key
    ? balanced(node.key, node.value, inserted(node.left, key, value), node.right)
    : balanced(node.key, node.value, node.left, inserted(node.right, key, value));
}

function removed<Key extends string | number, Value>(
  node: Node<Key, Value> | undefined,
  key: Key,
): Node<Key, Value> | undefined {
  if (node === undefined) return undefined;
  if (key < node.key) return balanced(node.key, node.value, removed(node.left, key), node.right);
  if (key > node.key) return balanced(node.key, node.value, node.left, removed(node.right, key));
  if (node.left === undefined) return node.right;
  if (node.right === undefined) return node.left;
  let heir = node.right;
  while (heir.left !== undefined) heir = heir.left;
  return balanced(heir.key, heir.value, node.left, removed(node.right, heir.key));
}
