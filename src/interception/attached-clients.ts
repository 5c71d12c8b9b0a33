import type { AttachedClient } from './attach';

/** Attached clients, held so that a client that nobody uses any more can go. */
export class AttachedClients {
  readonly #clients = new Set<WeakRef<AttachedClient>>();

  add(client: AttachedClient): void {
    for (const reference of this.#clients) {
      const known = reference.deref();
      if (known === client) return;
      if (known === undefined) this.#clients.delete(reference);
    }
    this.#clients.add(new WeakRef(client));
  }

  forEach(visit: (client: AttachedClient) => void): void {
    for (const reference of this.#clients) {
      const client = reference.deref();
      if (client !== undefined) visit(client);
    }
  }

  clear(): void {
    this.#clients.clear();
  }
}
