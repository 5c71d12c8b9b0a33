import { Socket } from 'node:net';

/** Makes every socket fail to connect, and counts the attempts, until `jest.restoreAllMocks()`. */
export function forbidConnections(): jest.SpyInstance {
  return jest.spyOn(Socket.prototype, 'connect').mockImplementation(function fail(this: Socket) {
    // Not at once: whoever wants the socket has no listener on it yet.
    setImmediate(() => this.destroy(new Error('A socket was about to connect.')));
    return this;
  });
}
