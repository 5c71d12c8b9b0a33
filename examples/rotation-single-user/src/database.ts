/** What the rotation needs of a database. */
export interface Database {
  /** @throws if the password is wrong */
  logIn(username: string, password: string): Promise<Session>;
}

export interface Session {
  setPassword(password: string): Promise<void>;
}
