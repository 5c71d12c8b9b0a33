import type { OperationName } from '../aws/operation-types';

/** What a fault does to an attempt that it meets. */
export type Effect =
  /** An exception of the service, by its code. */
  | { readonly kind: 'exception'; readonly name: string; readonly message?: string }
  /** An error object of the test author's, thrown as it is. */
  | { readonly kind: 'error'; readonly error: Error };

/** An effect, and how often it comes: a finite number of attempts, or every one. */
export interface Behaviour {
  readonly effect: Effect;
  /** The attempts still to meet; `Infinity` for all. */
  readonly remaining: number;
}

/** One arrangement of the test: which calls, and what becomes of them, one behaviour after the other. Data only. */
export interface Fault {
  readonly id: number;
  /** Absent: every operation. */
  readonly operation?: OperationName;
  /** Absent: every input. */
  readonly input?: object;
  readonly behaviours: readonly Behaviour[];
  /** The attempts that it has met. */
  readonly met: number;
}
