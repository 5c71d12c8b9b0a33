import type { Place } from './aws/arn';
import type { FakeParts } from './fake-parts';
import { MisuseError } from './misuse';
import type { RotationStep } from './rotation/rotation-function';
import { stepFailure, type StepFailureOptions } from './rotation/step-failure';
import { rotationTrace, type RotationTrace } from './rotation-trace';
import { versionWithLabel, type Secret } from './state/secret';
import { CURRENT, PENDING } from './state/staging-labels';

/** The rotations of one secret. */
export class FakeRotation {
  readonly #parts: FakeParts;
  readonly #found: { readonly secret: Secret; readonly arn: string; readonly place: Place };

  constructor(
    parts: FakeParts,
    found: { readonly secret: Secret; readonly arn: string; readonly place: Place },
  ) {
    this.#parts = parts;
    this.#found = found;
  }

  /** The steps so far, oldest first, those of failed runs included. */
  trace(): RotationTrace {
    return rotationTrace(this.#parts.rotations.steps.trace(this.#found.arn));
  }

  /**
   * Stops a rotation at a step, once: ahead of it, or where the options say. The run has failed then, and the service tries
   * again. Given twice for one step, it stops two runs.
   *
   * @throws MisuseError for what is no step, or no place in one
   * @example
   * fake.rotation('prod/db').failAt('setSecret', { after: true });
   */
  failAt(step: RotationStep, options: StepFailureOptions = {}): this {
    this.#parts.rotations.steps.failAt(stepFailure(this.#found.arn, step, options));
    return this;
  }

  /**
   * Lets the service try again a rotation that failed as often as it is tried by itself, with the same token. Resolves when
   * nothing is under way any more.
   *
   * @throws MisuseError where no rotation waits to be tried again
   */
  async retry(): Promise<void> {
    await this.#parts.settled();
    const { place, secret } = this.#found;
    const { name } = secret;
    const job = pendingRotation(this.#parts.world.at(place).lookup(name));
    if (job === undefined) {
      throw new MisuseError(
        `retry() found no rotation of "${name}" to try again. A rotation must have begun and failed, and AWSPENDING still be on its version.`,
      );
    }
    await this.#parts.rotations.retry({ place, name, testOnly: false, ...job });
    await this.#parts.settled();
  }
}

/** The rotation whose version still waits to become the current one. */
function pendingRotation(
  secret: Secret | undefined,
): { readonly token: string; readonly lambdaArn: string } | undefined {
  const { enabled, lambdaArn } = secret?.rotation ?? {};
  const pending = secret && versionWithLabel(secret, PENDING);
  if (enabled !== true || lambdaArn === undefined || pending === undefined) return undefined;
  return pending.labels.includes(CURRENT) ? undefined : { token: pending.id, lambdaArn };
}
