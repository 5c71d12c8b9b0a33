import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';

const EXPIRED: ReadonlySet<string> = new Set(['ExpiredTokenException', 'UnrecognizedClientException']);

/** Reads secrets with the credentials of a session, and begins another session when they have run out. */
export class Session {
  readonly #begin: () => SecretsManagerClient;
  #client: SecretsManagerClient;

  /** @param begin makes a client with fresh credentials */
  constructor(begin: () => SecretsManagerClient) {
    this.#begin = begin;
    this.#client = begin();
  }

  async read(secretId: string): Promise<string | undefined> {
    const command = new GetSecretValueCommand({ SecretId: secretId });
    const client = this.#client;
    try {
      return (await client.send(command)).SecretString;
    } catch (error) {
      if (!(error instanceof Error) || !EXPIRED.has(error.name)) throw error;
      // Of several reads that fail together the first renews the session, and the others take what it made.
      if (this.#client === client) this.#client = this.#begin();
      return (await this.#client.send(command)).SecretString;
    }
  }
}
