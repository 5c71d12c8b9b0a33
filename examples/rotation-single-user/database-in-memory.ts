import type { Database, Session } from './src/database';

/** A database with one user. */
export class DatabaseInMemory implements Database {
  readonly #username: string;
  #password: string;
  /** Says yes to a new password and goes on with the old one. */
  losesChanges = false;
  /** How often the password was changed. */
  changes = 0;

  constructor(username: string, password: string) {
    this.#username = username;
    this.#password = password;
  }

  accepts(password: unknown): boolean {
    return password === this.#password;
  }

  async logIn(username: string, password: string): Promise<Session> {
    if (username !== this.#username || password !== this.#password) throw new Error('Access denied');
    return {
      setPassword: async (changed) => {
        this.changes += 1;
        if (!this.losesChanges) this.#password = changed;
      },
    };
  }
}
