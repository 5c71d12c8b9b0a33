import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

interface Keys {
  readonly current: string;
  readonly previous: string | undefined;
  readonly readAt: number;
}

/** An unknown signature makes us look for new keys, but not more often than this. */
const ONE_MINUTE = 60_000;

/**
 * Signs and checks tokens with the key in a secret. A token of the key before the last rotation is still good, so that a
 * rotation logs nobody out; one of an older key is not.
 */
export class Tokens {
  readonly #client = new SecretsManagerClient({ region: 'eu-west-1' });
  readonly #secretId: string;
  #keys: Keys | undefined;

  constructor(secretId: string) {
    this.#secretId = secretId;
  }

  async sign(subject: string): Promise<string> {
    const { current } = await this.#knownKeys();
    return `${subject}.${signature(subject, current)}`;
  }

  /** The subject of a good token. */
  async verify(token: string): Promise<string | undefined> {
    const known = await this.#knownKeys();
    const subject = subjectOf(token, known);
    if (subject !== undefined || Date.now() - known.readAt < ONE_MINUTE) return subject;
    // Another process may have signed with a key that was rotated in since.
    this.#keys = await this.#readKeys();
    return subjectOf(token, this.#keys);
  }

  async #knownKeys(): Promise<Keys> {
    this.#keys ??= await this.#readKeys();
    return this.#keys;
  }

  async #readKeys(): Promise<Keys> {
    const [current, previous] = await Promise.all([this.#key('AWSCURRENT'), this.#key('AWSPREVIOUS')]);
    if (current === undefined) throw new Error(`${this.#secretId} holds no key.`);
    return { current, previous, readAt: Date.now() };
  }

  /** Undefined before the first value for AWSCURRENT, and before the first rotation for AWSPREVIOUS. */
  async #key(VersionStage: string): Promise<string | undefined> {
    try {
      const command = new GetSecretValueCommand({ SecretId: this.#secretId, VersionStage });
      return (await this.#client.send(command)).SecretString;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  }
}

function subjectOf(token: string, { current, previous }: Keys): string | undefined {
  const end = token.lastIndexOf('.');
  const subject = token.slice(0, Math.max(end, 0));
  const given = Buffer.from(token.slice(end + 1));
  const isSignedWith = (key: string): boolean => {
    const expected = Buffer.from(signature(subject, key));
    return expected.length === given.length && timingSafeEqual(expected, given);
  };
  const isGood = isSignedWith(current) || (previous !== undefined && isSignedWith(previous));
  return isGood ? subject : undefined;
}

function signature(subject: string, key: string): string {
  return createHmac('sha256', key).update(subject).digest('base64url');
}
