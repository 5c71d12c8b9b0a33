import { afterEach, beforeEach, expect } from 'vitest';
import type { FakeSecretsManagerOptions } from '../fake-options';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import { expectMatchers } from '../matchers/expect-matchers';
import './matcher-types';
import { fakeOfTestFile } from '../runner/test-file-fake';

/**
 * The fake of this test file. It answers every `SecretsManagerClient`, and is reset before each test: state, faults,
 * journal, clock and ids.
 */
export const secretsManager: FakeSecretsManager = fakeOfTestFile('vitest', { beforeEach, afterEach }, () => {
  expect.extend(expectMatchers());
});

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
