import type { Database, Session } from './src/database';

/** A database with users, each of whom may do everything. */
export class DatabaseInMemory implements Database {
  readonly #passwords: Map<string, string | undefined>;

  constructor(passwords: Readonly<Record<string, string>>) {
    this.#passwords = new Map(Object.entries(passwords));
  }

  accepts({ username, password }: { readonly username: string; readonly password: string }): boolean {
    return this.#passwords.get(username) === password;
  }

  async logIn(username: string, password: string): Promise<Session> {
    if (!this.accepts({ username, password })) throw new Error('Access denied');
    return {
      makeUser: async (made, like) => {
        if (!this.#passwords.has(like)) throw new Error(`There is no user ${like}.`);
        if (!this.#passwords.has(made)) this.#passwords.set(made, undefined);
      },
      setPassword: async (changed, to) => {
        if (!this.#passwords.has(changed)) throw new Error(`There is no user ${changed}.`);
        this.#passwords.set(changed, to);
      },
    };
  }
}
