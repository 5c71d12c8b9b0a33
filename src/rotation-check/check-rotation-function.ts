import type { FakeSecretsManager } from '../fake-secrets-manager';
import type { Fixtures, SeedValue } from '../fixtures/seed';
import { MisuseError } from '../misuse';
import type { RotationFunction } from '../rotation/rotation-function';
import { Cases } from './cases';
import { checkEmptySecret, EMPTY_SECRET, type EmptySecretPolicy } from './empty-secret';
import { checkFirstPass, freshRotation } from './first-pass';
import { checkAlreadyCurrent, checkRefusals } from './refusals';
import { checkRepeats } from './repeats';
import { rotationReport, type RotationReport } from './rotation-report';
import { Trial, type Subject } from './trial';

/** What a rotation function needs around it. All members may be left out. */
export interface RotationCheckOptions {
  /** The current value of the secret that is rotated. `{ username: 'app', password: 'hunter2' }` if not told. */
  readonly value?: SeedValue;
  /** Secrets beside it, such as that of an admin. */
  readonly secrets?: Fixtures;
  /** Runs before each case: makes what stands in for your database as new, with the credentials of `value`. */
  readonly setup?: (fake: FakeSecretsManager) => unknown;
  /** What the function does with a secret that has no value yet. `either` if not told. */
  readonly emptySecret?: EmptySecretPolicy;
  /** Members of secrets in JSON that may be printed, beside those that AWS's own functions print, such as `username`. */
  readonly publicMembers?: readonly string[];
}

/** Members of AWS's own secrets that say where and who, and are no secret. Source: user guide. */
const PUBLIC_MEMBERS = [
  'dbClusterIdentifier',
  'dbInstanceIdentifier',
  'dbname',
  'engine',
  'host',
  'masterarn',
  'port',
  'username',
];

/** The case of a value that is printed. */
const LOGGED = 'a value is logged';

/**
 * Drives a rotation function through the cases that real ones get wrong: each in a fake of its own that answers the function's
 * own clients, one step at a time, without a timer. The function is invoked as it is deployed.
 *
 * @throws MisuseError for a function whose calls do not come by
 * @example
 * const { findings } = await checkRotationFunction(handler, { setup: () => database.reset() });
 * expect(findings).toEqual([]);
 */
export async function checkRotationFunction(
  handler: RotationFunction,
  options: RotationCheckOptions = {},
): Promise<RotationReport> {
  const cases = new Cases(await subjectOf(handler, options));
  await checkRefusals(cases);
  const knowsWhenItIsDone = await checkAlreadyCurrent(cases);
  const firstPass = await checkFirstPass(cases);
  if (firstPass === undefined) cases.skip(EMPTY_SECRET);
  else await checkEmptySecret(cases, options.emptySecret ?? 'either');
  await checkRepeats(cases, { firstPass, knowsWhenItIsDone });
  const { leaked } = cases;
  cases.conclude(
    LOGGED,
    leaked &&
      `${leaked.step} printed a secret value; the contract asks that none leaves the function, but the call ${leaked.method} had one.`,
  );
  const { findings, passed, skipped } = cases;
  return rotationReport({ findings, passed, skipped });
}

/**
 * Checks a rotation function as `checkRotationFunction` does, and fails the test where there is a finding.
 *
 * @throws an error that lists the findings
 */
export async function assertRotationFunction(
  handler: RotationFunction,
  options: RotationCheckOptions = {},
): Promise<void> {
  const report = await checkRotationFunction(handler, options);
  if (report.findings.length > 0) throw new Error(String(report));
}

/** The function with the region that its clients call in: the ARN of its secret has to name the same. */
async function subjectOf(handler: RotationFunction, options: RotationCheckOptions): Promise<Subject> {
  if (typeof handler !== 'function') {
    throw new MisuseError(
      'checkRotationFunction() got something that is no function. Give it the handler that you deploy: (event, context) => ...',
    );
  }
  const {
    value = { username: 'app', password: 'hunter2' },
    secrets = {},
    setup,
    publicMembers = [],
  } = options;
  const subject: Subject = {
    handler,
    value,
    secrets,
    publicMembers: [...PUBLIC_MEMBERS, ...publicMembers],
    setup: (fake) => setup?.(fake),
  };
  const trial = new Trial(subject, freshRotation(new Cases(subject)));
  const { calls } = await trial.run(() => trial.invoke('createSecret'));
  const [first] = calls;
  if (first === undefined) {
    throw new MisuseError(
      'checkRotationFunction() saw no call of the function in createSecret. Let the function make its client itself, with the AWS SDK v3: one that was made or attached by another fake is answered by that.',
    );
  }
  return { ...subject, region: first.region };
}
