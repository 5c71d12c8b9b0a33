/** The users of a database, and the way in. Stands for the driver of a real one. */
export interface Server {
  query(username: string, password: string, sql: string): Promise<string>;
}

/** The server does not accept the password. */
export class AuthenticationFailed extends Error {
  override readonly name = 'AuthenticationFailed';
}
