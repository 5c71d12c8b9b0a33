import { after, afterEach, beforeEach } from 'node:test';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import type { RunnerOptions } from '../runner/runner-options';
import { setUp, testFile } from '../runner/test-file';

const hooks = {
  beforeEach,
  afterEach: (run: (errors: readonly unknown[]) => void) => {
    afterEach((context: unknown) => {
      run(errorsIn(context));
    });
  },
  afterAll: after,
};

/** What a test failed with: newer releases of Node tell it. */
function errorsIn(context: unknown): readonly unknown[] {
  const { error } = (context ?? {}) as { readonly error?: unknown };
  return error === undefined || error === null ? [] : [error];
}

const file = testFile('node-test', hooks, () => undefined);

/**
 * The fake of this test file. It answers every `SecretsManagerClient`, and is reset before each test: state, faults,
 * journal, clock and ids.
 */
export const secretsManager: FakeSecretsManager = file.fake;

/**
 * Sets options on the fake of this test file, from the top of a test file. The secrets that it names are there again
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

export { assertThat, type FakeAssertions } from './assert-that';
export { secret } from '../fixtures/seed';
export type { RunnerOptions } from '../runner/runner-options';
