import { SecretsManagerServiceException } from '@aws-sdk/client-secrets-manager';
import type { Place } from './aws/arn';
import { copied } from './aws/caller-input';
import { hintOf, withHint } from './aws/hint';
import type { OperationName } from './aws/operation-types';
import { answerMetadata, type AnswerMetadata } from './aws/service-error';
import { failureOf } from './faults/failure';
import type { FaultPlan } from './faults/fault-plan';
import type { AttemptNote, CallNote, Journal } from './journal/journal';
import { operations } from './operations';
import type { Operation, OperationContext, RotationRequest } from './operations/operation';
import { readInput } from './operations/rules/parameters';
import type { Random } from './ports/random';
import type { ReplicationRunner } from './replication/replication-runner';
import type { RotationRunner } from './rotation/rotation-runner';
import type { PlacedStore, World } from './state/world';

/** One attempt of a call, as it reaches the fake. */
export interface AttemptRequest {
  readonly operation: OperationName;
  /** The input as the caller wrote it. */
  readonly input: object;
  /** The body as it would have gone out, where something below the retry loop may have changed it. */
  readonly sentInput?: object;
  readonly region: string;
  /** The account of the credentials, where they tell. */
  readonly accountId: string | undefined;
  /** What ties the attempts of one send together. */
  readonly invocationId: string | undefined;
  /** The number of the attempt, from 1, as the SDK's header tells it. */
  readonly attempt: number | undefined;
  /** Whether the SDK would not come again after this attempt, whatever came of it. */
  readonly isLast: boolean;
}

/** What dispatch is made of. */
export interface DispatchParts {
  readonly world: World;
  readonly journal: Journal;
  readonly faults: FaultPlan;
  readonly rotations: RotationRunner;
  readonly replications: ReplicationRunner;
  readonly random: Random;
  readonly now: () => number;
}

/** What one call may see and ask for. A class, because one is made for every attempt. */
class CallContext implements OperationContext {
  readonly #parts: DispatchParts;
  readonly caller: Place;
  readonly store: PlacedStore;
  readonly now: number;

  constructor(parts: DispatchParts, caller: Place, store: PlacedStore, now: number) {
    this.#parts = parts;
    this.caller = caller;
    this.store = store;
    this.now = now;
  }

  get random(): Random {
    return this.#parts.random;
  }

  storeOf(place: Place): PlacedStore {
    return this.#parts.world.at(place);
  }

  placesOf(name: string): readonly Place[] {
    return this.#parts.world.placesOf(name, this.caller);
  }

  hasFunction(arn: string): boolean {
    return this.#parts.rotations.has(arn);
  }

  startRotation(request: RotationRequest): void {
    this.#parts.rotations.start(request);
  }

  startReplication(place: Place, name: string): void {
    this.#parts.replications.start(place, name);
  }
}

/** The wire form of an answer, and the metadata that the SDK makes of its headers. */
export interface Answer {
  readonly wire: object;
  readonly metadata: AnswerMetadata;
}

/** Takes one attempt from input to outcome. The only place where state, faults, journal and rotation meet. */
export class Dispatch {
  readonly #parts: DispatchParts;
  readonly #noteOfError = new WeakMap<Error, AttemptNote>();

  constructor(parts: DispatchParts) {
    this.#parts = parts;
  }

  /**
   * Answers one attempt.
   *
   * @throws what the service, or a fault, fails with
   */
  answer(request: AttemptRequest): Answer {
    const { world, journal, random } = this.#parts;
    const caller = this.#callerOf(request);
    world.settle(caller);
    const { invocationId, attempt: number, isLast } = request;
    const open = number === 1 ? undefined : journal.openNote(invocationId);
    const attempt: AttemptNote = { output: undefined, error: undefined, retryDelay: undefined };
    const note = open ?? this.#newNote(request, caller, attempt);
    if (open === undefined) journal.add(note);
    else open.attempts.push(attempt);
    const requestId = random.uuid();
    try {
      const output = this.#outcome(request, note, caller);
      attempt.output = output;
      if (open !== undefined) journal.close(invocationId);
      return { wire: output, metadata: answerMetadata(200, requestId) };
    } catch (error) {
      if (error instanceof Error) {
        attempt.error = error;
        this.#noteOfError.set(error, attempt);
        if (error instanceof SecretsManagerServiceException) error.$metadata.requestId = requestId;
      }
      if (isLast) journal.close(invocationId);
      else journal.keepOpen(invocationId, note);
      throw error;
    }
  }

  /** Notes how long the SDK would have waited after the attempt that ended in this error. */
  noteRetryDelay(error: unknown, milliseconds: number): void {
    const attempt = error instanceof Error ? this.#noteOfError.get(error) : undefined;
    if (attempt !== undefined) attempt.retryDelay = milliseconds;
  }

  /** Treats an error as the same failure as another, of which the SDK made it: same note, same hint. */
  recogniseAs(error: Error, failure: Error): void {
    const attempt = this.#noteOfError.get(failure);
    if (attempt !== undefined) this.#noteOfError.set(error, attempt);
    const hint = hintOf(failure);
    if (hint !== undefined) withHint(error, hint);
  }

  /** The account and region of a call; the same object for the same ones, because every note keeps it. */
  #callerOf({ region, accountId = this.#parts.world.home.accountId }: AttemptRequest): Place {
    const { place } = this.#parts.world.at({ region, accountId });
    return place;
  }

  #newNote({ operation, input }: AttemptRequest, place: Place, attempt: AttemptNote): CallNote {
    return {
      operation,
      input: copied(input),
      place,
      at: this.#parts.now(),
      attempts: [attempt],
      token: undefined,
    };
  }

  #outcome(request: AttemptRequest, note: CallNote, caller: Place): object {
    const { world, faults, random } = this.#parts;
    const { operation } = request;
    const effect = faults.take(operation, note.input);
    if (effect !== undefined) throw failureOf(effect);

    const input =
      request.sentInput === undefined
        ? readInput(operation, note.input, () => (note.token ??= random.uuid()))
        : readInput(operation, request.sentInput);
    const now = this.#parts.now();
    const store = world.at(caller);
    store.expire(now);
    const before = world.state;
    const context = new CallContext(this.#parts, caller, store, now);
    try {
      // The table's type pairs each name with its input; the union of all pairs cannot be called without naming one.
      const run = operations[operation] as Operation<OperationName>;
      return run(context, input);
    } catch (error) {
      world.state = before;
      throw error;
    }
  }
}
