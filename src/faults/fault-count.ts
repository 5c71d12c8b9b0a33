import { errorsOf } from '../aws/operation-errors';
import type { OperationName } from '../aws/operation-types';
import { isModelledError } from '../aws/service-error';
import { seededRandom } from '../ports/random';
import type { Behaviour, Chance, Effect, Fault } from './fault';

/** A fault that has counted one more attempt, and whether it meets it. */
export interface Counted {
  readonly fault: Fault;
  readonly isMet: boolean;
}

/**
 * Counts an attempt that matches: behind the first `after`, of those the first `first`, of those each `every`-th, of those
 * as many as chance has it.
 */
export function counted(fault: Fault): Counted {
  const matched = fault.matched + 1;
  const { after = 0, first = Infinity, every = 1, chance } = fault;
  const number = matched - after;
  const isInCount = number >= 1 && number <= first && number % every === 0;
  if (!isInCount || chance === undefined) return { fault: { ...fault, matched }, isMet: isInCount };
  const { fraction, next } = drawn(chance);
  return { fault: { ...fault, matched, chance: next }, isMet: fraction < chance.probability };
}

/**
 * The behaviour whose turn it is, and the fault after it was chosen: in order the first with times left, else a drawn one of
 * those that the operation knows.
 */
export function chosen(
  fault: Fault,
  operation: OperationName,
): { readonly fault: Fault; readonly behaviour: Behaviour | undefined } {
  const { choice, chance } = fault;
  if (choice === 'inOrder' || chance === undefined) return { fault, behaviour: nextBehaviour(fault) };
  const { fraction, next } = drawn(chance);
  const possible = fault.behaviours.filter(({ effect }) => canHave(operation, effect));
  return { fault: { ...fault, chance: next }, behaviour: possible[Math.floor(fraction * possible.length)] };
}

function canHave(operation: OperationName, effect: Effect): boolean {
  if (effect.kind !== 'exception' || !isModelledError(effect.name)) return true;
  const names: readonly string[] = errorsOf(operation);
  return names.includes(effect.name);
}

/** The first behaviour that has times left. */
export function nextBehaviour({ behaviours }: Fault): Behaviour | undefined {
  return behaviours.find(({ met, times }) => met < times);
}

function drawn(chance: Chance): { readonly fraction: number; readonly next: Chance } {
  const random = seededRandom(chance.position);
  const fraction = random.fraction();
  return { fraction, next: { ...chance, position: random.position() } };
}
