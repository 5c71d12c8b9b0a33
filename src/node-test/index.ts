import { afterEach, beforeEach } from 'node:test';
import type { FakeSecretsManagerOptions } from '../fake-options';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import { fakeOfTestFile } from '../runner/test-file-fake';

/**
 * The fake of this test file. It answers every `SecretsManagerClient`, and is reset before each test: state, faults,
 * journal, clock and ids.
 */
export const secretsManager: FakeSecretsManager = fakeOfTestFile(
  'node-test',
  { beforeEach, afterEach },
  () => undefined,
);

/**
 * Sets options on the fake of this test file, from the top of a test file. The secrets
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

export { assertThat, type FakeAssertions } from './assert-that';
export { secret } from '../fixtures/seed';
