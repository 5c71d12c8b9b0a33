import type { FakeSecretsManagerOptions } from '../fake-options';

/** The options of a fake that a runner's entry makes: those of any fake, and what concerns its tests. */
export interface RunnerOptions extends FakeSecretsManagerOptions {
  /** Whether a test fails that printed a value of a secret, or ended with an error that has one. False if not told. */
  readonly failOnLeaks?: boolean;
  /** Whether the report of a test that failed is printed: its calls, their attempts and outcomes. False if not told. */
  readonly reportFailedTests?: boolean;
  /** Whether a test fails that arranged a fault which no attempt met. False if not told. */
  readonly failOnUnusedFaults?: boolean;
}

/** What is different from a fake of one's own where a runner's entry is told nothing. */
export const runnerDefaults = {
  inputLinter: 'error',
  callSources: true,
} as const satisfies FakeSecretsManagerOptions;
