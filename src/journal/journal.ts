import type { Place } from '../aws/arn';
import type { OperationName } from '../aws/operation-types';
import { redacted } from '../aws/redacted';
import { presented } from '../aws/wire-output';
import type { Attempt, Call } from './call';
import { secretOfCall } from './secret-of-call';
import { sourceOf } from './source-of-call';

/** An attempt as it is noted: the output in its wire form, which is frozen and shared with nobody who could change it. */
export interface AttemptNote {
  output: object | undefined;
  error: Error | undefined;
  retryDelay: number | undefined;
}

/** A send as it is noted, until somebody asks for it. */
export interface CallNote {
  readonly operation: OperationName;
  readonly input: object;
  readonly place: Place;
  readonly at: number;
  readonly attempts: AttemptNote[];
  /** What the call failed with ahead of its first attempt. */
  failure: Error | undefined;
  /** Made where the call was, if that is kept. */
  readonly trace: Error | undefined;
  /** When the last attempt ended, where that was not at once. */
  endedAt: number | undefined;
  /** The ClientRequestToken of all attempts, where the caller gave none. */
  token: string | undefined;
  /** The uses of customer keys and rotation functions that the call needed. */
  uses: readonly { readonly action: string; readonly arn: string }[] | undefined;
}

/** The notes of a fake at one moment. */
export interface JournalState {
  readonly notes: readonly CallNote[];
  readonly length: number;
}

/** The calls that a journal keeps unless told otherwise: of more, the oldest go. */
export const DEFAULT_JOURNAL_SIZE = 10_000;

/** Failed sends that may come again, at most: an SDK that gave up does not say so. */
const MOST_OPEN = 10_000;

/** Keeps one note per send. The SDK's invocation id tells which attempts belong together. */
export class Journal {
  #notes: CallNote[] = [];
  readonly #open = new Map<string, CallNote>();

  /** The calls that are kept. */
  size = DEFAULT_JOURNAL_SIZE;

  get state(): JournalState {
    return { notes: this.#notes, length: this.#notes.length };
  }

  /** A journal goes on behind a checkpoint in an array of its own: the checkpoint's may still grow behind its length. */
  set state({ notes, length }: JournalState) {
    this.#notes = notes.slice(0, length);
    this.#open.clear();
  }

  /** Notes a send. */
  add(note: CallNote): void {
    this.#notes.push(note);
    if (this.#notes.length > this.size * 2) this.#notes = this.#notes.slice(-this.size);
  }

  /** The note of a send that failed and that the SDK may try again. */
  openNote(invocationId: string | undefined): CallNote | undefined {
    return invocationId === undefined ? undefined : this.#open.get(invocationId);
  }

  /** More attempts may follow for this send. */
  keepOpen(invocationId: string | undefined, note: CallNote): void {
    if (invocationId === undefined) return;
    this.#open.set(invocationId, note);
    if (this.#open.size <= MOST_OPEN) return;
    const [oldest] = this.#open.keys();
    if (oldest !== undefined) this.#open.delete(oldest);
  }

  /** No more attempts follow for this send. */
  close(invocationId: string | undefined): void {
    if (invocationId !== undefined) this.#open.delete(invocationId);
  }

  /** The notes that are kept, oldest first. */
  get notes(): readonly CallNote[] {
    return this.#notes.slice(-this.size);
  }

  /** The calls, oldest first; of one operation, or all. */
  calls(operation?: OperationName): readonly Call[] {
    return this.notes.filter((note) => operation === undefined || note.operation === operation).map(callOf);
  }
}

/** A note as it is shown. */
export function callOf(note: CallNote): Call {
  const attempts = note.attempts.map(attemptOf);
  const last = attempts.at(-1);
  const error = note.failure ?? last?.error;
  const source = note.trace && sourceOf(note.trace);
  const secret = secretOfCall(note.input, note.attempts.at(-1)?.output);
  return Object.freeze({
    operation: note.operation,
    input: redacted(note.input),
    ...(last?.output !== undefined && { output: last.output }),
    ...(error !== undefined && { error }),
    attempts: Object.freeze(attempts),
    region: note.place.region,
    accountId: note.place.accountId,
    at: new Date(note.at),
    latency: (note.endedAt ?? note.at) - note.at,
    ...(secret !== undefined && { secret }),
    ...(source !== undefined && { source }),
  });
}

function attemptOf({ output, error, retryDelay }: AttemptNote): Attempt {
  const shown = output && (redacted(presented(output)) as Call['output']);
  return Object.freeze({
    ...(shown !== undefined && { output: shown }),
    ...(error !== undefined && { error }),
    ...(retryDelay !== undefined && { retryDelay }),
  });
}
