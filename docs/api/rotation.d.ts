import { FakeSecretsManager, RotationFunction } from "./shared-fake-secrets-manager.js";
import { Fixtures, SeedValue } from "./shared-seed.js";

//#region src/rotation-check/rotation-report.d.ts
/** Something that a rotation function gets wrong. No secret value is in it. */
interface RotationFinding {
  /** The case that it was found in. */
  readonly case: string;
  /** One sentence: what was done, what the contract asks, and which call, or missing call, was at fault. */
  readonly message: string;
}
/** What came of the cases of a check. `String(report)` is readable. */
interface RotationReport {
  /** Each for a root cause of its own: what only follows from another finding is not among them. */
  readonly findings: readonly RotationFinding[];
  /** The cases without a finding. */
  readonly passed: readonly string[];
  /** The cases that say nothing before a finding is settled: they would meet it again. */
  readonly skipped: readonly string[];
  toString(): string;
}
//#endregion
//#region src/rotation-check/empty-secret.d.ts
/** What a function does with a secret that has no value yet. */
type EmptySecretPolicy = 'supported' | 'refused' | 'either';
//#endregion
//#region src/rotation-check/check-rotation-function.d.ts
/** What a rotation function needs around it. All members may be left out. */
interface RotationCheckOptions {
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
/**
 * Drives a rotation function through the cases that real ones get wrong: each in a fake of its own that answers the function's
 * own clients, one step at a time, without a timer. The function is invoked as it is deployed.
 *
 * @throws MisuseError for a function whose calls do not come by
 * @example
 * const { findings } = await checkRotationFunction(handler, { setup: () => database.reset() });
 * expect(findings).toEqual([]);
 */
declare function checkRotationFunction(handler: RotationFunction, options?: RotationCheckOptions): Promise<RotationReport>;
/**
 * Checks a rotation function as `checkRotationFunction` does, and fails the test where there is a finding.
 *
 * @throws an error that lists the findings
 */
declare function assertRotationFunction(handler: RotationFunction, options?: RotationCheckOptions): Promise<void>;
//#endregion
export { type EmptySecretPolicy, type RotationCheckOptions, type RotationFinding, type RotationReport, assertRotationFunction, checkRotationFunction };
