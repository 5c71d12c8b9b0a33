import { AsyncLocalStorage } from 'node:async_hooks';
import type { AsyncContext } from '../ports/node-ports';

/** A value that follows promises, timers and callbacks from where it was set. */
export function asyncContext<Value>(): AsyncContext<Value> {
  const storage = new AsyncLocalStorage<Value>();
  return {
    run: (value, work) => storage.run(value, work),
    current: () => storage.getStore(),
  };
}
