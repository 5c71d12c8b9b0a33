import { inputContains } from '../aws/caller-input';
import type { Random } from '../ports/random';
import {
  NOTHING,
  type Behaviour,
  type Encounter,
  type Fault,
  type FaultCount,
  type FaultMatch,
  type Latency,
  type Occurrence,
} from './fault';
import { chosen, counted, nextBehaviour } from './fault-count';

/** A fault that does nothing yet. */
export type NewFault = FaultMatch & FaultCount & Partial<Pick<Fault, 'choice' | 'seed'>>;

/** The faults of a fake, newest first. A value: a checkpoint keeps a reference to it. */
export type FaultPlanState = readonly Fault[];

/** Holds what the test arranged, and says what an attempt meets. The newest fault that fits is met first. */
export class FaultPlan {
  readonly #random: Random;
  readonly #now: () => number;
  readonly #onClientFailure: () => void;
  #faults: FaultPlanState = [];
  #nextId = 1;

  /**
   * Begins without a fault.
   *
   * @param random draws latencies, and seeds what is left to chance
   * @param now the time of the fake's clock, in epoch milliseconds
   * @param onClientFailure is called when a call can fail ahead of its first attempt from now on
   */
  constructor(random: Random, now: () => number, onClientFailure: () => void) {
    this.#random = random;
    this.#now = now;
    this.#onClientFailure = onClientFailure;
  }

  get state(): FaultPlanState {
    return this.#faults;
  }

  set state(state: FaultPlanState) {
    this.#faults = state;
    if (this.hasClientFailures) this.#onClientFailure();
  }

  /** The time of the fake's clock, in epoch milliseconds. */
  now(): number {
    return this.#now();
  }

  /** A seed for what is left to chance: the fake's own sequence stays where it is. */
  seed(): number {
    return (this.#random.position() + this.#faults.length) >>> 0;
  }

  /** Adds a fault that does nothing yet. */
  add(match: NewFault): number {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#faults = [
      Object.freeze({ choice: 'inOrder', ...match, id, behaviours: [], matched: 0 }),
      ...this.#faults,
    ];
    return id;
  }

  /** Takes a fault away, if it is still there. */
  remove(id: number): void {
    this.#faults = this.#faults.filter((fault) => fault.id !== id);
  }

  /** Narrows a fault to fewer attempts. */
  narrow(id: number, match: FaultMatch & FaultCount): void {
    this.#replace(id, (fault) => ({ ...fault, ...match }));
  }

  /** Adds a behaviour behind those that the fault has. */
  extend(id: number, { effect, times }: Pick<Behaviour, 'effect' | 'times'>): void {
    const behaviour = { effect, times, met: 0 };
    this.#replace(id, (fault) => ({ ...fault, behaviours: [...fault.behaviours, behaviour] }));
    if (effect.kind === 'client') this.#onClientFailure();
  }

  /** Says how long the attempts take that a fault meets. */
  delay(id: number, milliseconds: Latency): void {
    this.#replace(id, (fault) => ({ ...fault, latency: { milliseconds, met: 0 } }));
  }

  /** Whether nothing is arranged, as in nearly every call of nearly every test. */
  get isEmpty(): boolean {
    return this.#faults.length === 0;
  }

  /** What an attempt meets; it counts as met from then on. */
  take(occurrence: Occurrence): Encounter {
    return this.#met(occurrence, 'attempt');
  }

  /** The failure of the client itself that a call meets ahead of its first attempt. */
  takeClientFailure(occurrence: Occurrence): Encounter {
    return this.hasClientFailures ? this.#met(occurrence, 'client') : NOTHING;
  }

  /** Whether a call can fail ahead of its first attempt. */
  get hasClientFailures(): boolean {
    return this.#faults.some(({ behaviours }) => behaviours.some((other) => stageOf(other) === 'client'));
  }

  /** Whether an attempt can meet what the client's request handler has a say in: time, and bytes off the wire. */
  get needsRequestHandler(): boolean {
    return this.#faults.some(
      ({ latency, behaviours }) =>
        latency !== undefined ||
        behaviours.some(({ effect: { kind } }) => kind === 'response' || kind === 'clockSkew'),
    );
  }

  /**
   * Every fault that matches counts the attempt, also where a newer one acts: which attempt is the third does not hang on
   * the faults beside it.
   */
  #met(occurrence: Occurrence, stage: Stage): Encounter {
    let met = NOTHING;
    this.#faults = this.#faults.map((fault) => {
      if (stageOf(nextBehaviour(fault)) !== stage || !matches(fault, occurrence)) return fault;
      const { fault: next, isMet } = counted(fault);
      if (!isMet) return Object.freeze(next);
      const acting =
        met.effect === undefined ? chosen(next, occurrence.operation) : { fault: next, behaviour: undefined };
      const latency = met.latency === undefined ? this.#drawn(next.latency?.milliseconds) : undefined;
      met = {
        effect: met.effect ?? acting.behaviour?.effect,
        latency: met.latency ?? latency,
        seed: met.effect === undefined ? next.seed : met.seed,
      };
      return Object.freeze(noted(acting.fault, acting.behaviour, latency !== undefined));
    });
    return met;
  }

  #drawn(latency: Latency | undefined): number | undefined {
    if (typeof latency !== 'object') return latency;
    return latency.min + this.#random.fraction() * (latency.max - latency.min);
  }

  #replace(id: number, change: (fault: Fault) => Fault): void {
    this.#faults = this.#faults.map((fault) => (fault.id === id ? Object.freeze(change(fault)) : fault));
  }
}

/** Where a fault acts: on each attempt, or on the client ahead of the first. */
type Stage = 'attempt' | 'client';

function stageOf(behaviour: Behaviour | undefined): Stage {
  return behaviour?.effect.kind === 'client' ? 'client' : 'attempt';
}

/** The fault after it acted. */
function noted(fault: Fault, behaviour: Behaviour | undefined, hasDelayed: boolean): Fault {
  const { behaviours, latency } = fault;
  return {
    ...fault,
    behaviours: behaviours.map((other) => (other === behaviour ? { ...other, met: other.met + 1 } : other)),
    ...(latency !== undefined && hasDelayed && { latency: { ...latency, met: latency.met + 1 } }),
  };
}

function matches(fault: Fault, occurrence: Occurrence): boolean {
  const { operation, input, region, accountId, client, attempt, now } = occurrence;
  return (
    (fault.operations?.includes(operation) ?? true) &&
    (fault.region === undefined || fault.region === region) &&
    (fault.accountId === undefined || fault.accountId === accountId) &&
    (fault.client === undefined || fault.client === client) &&
    (fault.attempt === undefined || fault.attempt === attempt) &&
    (fault.from === undefined || fault.from <= now) &&
    (fault.to === undefined || now < fault.to) &&
    (fault.input === undefined || inputContains(input, fault.input))
  );
}
