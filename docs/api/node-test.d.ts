import { FakeSecretsManager } from "./shared-fake-secrets-manager.js";
import { secret } from "./shared-seed.js";
import { RunnerOptions, SecretsManagerMatchers } from "./shared-index2.js";

//#region src/node-test/assert-that.d.ts
/** The assertions on a fake, and their opposites. */
interface FakeAssertions extends SecretsManagerMatchers<void> {
  readonly not: SecretsManagerMatchers<void>;
}
/**
 * The matchers of the other runners as functions that throw.
 *
 * @throws AssertionError from each of them, with the text that Jest would show
 * @example
 * assertThat(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 1);
 * assertThat(secretsManager).not.toHaveReadNoSecretValues();
 */
declare function assertThat(fake: FakeSecretsManager): FakeAssertions;
//#endregion
//#region src/node-test/index.d.ts
/**
 * The fake of this test file. It answers every `SecretsManagerClient`, and is reset before each test: state, faults,
 * journal, clock and ids.
 */
declare const secretsManager: FakeSecretsManager;
/**
 * Sets options on the fake of this test file, from the top of a test file. The secrets that it names are there again
 * at the start of each test.
 *
 * @throws MisuseError for options that cannot be
 * @example
 * setupFakeSecretsManager({ region: 'eu-west-1', secrets: { 'prod/db': { user: 'app' } } });
 */
declare function setupFakeSecretsManager(options: RunnerOptions): FakeSecretsManager;
//#endregion
export { type FakeAssertions, type RunnerOptions, assertThat, secret, secretsManager, setupFakeSecretsManager };
