import { SecretsManagerServiceException } from '@aws-sdk/client-secrets-manager';
import type { AccessControl } from './access/access-control';
import type { Place } from './aws/arn';
import { copied } from './aws/caller-input';
import { hintOf, withHint } from './aws/hint';
import type { OperationName } from './aws/operation-types';
import { rateExceeded } from './aws/exceptions';
import type { Quotas } from './aws/quotas';
import { answerMetadata, type AnswerMetadata } from './aws/service-error';
import { CallContext } from './call-context';
import { failureOf } from './faults/failure';
import type { Effect, Latency } from './faults/fault';
import type { FaultPlan } from './faults/fault-plan';
import type { AttemptNote, CallNote, Journal } from './journal/journal';
import { operations } from './operations';
import type { Operation } from './operations/operation';
import { readInput } from './operations/rules/parameters';
import { abortError } from './ports/abort-error';
import type { Random } from './ports/random';
import { sleep, type WaitSignal } from './ports/sleep';
import type { RateCounter } from './rate-counter';
import type { ReplicationRunner } from './replication/replication-runner';
import type { RotationRunner } from './rotation/rotation-runner';
import type { World } from './state/world';

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
}

/** What dispatch is made of. */
export interface DispatchParts {
  readonly world: World;
  readonly journal: Journal;
  readonly faults: FaultPlan;
  readonly access: AccessControl;
  readonly rates: RateCounter;
  readonly quotas: Quotas;
  readonly rotations: RotationRunner;
  readonly replications: ReplicationRunner;
  readonly random: Random;
  readonly now: () => number;
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
   * Answers one attempt: at once, unless a fault makes it take its time.
   *
   * @throws what the service, or a fault, fails with
   */
  answer(request: AttemptRequest, signal?: WaitSignal): Answer | Promise<Answer> {
    const { world, journal, faults } = this.#parts;
    const caller = this.#callerOf(request);
    world.settle(caller);
    const open = request.attempt === 1 ? undefined : journal.openNote(request.invocationId);
    const attempt: AttemptNote = { output: undefined, error: undefined, retryDelay: undefined };
    const note = open ?? this.#newNote(request, caller, attempt);
    if (open === undefined) journal.add(note);
    else {
      open.attempts.push(attempt);
      open.endedAt = this.#parts.now();
    }

    const { operation } = request;
    const { effect, latency } = faults.take({ operation, input: note.input, ...caller });
    const finish = (): Answer =>
      this.#noted(request, note, attempt, () => this.#outcome(request, note, effect));
    if (latency === undefined) return finish();
    return sleep(this.#drawn(latency), signal).then(() => {
      note.endedAt = this.#parts.now();
      if (signal?.aborted !== true) return finish();
      return this.#noted(request, note, attempt, () => {
        throw abortError(signal);
      });
    });
  }

  /** Notes what came of an attempt, and gives the answer the metadata that the SDK makes of its headers. */
  #noted(request: AttemptRequest, note: CallNote, attempt: AttemptNote, outcome: () => object): Answer {
    const { journal, random } = this.#parts;
    const { invocationId } = request;
    const requestId = random.uuid();
    try {
      const output = outcome();
      attempt.output = output;
      if (request.attempt !== 1) journal.close(invocationId);
      return { wire: output, metadata: answerMetadata(200, requestId) };
    } catch (error) {
      if (error instanceof Error) {
        attempt.error = error;
        this.#noteOfError.set(error, attempt);
        if (error instanceof SecretsManagerServiceException) error.$metadata.requestId = requestId;
      }
      // Whether the SDK comes again is the retry strategy's own affair: the most attempts of the header do not bind it.
      journal.keepOpen(invocationId, note);
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
      endedAt: undefined,
      token: undefined,
      uses: undefined,
    };
  }

  #outcome(request: AttemptRequest, note: CallNote, effect: Effect | undefined): object {
    if (effect === undefined || effect.kind === 'passage') return this.#serve(request, note);
    if (effect.kind === 'output') return effect.output;
    if (effect.kind === 'lostAnswer') this.#serveUnheard(request, note);
    throw failureOf(effect, note.place.region);
  }

  #drawn(latency: Latency): number {
    if (typeof latency === 'number') return latency;
    return latency.min + this.#parts.random.fraction() * (latency.max - latency.min);
  }

  /** Lets a call happen whose answer nobody hears, a refusal no more than a success. */
  #serveUnheard(request: AttemptRequest, note: CallNote): void {
    try {
      this.#serve(request, note);
    } catch (error) {
      if (!(error instanceof SecretsManagerServiceException)) throw error;
    }
  }

  /** What the service answers. */
  #serve(request: AttemptRequest, note: CallNote): object {
    const { world, random, rates, quotas } = this.#parts;
    const { operation } = request;
    const input =
      request.sentInput === undefined
        ? readInput(operation, note.input, () => (note.token ??= random.uuid()))
        : readInput(operation, request.sentInput);
    const now = this.#parts.now();
    if (!rates.admits(operation, note.place, quotas.requestsPerSecond, now)) throw rateExceeded();
    const before = world.state;
    const context = new CallContext(this.#parts, note, now);
    context.authorise(operation, input);
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
