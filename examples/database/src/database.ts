import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { AuthenticationFailed, type Server } from './server';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** The credentials could not be read. `cause` tells why. */
export class CredentialsUnavailable extends Error {
  override readonly name = 'CredentialsUnavailable';
}

/**
 * Queries a server with the credentials of a secret. They are read once, and again when the server refuses them, because
 * they may have been rotated in the meantime.
 */
export class Database {
  readonly #client = new SecretsManagerClient({ region: 'eu-west-1' });
  readonly #server: Server;
  readonly #secretId: string;
  #credentials: Promise<Credentials> | undefined;

  constructor(server: Server, secretId: string) {
    this.#server = server;
    this.#secretId = secretId;
  }

  async query(sql: string): Promise<string> {
    const used = this.#current();
    const { username, password } = await used;
    try {
      return await this.#server.query(username, password, sql);
    } catch (error) {
      if (!(error instanceof AuthenticationFailed)) throw error;
      const fresh = await this.#readAgain(used);
      if (fresh.password === password) throw error;
      return this.#server.query(fresh.username, fresh.password, sql);
    }
  }

  /** Queries that begin together wait for the same read. */
  #current(): Promise<Credentials> {
    this.#credentials ??= this.#keep(this.#read());
    return this.#credentials;
  }

  /** Unless another query has done so since these credentials were read. */
  #readAgain(used: Promise<Credentials>): Promise<Credentials> {
    if (this.#credentials === used) this.#credentials = undefined;
    return this.#current();
  }

  /** A read that failed is not kept: the next query tries again. */
  #keep(reading: Promise<Credentials>): Promise<Credentials> {
    reading.catch(() => {
      if (this.#credentials === reading) this.#credentials = undefined;
    });
    return reading;
  }

  async #read(): Promise<Credentials> {
    const command = new GetSecretValueCommand({ SecretId: this.#secretId });
    const { SecretString } = await this.#client.send(command).catch((cause: unknown) => {
      throw new CredentialsUnavailable(`Cannot read the secret ${this.#secretId}.`, { cause });
    });
    const credentials = SecretString === undefined ? undefined : credentialsIn(SecretString);
    if (credentials === undefined) {
      throw new CredentialsUnavailable(`The secret ${this.#secretId} holds no username and password.`);
    }
    return credentials;
  }
}

/** The text of the secret must not get into an error, so the parser's own message is dropped. */
function credentialsIn(text: string): Credentials | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { username, password } = value as Partial<Record<string, unknown>>;
  return typeof username === 'string' && typeof password === 'string' ? { username, password } : undefined;
}
