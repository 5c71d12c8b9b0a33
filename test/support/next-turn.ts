import { MessageChannel } from 'node:worker_threads';

/** Lets the event loop go round once. No timer is involved, so that it works under fake timers too. */
export async function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.once('message', resolve);
    port2.postMessage(undefined);
  });
  port1.close();
}
