import { MisuseError } from '../misuse';
import { rotationSteps, type RotationStep } from './rotation-function';

/** Where in a step its function is stopped. Without any of these: before the step, the function is not invoked. */
export interface StepFailureOptions {
  /** The function ran to its end, and the service did not hear of it. */
  readonly after?: boolean;
  /** The function is stopped once so many of its calls have happened; the answer of the last never reaches it. */
  readonly afterCalls?: number;
  /** The failure is Lambda's timeout: its text is that of Lambda. */
  readonly timeout?: boolean;
  /** How many times, one attempt at the step each. Once, if not told. */
  readonly times?: number;
}

/** A failure that waits for a step of a secret's rotation. */
export interface StepFailure {
  readonly arn: string;
  readonly step: RotationStep;
  readonly place: 'before' | 'after' | { readonly calls: number };
  readonly isTimeout: boolean;
  readonly times: number;
}

/**
 * Reads where a step is to fail.
 *
 * @throws MisuseError for what is no step, and for places that cannot be
 */
export function stepFailure(arn: string, step: RotationStep, options: StepFailureOptions): StepFailure {
  const { after = false, afterCalls, timeout: isTimeout = false, times = 1 } = options;
  if (!rotationSteps.includes(step)) {
    throw new MisuseError(
      `failAt() got "${step as string}", which is no step of a rotation. Write one of ${rotationSteps.join(', ')}.`,
    );
  }
  if (after && afterCalls !== undefined) {
    throw new MisuseError('failAt() got after and afterCalls, which are two places. Write one of them.');
  }
  if (afterCalls !== undefined) checkCount('afterCalls', afterCalls);
  checkCount('times', times);
  const place = afterCalls === undefined ? (after ? 'after' : 'before') : { calls: afterCalls };
  return Object.freeze({ arn, step, place, isTimeout, times });
}

function checkCount(name: string, count: number): void {
  if (!Number.isInteger(count) || count < 1) {
    throw new MisuseError(`failAt() got ${name} ${String(count)}. Write a whole number from 1.`);
  }
}

/** The failures without one use of this one. */
export function withoutUse(failures: readonly StepFailure[], used: StepFailure): readonly StepFailure[] {
  return failures.flatMap((failure) => {
    if (failure !== used) return [failure];
    return failure.times > 1 ? [Object.freeze({ ...failure, times: failure.times - 1 })] : [];
  });
}

/** The error of a step that was made to fail. The text of the timeout is Lambda's. */
export function errorOfStep({ step, place, isTimeout }: StepFailure): Error {
  if (isTimeout) return new Error('Task timed out after 30.00 seconds');
  const where = typeof place === 'object' ? `after call ${place.calls} of` : place;
  return new Error(`The rotation function was stopped ${where} ${step}.`);
}
