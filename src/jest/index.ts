import { afterEach, beforeEach, expect } from '@jest/globals';
import type { FakeSecretsManagerOptions } from '../fake-options';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import { expectMatchers } from '../matchers/expect-matchers';
import './matcher-types';
import { TestFileFake } from './test-fake';

/** On the global object of the test file, because a test may load us twice: as CommonJS and ESM, or after a resetModules. */
const SLOT = Symbol.for('fake-secrets-manager.jest');

function fakeOfTestFile(): TestFileFake {
  const existing = Reflect.get(globalThis, SLOT) as TestFileFake | undefined;
  if (existing !== undefined) return existing;
  const fake = new TestFileFake();
  Object.defineProperty(globalThis, SLOT, { value: fake, configurable: true });
  fake.install();
  expect.extend(expectMatchers());
  // The reset is not in afterEach: that of a setup file runs ahead of those at the top of a test file, which would then
  // assert on nothing.
  beforeEach(() => {
    fake.reset();
    fake.isTesting = true;
  });
  afterEach(() => {
    fake.isTesting = false;
  });
  return fake;
}

/**
 * The fake of this test file. It answers every `SecretsManagerClient`, and is reset before each test: state, faults,
 * journal, clock and ids.
 */
export const secretsManager: FakeSecretsManager = fakeOfTestFile();

/**
 * Sets options on the fake of this test file, from a setup file of your own or from the top of a test file. The secrets
 * that it names are there again at the start of each test.
 *
 * @throws MisuseError for options that cannot be
 * @example
 * setupFakeSecretsManager({ region: 'eu-west-1', secrets: { 'prod/db': { user: 'app' } } });
 */
export function setupFakeSecretsManager(options: FakeSecretsManagerOptions): FakeSecretsManager {
  secretsManager.configure(options);
  return secretsManager;
}

export { secret } from '../fixtures/seed';
