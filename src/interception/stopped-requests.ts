import type { StoppedRequest } from '../ports/doctor-report';

/** On the global object, because two copies of this package share the guard before the network. */
const SLOT = Symbol.for('fake-secrets-manager.stopped');
const MOST_REQUESTS = 100;

/** The requests to the real service that were stopped, oldest first; the first 100 of them. */
export function stoppedRequests(): readonly StoppedRequest[] {
  return (Reflect.get(globalThis, SLOT) as readonly StoppedRequest[] | undefined) ?? [];
}

/** Keeps a request that was stopped, for the doctor. */
export function noteStoppedRequest(request: StoppedRequest): void {
  const value = [...stoppedRequests(), Object.freeze(request)].slice(0, MOST_REQUESTS);
  Object.defineProperty(globalThis, SLOT, { value, configurable: true });
}
