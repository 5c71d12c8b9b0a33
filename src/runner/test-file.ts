import type { RunnerOptions } from './runner-options';
import { RunnerSession } from './runner-session';
import { TestFileFake } from './test-file-fake';

/** The hooks of a runner, as far as a test file's fake needs them. */
export interface RunnerHooks {
  beforeEach(run: () => void): unknown;
  /** Hands over what the test failed with, where the runner tells. */
  afterEach(run: (errors: readonly unknown[]) => void): unknown;
  afterAll(run: () => void): unknown;
}

/** What an entry keeps for a test file. */
export interface TestFile {
  readonly fake: TestFileFake;
  readonly session: RunnerSession;
}

/**
 * The fake of this test file: made, installed and tied to the runner's hooks at the first call. It is on the global object
 * of the test file, because a test may load an entry twice: as CommonJS and ESM, or after a resetModules.
 *
 * @param runner the name of the runner
 * @param hooks the runner's own
 * @param begin what the entry does once, such as to register matchers
 */
export function testFile(runner: string, hooks: RunnerHooks, begin: () => void): TestFile {
  const slot = Symbol.for(`fake-secrets-manager.${runner}`);
  const existing = Reflect.get(globalThis, slot) as TestFile | undefined;
  if (existing !== undefined) return existing;
  const session = new RunnerSession();
  const fake = new TestFileFake();
  const made: TestFile = { fake, session };
  Object.defineProperty(globalThis, slot, { value: made, configurable: true });
  fake.install();
  begin();
  // The reset is not in afterEach: that of a setup file runs ahead of those at the top of a test file, which would then
  // assert on nothing.
  hooks.beforeEach(() => {
    fake.reset();
    session.beforeTest();
    fake.isTesting = true;
  });
  hooks.afterEach((errors) => {
    fake.isTesting = false;
    session.afterTest(fake, errors);
  });
  hooks.afterAll(() => {
    session.end();
  });
  return made;
}

/**
 * Sets options on the fake of a test file.
 *
 * @throws MisuseError for options that cannot be
 */
export function setUp({ fake, session }: TestFile, options: RunnerOptions): void {
  const {
    failOnLeaks = false,
    failOnUnusedFaults = false,
    reportFailedTests = false,
    ...ofTheFake
  } = options;
  fake.configure(ofTheFake);
  Object.assign(session, { failOnLeaks, failOnUnusedFaults, reportFailedTests });
}
