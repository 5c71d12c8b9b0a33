import { secretArn, type Place } from '../aws/arn';
import type { KmsKey } from './kms-key';
import type { Secret } from './secret';
import { emptyMap, entriesOf, valueAt, withEntry, type SortedMap } from './sorted-map';
import {
  emptyStore,
  secretNamed,
  secretsByCreation,
  withoutExpired,
  withoutSecret,
  withSecret,
  type Store,
} from './store';

/** What a fake that was told no place assumes until a client calls it, and of what that client does not tell. */
const DEFAULT_PLACE: Place = { accountId: '123456789012', region: 'us-east-1' };

/** All stores at one moment. A value: a checkpoint is a reference to it. */
export interface WorldState {
  readonly stores: SortedMap<string, Store>;
  /** The customer keys that the test declared, oldest first. */
  readonly keys: readonly KmsKey[];
  /** What the fake was told of its place. */
  readonly given: Partial<Place>;
  /** Where seeds without a place are; undefined until a client has called. */
  readonly home: Place | undefined;
}

const UNPLACED = 'unplaced';

/** The one cell that changes: every store of a fake, by account and region. */
export class World {
  /** One way into each store: every call needs one. */
  readonly #placed = new Map<string, PlacedStore>();
  #state: WorldState = { stores: emptyMap(), keys: [], given: {}, home: undefined };
  /** Is told the state before each change of a secret. */
  onChange: ((before: WorldState) => void) | undefined;

  /**
   * Begins without secrets. With a region and an account, home is there; what is left out is taken from the first client
   * that calls.
   */
  begin(given: Partial<Place>): void {
    const { region, accountId } = given;
    const home = region === undefined || accountId === undefined ? undefined : { region, accountId };
    this.#state = { stores: emptyMap(), keys: [], given, home };
  }

  get state(): WorldState {
    return this.#state;
  }

  set state(state: WorldState) {
    this.#state = state;
  }

  /** Where home is, or would be if it had to be said now. */
  get home(): Place {
    return this.#state.home ?? { ...DEFAULT_PLACE, ...this.#state.given };
  }

  /** Takes the place of the first client that calls as home, with all that was seeded before. */
  settle(caller: Place): void {
    if (this.#state.home !== undefined) return;
    const home = { ...caller, ...this.#state.given };
    const unplaced = valueAt(this.#state.stores, UNPLACED);
    this.#state = { ...this.#state, home };
    if (unplaced === undefined) return;
    this.write(UNPLACED, emptyStore);
    let target = this.read(keyOf(home));
    if (target.byName.size === 0) target = unplaced;
    else {
      for (const secret of secretsByCreation(unplaced)) {
        target = withSecret(target, { ...secret, sequence: target.nextSequence });
      }
    }
    this.write(keyOf(home), target);
  }

  /** The secrets of a place; without one, those of home. */
  at(place?: Place): PlacedStore {
    const where = place ?? this.#state.home;
    if (where === undefined) return new PlacedStore(this, this.home, UNPLACED);
    const key = keyOf(where);
    const known = this.#placed.get(key);
    if (known !== undefined) return known;
    const store = new PlacedStore(
      this,
      Object.freeze({ accountId: where.accountId, region: where.region }),
      key,
    );
    this.#placed.set(key, store);
    return store;
  }

  /** Declares a customer key, in place of what was said of it before. */
  declareKey(key: KmsKey): void {
    this.#state = { ...this.#state, keys: [...this.#state.keys, key] };
  }

  /** The places, other than this one, that have a secret of this name. */
  placesOf(name: string, except: Place): readonly Place[] {
    const found: Place[] = [];
    for (const [key, store] of entriesOf(this.#state.stores)) {
      if (key === UNPLACED || key === keyOf(except) || secretNamed(store, name) === undefined) continue;
      found.push(placeOf(key));
    }
    return found;
  }

  read(key: string): Store {
    return valueAt(this.#state.stores, key) ?? emptyStore;
  }

  /** Replaces a store because a secret in it changes. */
  change(key: string, store: Store): void {
    this.onChange?.(this.#state);
    this.write(key, store);
  }

  write(key: string, store: Store): void {
    this.#state = { ...this.#state, stores: withEntry(this.#state.stores, key, store) };
  }
}

/** The secrets of one account in one region, for an operation to read and replace. */
export class PlacedStore {
  readonly #world: World;
  readonly #key: string;
  readonly place: Place;
  /** ARNs by secret: a string that is shared costs the journal nothing. */
  readonly #arns = new WeakMap<Secret, string>();

  constructor(world: World, place: Place, key: string) {
    this.#world = world;
    this.#key = key;
    this.place = place;
  }

  get store(): Store {
    return this.#world.read(this.#key);
  }

  arnOf(secret: Secret): string {
    const known = this.#arns.get(secret);
    if (known !== undefined) return known;
    const arn = secretArn(this.place, secret.name, secret.suffix);
    this.#arns.set(secret, arn);
    return arn;
  }

  lookup(name: string): Secret | undefined {
    return secretNamed(this.store, name);
  }

  /** The names of all secrets, in alphabetical order. */
  *names(): Generator<string, void, undefined> {
    for (const [name] of entriesOf(this.store.byName)) yield name;
  }

  /** Replaces a secret that is there. */
  put(secret: Secret): void {
    this.#world.change(this.#key, withSecret(this.store, secret));
  }

  /** Adds a new secret, last in the order of creation. */
  add(secret: Secret): Secret {
    const { store } = this;
    const added = { ...secret, sequence: store.nextSequence };
    this.#world.change(this.#key, withSecret(store, added));
    return added;
  }

  remove(name: string): void {
    this.#world.change(this.#key, withoutSecret(this.store, name));
  }

  /** Lets go of the secrets whose recovery window has ended. */
  expire(now: number): void {
    const { store } = this;
    const kept = withoutExpired(store, now);
    if (kept !== store) this.#world.write(this.#key, kept);
  }
}

function keyOf(place: Place): string {
  return `${place.accountId}/${place.region}`;
}

function placeOf(key: string): Place {
  const [accountId = '', region = ''] = key.split('/');
  return { accountId, region };
}
