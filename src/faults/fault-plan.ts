import { inputContains } from '../aws/caller-input';
import type { Behaviour, Encounter, Fault, FaultMatch, Latency, Occurrence } from './fault';

/** The faults of a fake, newest first. A value: a checkpoint keeps a reference to it. */
export type FaultPlanState = readonly Fault[];

const NOTHING: Encounter = Object.freeze({ effect: undefined, latency: undefined });

/** Holds what the test arranged, and says what an attempt meets. The newest fault that fits is met first. */
export class FaultPlan {
  #faults: FaultPlanState = [];
  #nextId = 1;

  get state(): FaultPlanState {
    return this.#faults;
  }

  set state(state: FaultPlanState) {
    this.#faults = state;
  }

  /** Adds a fault that does nothing yet. */
  add(match: FaultMatch): number {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#faults = [Object.freeze({ ...match, id, behaviours: [], met: 0 }), ...this.#faults];
    return id;
  }

  /** Narrows a fault to fewer attempts. */
  narrow(id: number, match: FaultMatch): void {
    this.#replace(id, (fault) => ({ ...fault, ...match }));
  }

  /** Adds a behaviour behind those that the fault has. */
  extend(id: number, behaviour: Behaviour): void {
    this.#replace(id, (fault) => ({ ...fault, behaviours: [...fault.behaviours, behaviour] }));
  }

  /** Says how long the attempts take that a fault fits. */
  delay(id: number, latency: Latency): void {
    this.#replace(id, (fault) => ({ ...fault, latency }));
  }

  /** What an attempt meets; it counts as met from then on. */
  take(occurrence: Occurrence): Encounter {
    if (this.#faults.length === 0) return NOTHING;
    const fitting = this.#faults.filter((fault) => fits(fault, occurrence));
    const acting = fitting.find(({ behaviours }) => behaviours.length > 0);
    const slow = fitting.find(({ latency }) => latency !== undefined);
    const [first, ...rest] = acting?.behaviours ?? [];
    if (acting !== undefined && first !== undefined) {
      const behaviours = first.remaining > 1 ? [{ ...first, remaining: first.remaining - 1 }, ...rest] : rest;
      this.#replace(acting.id, (fault) => ({ ...fault, behaviours, met: fault.met + 1 }));
    }
    if (slow !== undefined && slow !== acting) {
      this.#replace(slow.id, (fault) => ({ ...fault, met: fault.met + 1 }));
    }
    return { effect: first?.effect, latency: slow?.latency };
  }

  #replace(id: number, change: (fault: Fault) => Fault): void {
    this.#faults = this.#faults.map((fault) => (fault.id === id ? Object.freeze(change(fault)) : fault));
  }
}

function fits(fault: Fault, { operation, input, region, accountId }: Occurrence): boolean {
  return (
    (fault.operation === undefined || fault.operation === operation) &&
    (fault.region === undefined || fault.region === region) &&
    (fault.accountId === undefined || fault.accountId === accountId) &&
    (fault.input === undefined || inputContains(input, fault.input))
  );
}
