import { AuthenticationFailed, type Server } from './src/server';

/** A server with one user, whose password can change. */
export class ServerInMemory implements Server {
  readonly #username: string;
  #password: string;
  /** The passwords that were refused. */
  readonly refused: string[] = [];

  constructor(username: string, password: string) {
    this.#username = username;
    this.#password = password;
  }

  changePassword(password: string): void {
    this.#password = password;
  }

  async query(username: string, password: string, sql: string): Promise<string> {
    if (username === this.#username && password === this.#password) return `rows of ${sql}`;
    this.refused.push(password);
    throw new AuthenticationFailed(`password authentication failed for user "${username}"`);
  }
}
