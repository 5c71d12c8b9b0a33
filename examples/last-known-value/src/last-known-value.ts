import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

const FRESH = 60_000;
const USABLE = 3_600_000;

/** A value, and whether the service could be asked for it. */
export interface KnownValue {
  readonly value: string;
  readonly isStale: boolean;
}

/**
 * Reads a secret and keeps its value: for a minute it is not asked for again, and for an hour it is good enough where the
 * service cannot answer. A secret that is gone is gone at once.
 */
export class LastKnownValue {
  readonly #client = new SecretsManagerClient({ region: 'eu-west-1' });
  readonly #secretId: string;
  #known: { readonly value: string; readonly at: number } | undefined;

  constructor(secretId: string) {
    this.#secretId = secretId;
  }

  async get(): Promise<KnownValue> {
    const age = this.#known === undefined ? Infinity : Date.now() - this.#known.at;
    if (this.#known !== undefined && age < FRESH) return { value: this.#known.value, isStale: false };
    try {
      const { SecretString = '' } = await this.#client.send(
        new GetSecretValueCommand({ SecretId: this.#secretId }),
      );
      this.#known = { value: SecretString, at: Date.now() };
      return { value: SecretString, isStale: false };
    } catch (error) {
      if (this.#known === undefined || age > USABLE || error instanceof ResourceNotFoundException)
        throw error;
      return { value: this.#known.value, isStale: true };
    }
  }
}
