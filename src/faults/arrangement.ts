import type { ErrorsOf } from '../aws/operation-errors';
import type { OperationName, OutputOf } from '../aws/operation-types';
import { isModelledError } from '../aws/service-error';
import { wireForm } from '../aws/wire-output';
import { MisuseError } from '../misuse';
import { isFrontEndError, type FrontEndError } from './failure';
import type { Effect, FaultMatch, Latency } from './fault';
import type { FaultPlan } from './fault-plan';
import { isNetworkError, type NetworkError } from './network-failure';

/** What an operation can fail with: the exceptions of its model, those of any operation, failures of the network. */
export type ErrorOf<Name extends OperationName> = ErrorsOf<Name> | FrontEndError | NetworkError;

/** How often a fault acts. */
export interface RepeatOptions {
  /** The attempts that it meets. */
  readonly times?: number;
}

/** How a fault fails. */
export interface FailureOptions extends RepeatOptions {
  /** What the exception says; the service's wording if not told. */
  readonly message?: string;
}

/**
 * What becomes of the calls that `fake.on` named. Each verb adds a behaviour behind those before it, so
 * `.failsOnce('ThrottlingException').failsWith('InternalServiceError')` throttles one attempt and fails all that follow.
 * A fault meets attempts, not calls: it stands below the SDK's retry loop, which decides what happens next.
 */
export class Arrangement<Name extends OperationName = OperationName> {
  readonly #plan: FaultPlan;
  readonly #id: number;

  /** Made by `fake.on`. */
  constructor(plan: FaultPlan, match: FaultMatch) {
    this.#plan = plan;
    this.#id = plan.add(match);
  }

  /** Only calls of clients in this region. */
  inRegion(region: string): this {
    this.#plan.narrow(this.#id, { region });
    return this;
  }

  /** Only calls from this account. */
  fromAccount(accountId: string): this {
    this.#plan.narrow(this.#id, { accountId });
    return this;
  }

  /**
   * Fails the calls: with an exception of the service by its code, which has the class, the status and the wording that the
   * SDK would give it, with a failure of the network by Node's code, or with an error of your own. Without `times`, always.
   *
   * @throws MisuseError for a code that there is not, or a number of times that is no number
   */
  failsWith(error: ErrorOf<Name> | Error, options: FailureOptions = {}): this {
    const { times = Infinity, message } = options;
    const effect: Effect =
      typeof error === 'string'
        ? namedFailure(error, message)
        : { kind: 'error', error: checkedError(error) };
    return this.#add('failsWith', effect, times);
  }

  /** Fails one attempt, and lets the rest through. */
  failsOnce(error: ErrorOf<Name> | Error): this {
    return this.failsWith(error, { times: 1 });
  }

  /**
   * Lets the calls happen and loses their answers: the caller gets a reset connection, and the SDK comes again with the same
   * token. Once, if not told.
   *
   * @throws MisuseError for a number of times that is no number
   */
  losesResponse({ times = 1 }: RepeatOptions = {}): this {
    return this.#add('losesResponse', { kind: 'lostAnswer' }, times);
  }

  /**
   * Answers in place of the service, for odd shapes: the calls do not happen.
   *
   * @throws MisuseError for a number of times that is no number
   */
  resolves(
    output: Partial<Omit<OutputOf<Name>, '$metadata'>>,
    { times = Infinity }: RepeatOptions = {},
  ): this {
    return this.#add('resolves', { kind: 'output', output: wireForm(output) as object }, times);
  }

  /**
   * Lets calls through, also those that an older fault would meet.
   *
   * @throws MisuseError for a number of times that is no number
   */
  callsThrough({ times = Infinity }: RepeatOptions = {}): this {
    return this.#add('callsThrough', { kind: 'passage' }, times);
  }

  /**
   * Makes every attempt take this long, in the time of `setTimeout`, which fake timers stand in for; an abort ends it. Other
   * faults act all the same, after it.
   *
   * @param latency milliseconds, or a range that a seeded choice is made from
   * @throws MisuseError for what is no length of time
   */
  takes(latency: Latency): this {
    const { min, max } = typeof latency === 'number' ? { min: latency, max: latency } : latency;
    if (!(min >= 0 && max >= min && max < Infinity)) {
      throw new MisuseError(
        'takes() got a time that is negative or no number. Write milliseconds, such as takes(250) or takes({ min: 50, max: 250 }).',
      );
    }
    this.#plan.delay(this.#id, latency);
    return this;
  }

  #add(verb: string, effect: Effect, times: number): this {
    if (!(times >= 1) || (times !== Infinity && !Number.isInteger(times))) {
      throw new MisuseError(
        `${verb}() got times: ${String(times)}, which is no number of attempts. Write a whole number from 1, or leave it out.`,
      );
    }
    this.#plan.extend(this.#id, { effect, remaining: times });
    return this;
  }
}

/** By its shape, because an error of another realm (Node's own, in a Jest test) is no instance of ours. */
function checkedError(error: Error): Error {
  const given: unknown = error;
  if (typeof given === 'object' && given !== null && 'message' in given) return error;
  throw new MisuseError(
    `failsWith() got ${given === null ? 'null' : typeof given}, which is no error. Write a code such as 'DecryptionFailure' or 'ECONNRESET', or give an Error of your own.`,
  );
}

function namedFailure(name: string, message: string | undefined): Effect {
  if (isNetworkError(name)) return { kind: 'network', code: name };
  if (isModelledError(name) || isFrontEndError(name)) {
    return { kind: 'exception', name, ...(message !== undefined && { message }) };
  }
  throw new MisuseError(
    `failsWith() got "${name}", which is no exception of Secrets Manager and no failure of the network. Write a code such as 'DecryptionFailure' or 'ECONNRESET', or give an Error of your own.`,
  );
}
