import { afterAll, afterEach, beforeEach, expect } from '@jest/globals';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import { expectMatchers } from '../matchers/expect-matchers';
import type { RunnerOptions } from '../runner/runner-options';
import { setUp, testFile } from '../runner/test-file';
import { errorsOfTest } from './errors-of-test';
import './matcher-types';
import { followSdk } from './sdk-loaded-anew';

const hooks = {
  beforeEach,
  afterEach: (run: (errors: readonly unknown[]) => void) => {
    afterEach(() => {
      run(errorsOfTest());
    });
  },
  afterAll,
};

const file = testFile('jest', hooks, () => {
  followSdk();
  expect.extend(expectMatchers());
});

/**
 * The fake of this test file. It answers every `SecretsManagerClient`, and is reset before each test: state, faults,
 * journal, clock and ids.
 */
export const secretsManager: FakeSecretsManager = file.fake;

/**
 * Sets options on the fake of this test file, from a setup file of your own or from the top of a test file. The secrets that it names are there again
 * at the start of each test.
 *
 * @throws MisuseError for options that cannot be
 * @example
 * setupFakeSecretsManager({ region: 'eu-west-1', secrets: { 'prod/db': { user: 'app' } } });
 */
export function setupFakeSecretsManager(options: RunnerOptions): FakeSecretsManager {
  setUp(file, options);
  return secretsManager;
}

export { secret } from '../fixtures/seed';
export type { RunnerOptions } from '../runner/runner-options';
