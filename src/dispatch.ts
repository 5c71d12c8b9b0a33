import { SecretsManagerServiceException } from '@aws-sdk/client-secrets-manager';
import type { Answer, AttemptRequest, BegunAttempt, Limits, OutputAnswer } from './attempt';
import type { Place } from './aws/arn';
import { hintOf, withHint } from './aws/hint';
import type { OperationName } from './aws/operation-types';
import { rateExceeded } from './aws/exceptions';
import { answerMetadata } from './aws/service-error';
import { CallContext } from './call-context';
import type { DispatchParts } from './dispatch-parts';
import { failureOf, isFailing } from './faults/failure';
import { NOTHING, type Encounter, type Occurrence } from './faults/fault';
import { responseOf } from './faults/odd-response';
import { timeoutWithin } from './faults/timeouts';
import type { AttemptNote, CallNote } from './journal/journal';
import { newNote } from './journal/new-note';
import { operations } from './operations';
import type { Operation } from './operations/operation';
import { readInput } from './operations/rules/parameters';
import { abortError } from './ports/abort-error';
import { withMathRandomOf } from './ports/random';
import { sleep, type Waiting, type WaitSignal } from './ports/sleep';

/** Takes one attempt from input to outcome. The only place where state, faults, journal and rotation meet. */
export class Dispatch {
  readonly #parts: DispatchParts;
  readonly #noteOfError = new WeakMap<Error, AttemptNote>();
  /** The dispatch of the scope that the call under way is made in, if scopes were ever opened. */
  scoped: (() => Dispatch | undefined) | undefined;

  constructor(parts: DispatchParts) {
    this.#parts = parts;
  }

  /** What answers a call that is made now: the innermost scope around it, or this. */
  get current(): Dispatch {
    return this.scoped?.()?.current ?? this;
  }

  /**
   * Answers one attempt at once; not where the client's request handler has a say in it: it knows the client's timeouts, and
   * only what goes there comes back as the bytes of a response.
   *
   * @throws what the service, or a fault, fails with
   */
  answerAtOnce(request: AttemptRequest): OutputAnswer | undefined {
    const { faults, rotations } = this.#parts;
    if (!faults.isEmpty && faults.needsRequestHandler) return undefined;
    if (rotations.holdsCalls) return undefined;
    return this.#outcome(this.#begin(request));
  }

  /**
   * Answers one attempt in the client's request handler, after the time that it takes.
   *
   * @throws what the service, or a fault, fails with
   */
  async answer(request: AttemptRequest, limits: Limits): Promise<Answer> {
    const { rotations } = this.#parts;
    if (rotations.isBehind) await rotations.catchUp();
    try {
      return await this.#answerInTime(request, limits);
    } finally {
      // A function that was stopped at this call waits for its answer for ever.
      if (rotations.steps.silences(request.invocationId)) await new Promise<never>(() => undefined);
    }
  }

  async #answerInTime(request: AttemptRequest, { signal, timeouts = {} }: Limits): Promise<Answer> {
    const begun = this.#begin(request);
    const { attempt, note, met } = begun;
    if (met.latency !== undefined) {
      const timeout = timeoutWithin(met.latency, timeouts);
      await this.#wait(timeout?.after ?? met.latency, this.#parts.waiting.latency, signal);
      note.endedAt = this.#parts.now();
      const cutOff = signal?.aborted === true ? abortError(signal) : timeout?.error;
      if (cutOff !== undefined) return this.#cutOff(begun, cutOff);
    }
    const response = met.effect && responseOf(met.effect, this.#parts.now());
    if (response === undefined) return this.#outcome(begun);
    this.#parts.journal.keepOpen(request.invocationId, note);
    return { kind: 'response', response, attempt };
  }

