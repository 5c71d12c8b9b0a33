/** What the rotation needs of a database. */
export interface Database {
  /** @throws if the password is wrong */
  logIn(username: string, password: string): Promise<Session>;
}

export interface Session {
  /** Makes the user, with the rights of another, if there is none. */
  makeUser(username: string, like: string): Promise<void>;
  setPassword(username: string, password: string): Promise<void>;
}
