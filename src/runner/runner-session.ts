import type { FakeSecretsManager } from '../fake-secrets-manager';
import { endNetworkGuard } from '../interception/install';
import { sharedRecorder } from '../leaks/shared-recorder';
import { listOfLeaks } from '../matchers/to-have-leaked-no-secrets';
import { plugInNodeHere } from './plug-in-node';

/**
 * What the entries of the runners do around the tests of a file, besides resetting the fake. It is made before the fake is
 * installed: it plugs in what the fake needs of Node.
 */
export class RunnerSession {
  readonly #recorder = sharedRecorder();
  readonly #letGoOfNode = plugInNodeHere();
  /** Whether a test fails that printed a secret value. */
  failOnLeaks = false;

  /** Before each test: what was printed before it is not its own. */
  beforeTest(): void {
    // Not when the entry is loaded: the standard streams take their time to be made.
    this.#recorder.start();
    this.#recorder.clear();
  }

  /**
   * After each test.
   *
   * @param errors what the test failed with, where the runner tells
   * @throws an error that lists the leaks, if leaks are to fail the test
   */
  afterTest(fake: FakeSecretsManager, errors: readonly unknown[]): void {
    for (const error of errors) this.#recorder.addThrown(error);
    if (!this.failOnLeaks) return;
    const leaks = fake.leaked();
    if (leaks.length > 0) {
      throw new Error(`[fake-secrets-manager] This test printed secret values. ${listOfLeaks(leaks)}`);
    }
  }

  /** At the end of the test file: gives back what is shared with the rest of the process. */
  end(): void {
    this.#recorder.stop();
    endNetworkGuard();
    this.#letGoOfNode();
  }
}