  #begin(request: AttemptRequest): BegunAttempt {
    const { world, journal, faults, rotations } = this.#parts;
    const caller = this.#callerOf(request);
    world.settle(caller);
    const open = request.attempt === 1 ? undefined : journal.openNote(request.invocationId);
    const attempt: AttemptNote = { output: undefined, error: undefined, retryDelay: undefined };
    const note = open ?? newNote(request, caller, this.#parts.now(), [attempt]);
    if (open === undefined) {
      journal.add(note);
      if (rotations.steps.isInvoking) rotations.steps.noteCall(note, request.invocationId);
    } else {
      open.attempts.push(attempt);
      open.endedAt = this.#parts.now();
    }
    const number = note.attempts.length;
    const met = faults.isEmpty ? NOTHING : faults.take(this.#occurrence(request, caller, number));
    return { request, note, attempt, met };
  }

  /** The failure that a call meets ahead of its first attempt; it stands in the journal then, without an attempt. */
  clientFailure(request: AttemptRequest): Error | undefined {
    const { world, journal, faults } = this.#parts;
    const caller = this.#callerOf(request);
    const { effect } = faults.takeClientFailure(this.#occurrence(request, caller, 1));
    if (effect?.kind !== 'client') return undefined;
    world.settle(caller);
    const note = newNote(request, caller, this.#parts.now(), []);
    note.failure = failureOf(effect, caller.region);
    journal.add(note);
    return note.failure;
  }

  /** Whether the journal keeps where calls were made. */
  get keepsSources(): boolean {
    return this.#parts.keepsSources;
  }

  /** Whether calls can fail ahead of their first attempt. */
  get hasClientFailures(): boolean {
    return this.#parts.faults.hasClientFailures;
  }

  /** Notes what the SDK made of a response that it was given. */
  noteOutcome(attempt: AttemptNote, outcome: Partial<Pick<AttemptNote, 'output' | 'error'>>): void {
    Object.assign(attempt, outcome);
    if (outcome.error !== undefined) this.#noteOfError.set(outcome.error, attempt);
  }

  #cutOff({ request, note, attempt, met }: BegunAttempt, error: Error): never {
    if (met.effect?.kind === 'lostAnswer') this.#serveUnheard(request, note);
    throw this.#failed(request, note, attempt, error);
  }

  /** What comes of an attempt, with the metadata that the SDK makes of an answer's headers. */
  #outcome({ request, note, attempt, met }: BegunAttempt): OutputAnswer {
    const requestId = this.#parts.random.uuid();
    try {
      const output = this.#outputOf(request, note, met);
      attempt.output = output;
      if (request.attempt !== 1) this.#parts.journal.close(request.invocationId);
      return { kind: 'output', wire: output, metadata: answerMetadata(200, requestId) };
    } catch (error) {
      if (error instanceof SecretsManagerServiceException) error.$metadata.requestId = requestId;
      throw this.#failed(request, note, attempt, error);
    }
  }

  /** Notes the failure of an attempt. */
  #failed(request: AttemptRequest, note: CallNote, attempt: AttemptNote, error: unknown): unknown {
    if (error instanceof Error) {
      attempt.error = error;
      this.#noteOfError.set(error, attempt);
    }
    // Whether the SDK comes again is the retry strategy's own affair: the most attempts of the header do not bind it.
    this.#parts.journal.keepOpen(request.invocationId, note);
    return error;
  }

  /** Says whether the service would refuse an input for its members alone. */
  refusesParameters(operation: OperationName, input: object): boolean {
    try {
      readInput(operation, input, () => '');
      return false;
    } catch {
      return true;
    }
  }

  /** Lets the time pass that the SDK leaves between two attempts; notes it beside the error after which, if there is one. */
  async passBackoff(milliseconds: number, error?: unknown): Promise<void> {
    const attempt = error instanceof Error ? this.#noteOfError.get(error) : undefined;
    if (attempt !== undefined) attempt.retryDelay = milliseconds;
    await this.#wait(milliseconds, this.#parts.waiting.backoff);
  }

  /** Lets the SDK draw its back-off from the fake's own sequence, so that the same calls make the same journal. */
  drawing<Result>(run: () => Result): Result {
    return withMathRandomOf(this.#parts.random, run);
  }

  async #wait(milliseconds: number, waiting: Waiting, signal?: WaitSignal): Promise<void> {
    if (waiting === 'real') await sleep(milliseconds, signal);
    else if (waiting === 'virtual') this.#parts.pass(milliseconds);
  }

  /** Treats an error as the same failure as another, of which the SDK made it: same note, same hint. */
  recogniseAs(error: Error, failure: Error): void {
    const attempt = this.#noteOfError.get(failure);
    if (attempt !== undefined) this.noteOutcome(attempt, { error });
    const hint = hintOf(failure);
    if (hint !== undefined) withHint(error, hint);
  }

  /** The account and region of a call; the same object for the same ones, because every note keeps it. */
  #callerOf({ region, accountId = this.#parts.world.home.accountId }: AttemptRequest): Place {
    const { place } = this.#parts.world.at({ region, accountId });
    return place;
  }

  #occurrence({ operation, input, client }: AttemptRequest, caller: Place, attempt: number): Occurrence {
    return { operation, input, ...caller, client, attempt, now: this.#parts.now() };
  }

  #outputOf(request: AttemptRequest, note: CallNote, { effect, seed }: Encounter): object {
    if (effect?.kind === 'output') return effect.output;
    if (effect === undefined || !isFailing(effect)) return this.#serve(request, note);
    if (effect.kind === 'lostAnswer') this.#serveUnheard(request, note);
    const failure = failureOf(effect, note.place.region);
    throw seed === undefined
      ? failure
      : withHint(failure, `Chaos did this. chaos({ seed: ${seed} }) does it again.`);
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
