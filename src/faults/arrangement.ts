import type { OperationName, OutputOf } from '../aws/operation-types';
import { wireForm } from '../aws/wire-output';
import { MisuseError } from '../misuse';
import type { Effect, FaultMatch, HttpResponse, Latency } from './fault';
import type { FaultPlan } from './fault-plan';
import { failing, type ErrorOf, type OddException } from './named-failure';
import { NarrowedFault } from './narrowed-fault';

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
 *
 * @example
 * fake.on(GetSecretValueCommand, { SecretId: 'prod/db' }).every(3).failsWith('ThrottlingException');
 */
export class Arrangement<Name extends OperationName = OperationName> extends NarrowedFault {
  readonly #plan: FaultPlan;
  readonly #id: number;

  /** Made by `fake.on`. */
  constructor(plan: FaultPlan, match: FaultMatch) {
    const id = plan.add(match);
    super(plan, id);
    this.#plan = plan;
    this.#id = id;
  }

  /**
   * Fails the calls: with an exception of the service by its code, which has the class, the status and the wording that the
   * SDK would give it, with a failure of the network or the client by its code, with an exception that is odd on purpose, or
   * with an error of your own. Without `times`, always.
   *
   * @throws MisuseError for a code that there is not, or a number of times that is no number
   */
  failsWith(error: ErrorOf<Name> | OddException | Error, options: FailureOptions = {}): this {
    const { times = Infinity, message } = options;
    return this.#add('failsWith', failing('failsWith', error, message), times);
  }

  /** Fails one attempt, and lets the rest through. */
  failsOnce(error: ErrorOf<Name> | OddException | Error): this {
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
   * Answers with an HTTP response in place of the service's, for the SDK to make of it what it can: the calls do not happen.
   *
   * @throws MisuseError for a status that is none, or a number of times that is no number
   */
  respondsWith(response: HttpResponse, { times = Infinity }: RepeatOptions = {}): this {
    const { status, headers = {}, body } = response;
    if (!Number.isInteger(status) || status < 200 || status > 599) {
      throw new MisuseError(
        `respondsWith() got the status ${String(status)}, which no response has. Write one from 200 to 599, such as respondsWith({ status: 503, body: '' }).`,
      );
    }
    return this.#add('respondsWith', { kind: 'response', response: { status, headers, body } }, times);
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
   * Makes every attempt take this long, ahead of whatever becomes of it. An abort cuts it off, and so do the timeouts of the
   * client's request handler; an attempt that is cut off did not happen. How the time passes is an option of the fake.
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
    this.#plan.extend(this.#id, { effect, times });
    return this;
  }
}
