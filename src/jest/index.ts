import { afterAll, afterEach, beforeEach, expect } from '@jest/globals';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import { matchers } from '../matchers';
import type { MatcherContext, Verdict } from '../matchers/matcher';
import type { RunnerOptions } from '../runner/runner-options';
import { RunnerSession } from '../runner/runner-session';
import { errorsOfTest } from './errors-of-test';
import './matcher-types';
import { followSdk } from './sdk-loaded-anew';
import { TestFileFake } from './test-fake';

/** On the global object of the test file, because a test may load us twice: as CommonJS and ESM, or after a resetModules. */
const SLOT = Symbol.for('fake-secrets-manager.jest');

interface TestFile {
  readonly fake: TestFileFake;
  readonly session: RunnerSession;
}

function testFile(): TestFile {
  const existing = Reflect.get(globalThis, SLOT) as TestFile | undefined;
  if (existing !== undefined) return existing;
  const session = new RunnerSession();
  const fake = new TestFileFake();
  const made: TestFile = { fake, session };
  Object.defineProperty(globalThis, SLOT, { value: made, configurable: true });
  fake.install();
  followSdk();
  expect.extend(jestMatchers());
  // The reset is not in afterEach: that of a setup file runs ahead of those at the top of a test file, which would then
  // assert on nothing.
  beforeEach(() => {
    fake.reset();
    session.beforeTest();
    fake.isTesting = true;
  });
  afterEach(() => {
    fake.isTesting = false;
    session.afterTest(fake, errorsOfTest());
  });
  afterAll(() => {
    session.end();
  });
  return made;
}

function jestMatchers(): Record<string, (this: MatcherContext, ...args: readonly unknown[]) => Verdict> {
  const wrapped = Object.entries(matchers).map(([name, matcher]) => {
    const match = matcher as (context: MatcherContext, ...args: readonly unknown[]) => Verdict;
    return [
      name,
      function (this: MatcherContext, ...args: readonly unknown[]) {
        return match(this, ...args);
      },
    ] as const;
  });
  return Object.fromEntries(wrapped);
}

/**
 * The fake of this test file. It answers every `SecretsManagerClient`, and is reset before each test: state, faults,
 * journal, clock and ids.
 */
export const secretsManager: FakeSecretsManager = testFile().fake;

/**
 * Sets options on the fake of this test file, from a setup file of your own or from the top of a test file. The secrets
 * that it names are there again at the start of each test.
 *
 * @throws MisuseError for options that cannot be
 * @example
 * setupFakeSecretsManager({ region: 'eu-west-1', secrets: { 'prod/db': { user: 'app' } } });
 */
export function setupFakeSecretsManager(options: RunnerOptions): FakeSecretsManager {
  const { failOnLeaks = false, failOnUnusedFaults = false, ...ofTheFake } = options;
  secretsManager.configure(ofTheFake);
  Object.assign(testFile().session, { failOnLeaks, failOnUnusedFaults });
  return secretsManager;
}

export { secret } from '../fixtures/seed';
export type { RunnerOptions } from '../runner/runner-options';
