import { inputContains } from '../aws/caller-input';
import type { OperationName } from '../aws/operation-types';
import type { Behaviour, Effect, Fault } from './fault';

/** The faults of a fake, newest first. A value: a checkpoint keeps a reference to it. */
export type FaultPlanState = readonly Fault[];

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
  add(match: Pick<Fault, 'operation' | 'input'>): number {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#faults = [Object.freeze({ ...match, id, behaviours: [], met: 0 }), ...this.#faults];
    return id;
  }

  /** Adds a behaviour behind those that the fault has. */
  extend(id: number, behaviour: Behaviour): void {
    this.#replace(id, (fault) => ({ ...fault, behaviours: [...fault.behaviours, behaviour] }));
  }

  /** What an attempt meets, if anything; it counts as met from then on. */
  take(operation: OperationName, input: object): Effect | undefined {
    if (this.#faults.length === 0) return undefined;
    for (const fault of this.#faults) {
      const [first, ...rest] = fault.behaviours;
      if (first === undefined || !fits(fault, operation, input)) continue;
      const remaining = first.remaining - 1;
      this.#replace(fault.id, (met) => ({
        ...met,
        met: met.met + 1,
        behaviours: remaining > 0 ? [{ ...first, remaining }, ...rest] : rest,
      }));
      return first.effect;
    }
    return undefined;
  }

  #replace(id: number, change: (fault: Fault) => Fault): void {
    this.#faults = this.#faults.map((fault) => (fault.id === id ? Object.freeze(change(fault)) : fault));
  }
}

function fits(fault: Fault, operation: OperationName, input: object): boolean {
  if (fault.operation !== undefined && fault.operation !== operation) return false;
  return fault.input === undefined || inputContains(input, fault.input);
}
