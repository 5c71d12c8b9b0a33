/**
 * Runs `task` after everything that the current turn of the event loop still has to do, and thus after the answer to the
 * call under way has reached its caller.
 *
 * A message port and not a timer: fake timers replace `setTimeout`, `setImmediate`, `queueMicrotask` and
 * `process.nextTick`, and a task that waited for one of those would never run. Where there is no `MessageChannel`
 * (jsdom), the task runs a few promise turns later instead.
 */
export function runLater(task: () => void): void {
  if (typeof MessageChannel !== 'function') {
    void Promise.resolve().then(task);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  const receiver = port1 as unknown as { onmessage: () => void };
  receiver.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(undefined);
}
