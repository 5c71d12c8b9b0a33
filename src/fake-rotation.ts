import type { Place } from './aws/arn';
import { findSecret, type Where } from './direct-access';
import type { FakeParts } from './fake-parts';
import type { SeedValue } from './fixtures/seed';
import { storedValue } from './fixtures/seeded-secret';
import { MisuseError } from './misuse';
import type { RotationStep } from './rotation/rotation-function';
import { rotatedValue } from './rotation/rotated-value';
import { withRotatedValue, withRotationBegun, withRotationFinished } from './rotation/rotated-secret';
import { stepFailure, type StepFailureOptions } from './rotation/step-failure';
import { rotationTrace, type RotationTrace } from './rotation-trace';
import { saveSecret } from './state/save-secret';
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

/** What a rotation that the test itself makes is to leave behind. */
export interface RotateOptions extends Where {
  /** The new value, as in a seed. If not told, that of before with a new `password`, or a new text where it has none. */
  readonly value?: SeedValue;
}

/**
 * Leaves a secret as a rotation does that has succeeded, without a function.
 *
 * @throws MisuseError where there is no such secret, where it is scheduled for deletion, and for what is no value
 */
export async function rotateAtOnce(parts: FakeParts, id: string, options: RotateOptions): Promise<void> {
  await parts.settled();
  const { secret, place } = findSecret(parts, id, options, 'rotate');
  const refuse = (reason: string): never => {
    throw new MisuseError(`rotate() cannot rotate "${secret.name}": ${reason}`);
  };
  if (secret.deletesAt !== undefined) refuse('it is scheduled for deletion. Restore it first.');
  const { world, random, now, cron, quotas } = parts;
  const time = now();
  const { value } = options;
  const stored =
    value === undefined
      ? rotatedValue(versionWithLabel(secret, CURRENT)?.value, random)
      : storedValue(value, refuse);
  const token = random.uuid();
  const { versionsPerSecret } = quotas;
  const filled = withRotatedValue(withRotationBegun(secret, token, time), token, stored, {
    now: time,
    versionsPerSecret,
  });
  saveSecret(
    { storeOf: (other) => world.at(other) },
    // Before the first call home is not known: its store is the one without a place.
    world.state.home === undefined ? world.at() : world.at(place),
    withRotationFinished(filled, time, cron.next),
  );
}
