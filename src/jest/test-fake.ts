import type { Where } from '../direct-access';
import { FakeSecretsManager } from '../fake-secrets-manager';
import type { Fixtures } from '../fixtures/seed';
import type { FakeSecretsManagerOptions } from '../fake-options';
import { toHaveUsedAllFaults } from '../matchers/to-have-used-all-faults';
import { MisuseError } from '../misuse';

/** How the fake of a test file begins, and what its tests are held to. */
export interface TestOptions extends FakeSecretsManagerOptions {
  /** Fails a test that arranged a fault which no attempt met. False if not told. */
  readonly failOnUnusedFaults?: boolean;
}

/** The fake of a Jest test file. It is reset before each test, so it refuses what would be gone by then. */
export class TestFileFake extends FakeSecretsManager {
  /** Whether a test, or one of its `beforeEach` and `afterEach` hooks, is running. */
  isTesting = false;

  #failsOnUnusedFaults = false;

  /** Begins anew with other options, as `configure()` does. */
  setUp({ failOnUnusedFaults = false, ...options }: TestOptions): void {
    this.configure(options);
    this.#failsOnUnusedFaults = failOnUnusedFaults;
  }

  /**
   * Looks back at a test that has ended.
   *
   * @throws Error where the options ask for what the test did not do
   */
  verify(): void {
    if (!this.#failsOnUnusedFaults) return;
    const { pass, message } = toHaveUsedAllFaults({ equals: Object.is }, this);
    if (!pass) throw new Error(message());
  }

  /**
   * As in a fake of your own, but only from a test or `beforeEach`.
   *
   * @throws MisuseError in `beforeAll`, at the top of a file, and for what the service could not hold
   */
  override seed(fixtures: Fixtures, where?: Where): void {
    if (!this.isTesting) {
      throw new MisuseError(
        'seed() was called outside of a test, and the fake is reset before each test, so the seed would be gone. Seed in beforeEach, or name secrets for every test with setupFakeSecretsManager({ secrets }).',
      );
    }
    super.seed(fixtures, where);
  }
}
