/** How long the client's request handler waits, as far as it is told to. Milliseconds. */
export interface Timeouts {
  /** For the whole answer; only where `throwOnRequestTimeout` makes an error of it. */
  readonly requestTimeout?: number | undefined;
  /** For the next byte of an answer. */
  readonly socketTimeout?: number | undefined;
}

/** The end that a request handler puts to a request. */
export interface Timeout {
  /** Milliseconds after the request went out. */
  readonly after: number;
  readonly error: Error;
}

/** The timeout that cuts off an attempt which takes so long, in milliseconds, if one does. */
export function timeoutWithin(latency: number, timeouts: Timeouts): Timeout | undefined {
  const { requestTimeout = 0, socketTimeout = 0 } = timeouts;
  const ends: readonly Timeout[] = [
    { after: socketTimeout, error: socketTimeoutError(socketTimeout) },
    { after: requestTimeout, error: requestTimeoutError(requestTimeout) },
  ];
  return ends.filter(({ after }) => after > 0 && after < latency).sort((a, b) => a.after - b.after)[0];
}

/** The error of a request that was not answered in time. Source: measured on the SDK's request handler for Node. */
export function requestTimeoutError(milliseconds: number): Error {
  const message = `@smithy/node-http-handler - [ERROR] a request has exceeded the configured ${milliseconds} ms requestTimeout.`;
  return Object.assign(new Error(message), { name: 'TimeoutError', code: 'ETIMEDOUT' });
}

function socketTimeoutError(milliseconds: number): Error {
  const message = `@smithy/node-http-handler - the request socket timed out after ${milliseconds} ms of inactivity (configured by client requestHandler).`;
  return Object.assign(new Error(message), { name: 'TimeoutError' });
}

/** The error of a connection that was not made in time. Source: measured on the SDK's request handler for Node. */
export function connectionTimeoutError(milliseconds: number): Error {
  const message = `@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${milliseconds} ms.`;
  return Object.assign(new Error(message), { name: 'TimeoutError' });
}
