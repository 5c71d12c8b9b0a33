/** What stands in for a database with one user. */
export class Database {
  #password = 'hunter2';

  reset(): void {
    this.#password = 'hunter2';
  }

  /** @throws if the password is wrong */
  logIn(password: string): void {
    if (password !== this.#password) throw new Error('Access denied');
  }

  /** @throws if the password is wrong */
  changePassword(from: string, to: string): void {
    this.logIn(from);
    this.#password = to;
  }

  accepts(password: string | undefined): boolean {
    return password === this.#password;
  }
}
