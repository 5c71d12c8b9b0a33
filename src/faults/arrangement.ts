import type { ErrorsOf, ModelledError } from '../aws/operation-errors';
import type { OperationName } from '../aws/operation-types';
import { isModelledError } from '../aws/service-error';
import { MisuseError } from '../misuse';
import { frontEndErrors, type FrontEndError } from './failure';
import type { FaultPlan } from './fault-plan';

/** The exceptions that an operation can raise: its own of the model, and those that any operation can. */
export type ErrorOf<Name extends OperationName> = ErrorsOf<Name> | FrontEndError;

/** How a fault fails. */
export interface FailureOptions {
  /** The attempts that fail; all if not told. */
  readonly times?: number;
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

  constructor(plan: FaultPlan, match: { readonly operation?: OperationName; readonly input?: object }) {
    this.#plan = plan;
    this.#id = plan.add(match);
  }

  /**
   * Fails the calls: with an exception of the service by its code, which has the class, the status and the wording that
   * the SDK would give it, or with an error of your own.
   *
   * @throws MisuseError for a code that the operation cannot raise, or a number of times that is no number
   */
  failsWith(error: ErrorOf<Name> | Error, options: FailureOptions = {}): this {
    const { times = Infinity, message } = options;
    if (!(times >= 1) || (times !== Infinity && !Number.isInteger(times))) {
      throw new MisuseError(
        `failsWith() got times: ${String(times)}, which is no number of attempts. Write a whole number from 1, or leave it out to fail every attempt.`,
      );
    }
    const effect =
      typeof error === 'string'
        ? ({ kind: 'exception', name: checked(error), ...(message !== undefined && { message }) } as const)
        : ({ kind: 'error', error } as const);
    this.#plan.extend(this.#id, { effect, remaining: times });
    return this;
  }

  /** Fails one attempt, and lets the rest through. */
  failsOnce(error: ErrorOf<Name> | Error): this {
    return this.failsWith(error, { times: 1 });
  }
}

function checked(name: ModelledError | FrontEndError): string {
  if (isModelledError(name) || frontEndErrors.includes(name)) return name;
  throw new MisuseError(
    `failsWith() got "${name as string}", which is no exception of Secrets Manager. Write a code such as 'DecryptionFailure', or give an Error of your own.`,
  );
}
