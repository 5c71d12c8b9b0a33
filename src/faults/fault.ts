import type { OperationName } from '../aws/operation-types';

/** What a fault does to an attempt that it meets. */
export type Effect =
  /** An exception of the service or its front end, by its code. */
  | { readonly kind: 'exception'; readonly name: string; readonly message?: string }
  /** A failure of the network, by its code, before the request arrived. */
  | { readonly kind: 'network'; readonly code: string }
  /** An error object of the test author's, thrown as it is. */
  | { readonly kind: 'error'; readonly error: Error }
  /** The call happens, and its answer is lost on the way. */
  | { readonly kind: 'lostAnswer' }
  /** An answer in place of the service's; the call does not happen. */
  | { readonly kind: 'output'; readonly output: object }
  /** Nothing: the call happens, and no older fault is met. */
  | { readonly kind: 'passage' };

/** A time, or a range to draw from, in milliseconds. */
export type Latency = number | { readonly min: number; readonly max: number };

/** An effect, and how often it comes: a finite number of attempts, or every one. */
export interface Behaviour {
  readonly effect: Effect;
  /** The attempts still to meet; `Infinity` for all. */
  readonly remaining: number;
}

/** Which attempts a fault is about. What is absent does not narrow it. */
export interface FaultMatch {
  readonly operation?: OperationName;
  readonly input?: object;
  readonly region?: string;
  readonly accountId?: string;
}

/** One arrangement of the test: which attempts, and what becomes of them, one behaviour after the other. Data only. */
export interface Fault extends FaultMatch {
  readonly id: number;
  readonly behaviours: readonly Behaviour[];
  /** How long every attempt takes that fits. */
  readonly latency?: Latency;
  /** The attempts that it has met. */
  readonly met: number;
}

/** An attempt, as far as faults look at it. */
export interface Occurrence {
  readonly operation: OperationName;
  readonly input: object;
  readonly region: string;
  readonly accountId: string;
}

/** What an attempt meets: at most one effect and at most one latency, of the newest faults that have them. */
export interface Encounter {
  readonly effect: Effect | undefined;
  readonly latency: Latency | undefined;
}
