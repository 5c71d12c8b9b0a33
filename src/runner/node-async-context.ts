import { AsyncLocalStorage } from 'node:async_hooks';
import type { AsyncContext } from '../ports/node-ports';

/** Makes values that follow promises, timers and callbacks from where they were set. */
export class NodeAsyncContexts {
  readonly #storages: { disable(): void }[] = [];

  make<Value>(): AsyncContext<Value> {
    const storage = new AsyncLocalStorage<Value>();
    this.#storages.push(storage);
    return {
      run: (value, work) => storage.run(value, work),
      current: () => storage.getStore(),
    };
  }

  /** Lets go of all of them: Node's own list of them would keep the whole test file in memory. */
  end(): void {
    for (const storage of this.#storages.splice(0)) storage.disable();
  }
}
