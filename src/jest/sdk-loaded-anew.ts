import { readFileSync } from 'node:fs';
import { expect, jest as runtime } from '@jest/globals';
import type * as sdk from '@aws-sdk/client-secrets-manager';
import { addClientClass } from '../interception/install';

const SDK = '@aws-sdk/client-secrets-manager';

/**
 * Installs the fake in the SDK each time that a test file loads it. After `jest.resetModules()`, and in
 * `jest.isolateModules()`, its classes are new, and nobody has patched them: a factory for the module is the one thing of a
 * setup file that both leave in place. What it makes is the SDK itself, not a mock.
 */
export function followSdk(): void {
  runtime.mock(SDK, () => {
    // A factory of ours would stand in for the automatic mock that the test file asks for.
    if (isMockedByTestFile()) return runtime.createMockFromModule(SDK);
    const loaded = runtime.requireActual<typeof sdk>(SDK);
    addClientClass(loaded.SecretsManagerClient);
    return loaded;
  });
}

/** Says whether the test file has `jest.mock` mock the SDK without a factory of its own. Jest tells nobody, so its text is read. */
function isMockedByTestFile(): boolean {
  const { testPath } = expect.getState();
  if (testPath === undefined) return false;
  return /\bjest\s*\.(do)?[mM]ock\(\s*['"`]@aws-sdk\/client-secrets-manager['"`]\s*,?\s*\)/.test(
    readFileSync(testPath, 'utf8'),
  );
}
