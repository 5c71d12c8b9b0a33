import { hintOf, withHint } from '../aws/hint';
import type { OperationName } from '../aws/operation-types';
import type { Dispatch } from '../dispatch';
import { MisuseError } from '../misuse';
import { lintInput } from './input-linter';

/** What becomes of a call with a member that its operation does not have. */
export type InputLinterMode = 'off' | 'warn' | 'error';

/** The input linter of a fake. Both modes put a hint beside the error of a call that the service refuses by itself. */
export class InputLinter {
  mode: InputLinterMode = 'off';
  readonly #warned = new Set<string>();

  /**
   * Lets a call through or not. One that the service would refuse for its parameters alone gets the service's answer, with a
   * hint; of any other, the service would have kept silent about the members that it never got.
   *
   * @throws MisuseError for a call that must not reach the service
   */
  async supervise<Result>(
    operation: OperationName,
    input: object,
    dispatch: Dispatch,
    send: () => Promise<Result>,
  ): Promise<Result> {
    const { dropped, refused } = lintInput(operation, input);
    if (dropped.length === 0 && refused.length === 0) return send();
    const hint = [...dropped, ...refused].join(' ');
    if (!dispatch.refusesParameters(operation, input)) {
      if (this.mode === 'error') throw new MisuseError(hint);
      this.#warn(hint);
      return send();
    }
    try {
      return await send();
    } catch (error) {
      if (error instanceof Error) withHint(error, [hint, hintOf(error) ?? ''].join(' ').trim());
      throw error;
    }
  }

  /** A warning for each sentence, once: the same line of code is run by many tests. */
  #warn(sentence: string): void {
    if (this.#warned.has(sentence)) return;
    this.#warned.add(sentence);
    globalThis.console.warn(`[fake-secrets-manager] ${sentence}`);
  }
}
