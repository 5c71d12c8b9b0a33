import type { Where } from '../direct-access';
import type { FakeSecretsManagerOptions } from '../fake-options';
import { FakeSecretsManager } from '../fake-secrets-manager';
import type { Fixtures } from '../fixtures/seed';
import { MisuseError } from '../misuse';
import { runnerDefaults } from './runner-options';

/** The fake of a test file. It is reset before each test, so it refuses what would be gone by then. */
export class TestFileFake extends FakeSecretsManager {
  /** Whether a test, or one of its `beforeEach` and `afterEach` hooks, is running. */
  isTesting = false;

  /** As in a fake of your own, but the input linter is on if not told. */
  override configure(options: FakeSecretsManagerOptions): void {
    super.configure({ ...runnerDefaults, ...options });
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
