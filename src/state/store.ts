import type { Secret } from './secret';
import { emptyMap, entriesOf, valueAt, withEntry, withoutEntry, type SortedMap } from './sorted-map';

/** The secrets of one account in one region. A value: each change gives a new store. */
export interface Store {
  readonly byName: SortedMap<string, Secret>;
  /** Names in the order of creation, by the creation keys of their secrets. */
  readonly byCreation: SortedMap<string, string>;
  readonly nextSequence: number;
  /** When the next recovery window ends, in epoch milliseconds. */
  readonly nextDeletion: number;
}

/** A store without secrets. */
export const emptyStore: Store = Object.freeze({
  byName: emptyMap<string, Secret>(),
  byCreation: emptyMap<string, string>(),
  nextSequence: 1,
  nextDeletion: Infinity,
});

/** The earliest time that a `Date` can hold, so that the digits of a key compare as the times do. */
const EARLIEST = -8_640_000_000_000_000;

/** Where a secret stands in the order of creation: by its date, and by its arrival in the store where dates are equal. */
export function creationKey({ createdAt, sequence }: Secret): string {
  return `${String(createdAt - EARLIEST).padStart(17, '0')}.${String(sequence).padStart(10, '0')}`;
}

/** The secret of this name. */
export function secretNamed(store: Store, name: string): Secret | undefined {
  return valueAt(store.byName, name);
}

/** The store with a secret put in, new or in place of the one that had its name and its sequence number. */
export function withSecret(store: Store, secret: Secret): Store {
  const former = secretNamed(store, secret.name);
  const base =
    former === undefined || former.sequence === secret.sequence ? store : withoutSecret(store, secret.name);
  return {
    byName: withEntry(base.byName, secret.name, Object.freeze(secret)),
    byCreation:
      former?.sequence === secret.sequence
        ? base.byCreation
        : withEntry(base.byCreation, creationKey(secret), secret.name),
    nextSequence: Math.max(base.nextSequence, secret.sequence + 1),
    nextDeletion: Math.min(base.nextDeletion, secret.deletesAt ?? Infinity),
  };
}

/** The store without a secret. */
export function withoutSecret(store: Store, name: string): Store {
  const secret = secretNamed(store, name);
  if (secret === undefined) return store;
  return {
    ...store,
    byName: withoutEntry(store.byName, name),
    byCreation: withoutEntry(store.byCreation, creationKey(secret)),
  };
}

/** The store without the secrets whose recovery window has ended. */
export function withoutExpired(store: Store, now: number): Store {
  if (store.nextDeletion > now) return store;
  let kept = store;
  let nextDeletion = Infinity;
  for (const [name, { deletesAt = Infinity }] of entriesOf(store.byName)) {
    if (deletesAt <= now) kept = withoutSecret(kept, name);
    else nextDeletion = Math.min(nextDeletion, deletesAt);
  }
  return { ...kept, nextDeletion };
}

/** The secrets in the order of their creation, or against it; with `after`, those behind that creation key. */
export function* secretsByCreation(
  store: Store,
  options: { readonly after?: string | undefined; readonly descending?: boolean } = {},
): Generator<Secret, void, undefined> {
  for (const [, name] of entriesOf(store.byCreation, options)) {
    const secret = secretNamed(store, name);
    if (secret !== undefined) yield secret;
  }
}
