import { Socket } from 'node:net';
import type { Refuse } from '../ports/node-ports';

/** The function that ours stands in for, on ours: a test file that crashed may have left one behind. */
const ORIGINAL = Symbol.for('fake-secrets-manager.original');

type Call = (this: unknown, ...args: readonly unknown[]) => unknown;

/**
 * Asks before every connection of the process, whoever makes it: `http`, `https`, `http2`, `fetch` and TLS all connect a socket
 * of `node:net`. `fetch` is asked before as well, because it connects when its caller is no longer on the stack. Returns what
 * ends it.
 */
export function guardNetwork(refuse: Refuse): () => void {
  const restoreConnect = replaced(Socket.prototype, 'connect', (connect) => {
    return function guardedConnect(this: unknown, ...args) {
      const host = hostOfConnection(args);
      const error = host === undefined ? undefined : refuse(host, guardedConnect);
      if (error === undefined) return Reflect.apply(connect, this, args);
      const socket = this as Socket;
      // Not at once: whoever wants the socket has no listener on it yet. And by a promise, which fake timers leave alone.
      void Promise.resolve().then(() => socket.destroy(error));
      return socket;
    };
  });
  const restoreFetch = replaced(globalThis, 'fetch', (fetch) => {
    return function guardedFetch(this: unknown, ...args) {
      const host = hostOfRequest(args[0]);
      const error = host === undefined ? undefined : refuse(host, guardedFetch);
      return error === undefined ? Reflect.apply(fetch, this, args) : Promise.reject(error);
    };
  });
  return () => {
    restoreConnect();
    restoreFetch();
  };
}

function replaced(owner: object, name: string, make: (original: Call) => Call): () => void {
  const present = Reflect.get(owner, name) as (Call & { readonly [ORIGINAL]?: Call }) | undefined;
  if (typeof present !== 'function') return () => undefined;
  const original = present[ORIGINAL] ?? present;
  const replacement = Object.defineProperty(make(original), ORIGINAL, { value: original });
  Reflect.set(owner, name, replacement);
  return () => {
    // A spy that somebody put over ours in the meantime is theirs to take away.
    if (Reflect.get(owner, name) === replacement) Reflect.set(owner, name, original);
  };
}

/** The host in the arguments of `connect`: options, a port and a host, or both as Node's own modules pass them, in a list. */
function hostOfConnection(args: readonly unknown[]): string | undefined {
  const [first, second] = args;
  if (Array.isArray(first)) return hostOfConnection(first);
  const host: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'host') : second;
  return typeof host === 'string' ? host : undefined;
}

/** The host of a URL, or of a request that has one. */
function hostOfRequest(request: unknown): string | undefined {
  const url = typeof request === 'object' && request !== null && 'url' in request ? request.url : request;
  try {
    return new URL(String(url)).hostname;
  } catch {
    return undefined;
  }
}
