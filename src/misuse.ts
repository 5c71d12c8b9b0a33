/**
 * The error of our own tool, for a call that the test author wrote wrongly.
 *
 * Unlike the exceptions of the service, which the code under test may catch, this one is for the person who reads the
 * test's output: one sentence that says what happened, why, and what to write instead.
 */
export class MisuseError extends Error {
  override readonly name = 'MisuseError';

  constructor(sentence: string) {
    super(`[fake-secrets-manager] ${sentence}`);
  }
}
