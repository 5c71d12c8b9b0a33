import type { Where } from '../direct-access';
import { FakeSecretsManager } from '../fake-secrets-manager';
import type { Fixtures } from '../fixtures/seed';
import { MisuseError } from '../misuse';

/** The fake of a test file. It is reset before each test, so it refuses what would be gone by then. */
export class TestFileFake extends FakeSecretsManager {
  /** Whether a test, or one of its `beforeEach` and `afterEach` hooks, is running. */
  isTesting = false;

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

/** The hooks of a runner, as far as a test file's fake needs them. */
export interface RunnerHooks {
  beforeEach(run: () => void): unknown;
  afterEach(run: () => void): unknown;
}

/**
 * The fake of this test file: made, installed and tied to the runner's hooks at the first call. It is on the global object
 * of the test file, because a test may load an entry twice: as CommonJS and ESM, or after a resetModules.
 *
 * @param begin what the entry does once, such as to register matchers
 */
export function fakeOfTestFile(runner: string, hooks: RunnerHooks, begin: () => void): TestFileFake {
  const slot = Symbol.for(`fake-secrets-manager.${runner}`);
  const existing = Reflect.get(globalThis, slot) as TestFileFake | undefined;
  if (existing !== undefined) return existing;
  const fake = new TestFileFake();
  Object.defineProperty(globalThis, slot, { value: fake, configurable: true });
  fake.install();
  begin();
  // The reset is not in afterEach: that of a setup file runs ahead of those at the top of a test file, which would then
  // assert on nothing.
  hooks.beforeEach(() => {
    fake.reset();
    fake.isTesting = true;
  });
  hooks.afterEach(() => {
    fake.isTesting = false;
  });
  return fake;
}
