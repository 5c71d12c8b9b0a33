import type { OperationName } from '../aws/operation-types';

/** What a fault does to an attempt that it meets. */
export type Effect =
  /** An exception of the service or its front end, by its code. */
  | { readonly kind: 'exception'; readonly name: string; readonly message?: string; readonly status?: number }
  /** A failure of the network, by its code, before the request arrived. */
  | { readonly kind: 'network'; readonly code: string }
  /** A failure of the client itself, ahead of its first attempt. */
  | { readonly kind: 'client'; readonly name: string }
  /** An HTTP response in place of the service's, for the SDK to make of it what it can. */
  | { readonly kind: 'response'; readonly response: HttpResponse }
  /** A response that tells of a clock which is ahead of the client's. */
  | { readonly kind: 'clockSkew' }
  /** An error object of the test author's, thrown as it is. */
  | { readonly kind: 'error'; readonly error: Error }
  /** The call happens, and its answer is lost on the way. */
  | { readonly kind: 'lostAnswer' }
  /** An answer in place of the service's; the call does not happen. */
  | { readonly kind: 'output'; readonly output: object }
  /** Nothing: the call happens, and no older fault is met. */
  | { readonly kind: 'passage' };

/** An HTTP response as it comes off the wire. */
export interface HttpResponse {
  /** The HTTP status. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A time, or a range to draw from, in milliseconds. */
export type Latency = number | { readonly min: number; readonly max: number };

/** An effect, and how often it comes. */
export interface Behaviour {
  readonly effect: Effect;
  /** The attempts to meet; `Infinity` for all. */
  readonly times: number;
  /** The attempts that it has met. */
  readonly met: number;
}

/** Which attempts a fault is about, to be seen from the attempt alone. What is absent does not narrow it. */
export interface FaultMatch {
  readonly operations?: readonly OperationName[];
  readonly input?: object;
  readonly region?: string;
  readonly accountId?: string;
  readonly client?: object;
  /** The number of the attempt within its call, from 1. */
  readonly attempt?: number;
  /** The first moment of the fake's clock, in epoch milliseconds. */
  readonly from?: number;
  /** The first moment after the last one. */
  readonly to?: number;
}

/** Which of the attempts that match are met, by counting them. */
export interface FaultCount {
  readonly first?: number;
  readonly after?: number;
  readonly every?: number;
  readonly chance?: Chance;
}

/** A chance from 0 to 1, drawn from a seeded sequence that stands at `position`. */
export interface Chance {
  readonly probability: number;
  readonly position: number;
}

/** One arrangement of the test: which attempts, and what becomes of them. Data only. */
export interface Fault extends FaultMatch, FaultCount {
  readonly id: number;
  /** Which behaviour comes next: the first that has times left, or any of them by the seeded sequence. */
  readonly choice: 'inOrder' | 'drawn';
  readonly behaviours: readonly Behaviour[];
  /** How long every attempt takes that is met. */
  readonly latency?: { readonly milliseconds: Latency; readonly met: number };
  /** The attempts that matched, met or not. */
  readonly matched: number;
  /** What a chaos was begun with. */
  readonly seed?: number;
}

/** An attempt, as far as faults look at it. */
export interface Occurrence {
  readonly operation: OperationName;
  readonly input: object;
  readonly region: string;
  readonly accountId: string;
  readonly client: object;
  readonly attempt: number;
  /** The time of the fake's clock, in epoch milliseconds. */
  readonly now: number;
}

/** What an attempt meets: at most one effect and at most one latency, of the newest faults that have them. */
export interface Encounter {
  readonly effect: Effect | undefined;
  /** Milliseconds. */
  readonly latency: number | undefined;
  /** The seed of the chaos that the effect came by. */
  readonly seed?: number | undefined;
}

/** No fault is met. */
export const NOTHING: Encounter = Object.freeze({ effect: undefined, latency: undefined });
