import type { OperationName } from './aws/operation-types';
import type { AnswerMetadata } from './aws/service-error';
import type { Encounter, HttpResponse } from './faults/fault';
import type { Timeouts } from './faults/timeouts';
import type { AttemptNote, CallNote } from './journal/journal';
import type { WaitSignal } from './ports/sleep';

/** One attempt of a call, as it reaches the fake. */
export interface AttemptRequest {
  readonly operation: OperationName;
  /** The input as the caller wrote it. */
  readonly input: object;
  /** The body as it would have gone out, where something below the retry loop may have changed it. */
  readonly sentInput?: object;
  /** Made where the call was, if that is kept. */
  readonly trace: Error | undefined;
  readonly client: object;
  readonly region: string;
  /** The account of the credentials, where they tell. */
  readonly accountId: string | undefined;
  /** What ties the attempts of one send together. */
  readonly invocationId: string | undefined;
  /** The number of the attempt, from 1, as the SDK's header tells it. */
  readonly attempt: number | undefined;
}

/** What can end an attempt early. */
export interface Limits {
  readonly signal?: WaitSignal | undefined;
  readonly timeouts?: Timeouts;
}

/** The wire form of an answer, and the metadata that the SDK makes of its headers. */
export interface OutputAnswer {
  readonly kind: 'output';
  readonly wire: object;
  readonly metadata: AnswerMetadata;
}

/** A response for the SDK to make something of, which then is told to `noteOutcome`. */
interface ResponseAnswer {
  readonly kind: 'response';
  readonly response: HttpResponse;
  readonly attempt: AttemptNote;
}

/** What an attempt gets back. */
export type Answer = OutputAnswer | ResponseAnswer;

/** An attempt under way: its note in the journal, and the faults that it met. */
export interface BegunAttempt {
  readonly request: AttemptRequest;
  readonly note: CallNote;
  readonly attempt: AttemptNote;
  readonly met: Encounter;
}
