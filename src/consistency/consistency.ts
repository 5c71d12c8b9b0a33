import type { OperationName } from '../aws/operation-types';
import { MisuseError } from '../misuse';
import { World, type WorldState } from '../state/world';
import { readLag, type Lag, type ReadLag } from './lag';
import { visibleAt, withChange, withRead, type PastStates } from './past-states';

/** How reads lag behind changes. What is left out does not. */
export interface ConsistencySettings {
  /** Of ListSecrets. */
  readonly list?: Lag;
  /** Of GetSecretValue, BatchGetSecretValue, DescribeSecret and ListSecretVersionIds. */
  readonly value?: Lag;
}

type Kind = keyof ConsistencySettings;

interface LaggingReads {
  readonly lag: ReadLag;
  readonly past: PastStates;
}

/** The lags and what they hold back, at one moment. */
export type ConsistencyState = Readonly<Partial<Record<Kind, LaggingReads>>>;

const KINDS: readonly Kind[] = ['list', 'value'];

const kindOf: Readonly<Partial<Record<OperationName, Kind>>> = {
  ListSecrets: 'list',
  GetSecretValue: 'value',
  BatchGetSecretValue: 'value',
  DescribeSecret: 'value',
  ListSecretVersionIds: 'value',
};

/** Lets reads see the world as it was before the latest changes. Writes see and change it as it is. */
export class Consistency {
  readonly #world: World;
  readonly #now: () => number;
  #state: ConsistencyState = {};

  constructor(world: World, now: () => number) {
    this.#world = world;
    this.#now = now;
  }

  /**
   * Sets the lags, in place of those before. Every change so far is seen at once.
   *
   * @throws MisuseError for what is no lag
   */
  set(settings: ConsistencySettings): void {
    const unknown = Object.keys(settings).find((name) => !KINDS.includes(name as Kind));
    if (unknown !== undefined) {
      throw new MisuseError(`consistency() got "${unknown}". Write list, value, or both.`);
    }
    const { list, value } = settings;
    this.state = {
      ...(list !== undefined && { list: { lag: readLag('list', list), past: [] } }),
      ...(value !== undefined && { value: { lag: readLag('value', value), past: [] } }),
    };
  }

  /** Whether any read lags. */
  get isOn(): boolean {
    return this.#world.onChange !== undefined;
  }

  get state(): ConsistencyState {
    return this.#state;
  }

  set state(state: ConsistencyState) {
    this.#state = state;
    const isOff = KINDS.every((kind) => state[kind] === undefined);
    this.#world.onChange = isOff
      ? undefined
      : (before) => {
          this.#note(before);
        };
  }

  /** Lets every change so far be seen at once. */
  catchUp(): void {
    this.#update(({ lag }) => ({ lag, past: [] }));
  }

  /** The world that a call works on. What a read notes in the past is lost with it. */
  worldFor(operation: OperationName): World {
    const kind = kindOf[operation];
    const reads = kind && this.#state[kind];
    if (kind === undefined || reads === undefined) return this.#world;
    const past = visibleAt(reads.past, this.#now(), reads.lag);
    this.#state = { ...this.#state, [kind]: { lag: reads.lag, past: withRead(past) } };
    const [oldest] = past;
    if (oldest === undefined) return this.#world;
    const world = new World();
    world.state = oldest.before;
    return world;
  }

  #note(before: WorldState): void {
    const now = this.#now();
    this.#update(({ lag, past }) => ({ lag, past: withChange(past, before, now, lag) }));
  }

  #update(change: (reads: LaggingReads) => LaggingReads): void {
    const { list, value } = this.#state;
    this.#state = {
      ...(list !== undefined && { list: change(list) }),
      ...(value !== undefined && { value: change(value) }),
    };
  }
}
