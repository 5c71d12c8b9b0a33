import type { Dispatch } from './dispatch';
import { MisuseError } from './misuse';
import { nodePorts, type AsyncContext } from './ports/node-ports';

/** The scopes of one fake: work whose calls another fake answers. */
export class FakeScopes {
  readonly #dispatch: Dispatch;
  #context: AsyncContext<Dispatch> | undefined;

  constructor(dispatch: Dispatch) {
    this.#dispatch = dispatch;
  }

  /**
   * Runs work whose calls, through whatever client of this fake, go to another dispatch.
   *
   * @throws MisuseError where Node is not plugged in
   */
  run<Result>(scoped: Dispatch, work: () => Result): Result {
    this.#context ??= this.#contextOfNode();
    return this.#context.run(scoped, work);
  }

  #contextOfNode(): AsyncContext<Dispatch> {
    const context = nodePorts()?.asyncContext<Dispatch>();
    if (context === undefined) {
      throw new MisuseError(
        'scope() follows asynchronous work, and nothing of Node is plugged in here. Use an entry of a runner, such as fake-secrets-manager/jest, or give each piece of work a client of a fake of its own.',
      );
    }
    this.#dispatch.scoped = () => context.current();
    return context;
  }
}
