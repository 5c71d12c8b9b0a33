import { FakeSecretsManager } from "./shared-fake-secrets-manager.js";
import { secret } from "./shared-seed.js";
import { RunnerOptions, SecretsManagerMatchers } from "./shared-index2.js";

//#region src/jest/matcher-types.d.ts
declare global {
  namespace jest {
    interface Matchers<R, T = {}> extends SecretsManagerMatchers<R> {}
  }
}
declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends SecretsManagerMatchers<R> {}
}
//#endregion
//#region src/jest/index.d.ts
/**
 * The fake of this test file. It answers every `SecretsManagerClient`, and is reset before each test: state, faults,
 * journal, clock and ids.
 */
declare const secretsManager: FakeSecretsManager;
/**
 * Sets options on the fake of this test file, from a setup file of your own or from the top of a test file. The secrets that it names are there again
 * at the start of each test.
 *
 * @throws MisuseError for options that cannot be
 * @example
 * setupFakeSecretsManager({ region: 'eu-west-1', secrets: { 'prod/db': { user: 'app' } } });
 */
declare function setupFakeSecretsManager(options: RunnerOptions): FakeSecretsManager;
//#endregion
export { type RunnerOptions, secret, secretsManager, setupFakeSecretsManager };
