import { connectionTimeoutError, requestTimeoutError } from './timeouts';

/** A failure of the network: Node's code, or the setting of the SDK's request handler that cut the request off. */
export type NetworkError = SocketError | 'ConnectionTimeout' | 'RequestTimeout';

type SocketError = 'ECONNREFUSED' | 'ECONNRESET' | 'ENOTFOUND' | 'EPIPE' | 'ETIMEDOUT';

interface Failure {
  readonly message: (host: string) => string;
  readonly members: (host: string) => object;
  /** The SDK's request handler gives some of them this name, and its retry loop goes by that. */
  readonly isTimeout: boolean;
}

/** An address of the block that is reserved for documents. */
const ADDRESS = '192.0.2.1';

/** The setting that a timeout's message speaks of, in milliseconds. */
const TIMEOUT = 1_000;

const socketFailures: Readonly<Record<SocketError, Failure>> = {
  ECONNREFUSED: {
    message: () => `connect ECONNREFUSED ${ADDRESS}:443`,
    members: () => ({ errno: -111, code: 'ECONNREFUSED', syscall: 'connect', address: ADDRESS, port: 443 }),
    isTimeout: false,
  },
  ECONNRESET: {
    message: () => 'socket hang up',
    members: () => ({ code: 'ECONNRESET' }),
    isTimeout: true,
  },
  ENOTFOUND: {
    message: (host) => `getaddrinfo ENOTFOUND ${host}`,
    members: (host) => ({ errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: host }),
    isTimeout: false,
  },
  EPIPE: {
    message: () => 'write EPIPE',
    members: () => ({ errno: -32, code: 'EPIPE', syscall: 'write' }),
    isTimeout: true,
  },
  ETIMEDOUT: {
    message: () => `connect ETIMEDOUT ${ADDRESS}:443`,
    members: () => ({ errno: -110, code: 'ETIMEDOUT', syscall: 'connect', address: ADDRESS, port: 443 }),
    isTimeout: true,
  },
};

/** Says whether a fault can raise a network failure of this code. */
export function isNetworkError(code: string): code is NetworkError {
  return code === 'ConnectionTimeout' || code === 'RequestTimeout' || Object.hasOwn(socketFailures, code);
}

/**
 * The error of a failure of the network, with the members that Node and the SDK's request handler give it. Source: measured
 * on Node 20 and the SDK.
 */
export function networkFailure(code: NetworkError, region: string): Error {
  if (code === 'ConnectionTimeout') return connectionTimeoutError(TIMEOUT);
  if (code === 'RequestTimeout') return requestTimeoutError(TIMEOUT);
  const { message, members, isTimeout } = socketFailures[code];
  const host = `secretsmanager.${region}.amazonaws.com`;
  return Object.assign(new Error(message(host)), members(host), isTimeout ? { name: 'TimeoutError' } : {});
}
