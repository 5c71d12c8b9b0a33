import type { FakeSecretsManager } from '../fake-secrets-manager';
import { endNetworkGuard } from '../interception/install';
import { sharedRecorder } from '../leaks/shared-recorder';
import { listOfLeaks } from '../matchers/to-have-leaked-no-secrets';
import { toHaveUsedAllFaults } from '../matchers/to-have-used-all-faults';
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
  /** Whether a test fails that arranged a fault which no attempt met. */
  failOnUnusedFaults = false;

  /** Whether the report of a test that failed is printed. */
  reportFailedTests = false;

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
   * @throws an error that lists the leaks or the unused faults, if those are to fail the test
   */
  afterTest(fake: FakeSecretsManager, errors: readonly unknown[]): void {
    for (const error of errors) this.#recorder.addThrown(error);
    if (errors.length > 0) {
      tellChaos(fake);
      if (this.reportFailedTests) globalThis.console.log(String(fake.report()));
    }
    const leaks = this.failOnLeaks ? fake.leaked() : [];
    if (leaks.length > 0) {
      throw new Error(`[fake-secrets-manager] This test printed secret values. ${listOfLeaks(leaks)}`);
    }
    const { pass, message } = toHaveUsedAllFaults({ equals: Object.is }, fake);
    // A test that failed may not have come as far as its faults.
    if (this.failOnUnusedFaults && errors.length === 0 && !pass) throw new Error(message());
  }

  /** At the end of the test file: gives back what is shared with the rest of the process. */
  end(): void {
    this.#recorder.stop();
    endNetworkGuard();
    this.#letGoOfNode();
  }
}

/** Says how a test that failed under chaos can be run again. */
function tellChaos(fake: FakeSecretsManager): void {
  for (const seed of fake.chaosSeeds) {
    globalThis.console.warn(
      `[fake-secrets-manager] This test failed under chaos. chaos({ seed: ${seed} }) does the same again.`,
    );
  }
}
