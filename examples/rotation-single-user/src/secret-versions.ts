import {
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

const client = new SecretsManagerClient({});

/** The versions of one secret, as a rotation that makes the version `token` sees them. */
export class SecretVersions {
  readonly #secretId: string;
  readonly #token: string;

  constructor(secretId: string, token: string) {
    this.#secretId = secretId;
    this.#token = token;
  }

  /**
   * Says whether there is anything to do for this rotation.
   *
   * @throws if the secret is not in a rotation, or the version is not the one that this rotation makes
   */
  async isPending(): Promise<boolean> {
    const secret = await client.send(new DescribeSecretCommand({ SecretId: this.#secretId }));
    if (secret.RotationEnabled !== true) throw new Error(`Rotation is not enabled for ${this.#secretId}.`);
    const labels = secret.VersionIdsToStages?.[this.#token];
    if (labels === undefined) throw new Error(`${this.#secretId} has no version ${this.#token}.`);
    if (labels.includes('AWSCURRENT')) return false;
    if (!labels.includes('AWSPENDING')) throw new Error(`The version ${this.#token} is not AWSPENDING.`);
    return true;
  }

  async current(): Promise<Credentials> {
    return this.#read({ VersionStage: 'AWSCURRENT' });
  }

  async pending(): Promise<Credentials> {
    return this.#read({ VersionId: this.#token, VersionStage: 'AWSPENDING' });
  }

  async lookupPending(): Promise<Credentials | undefined> {
    return this.pending().catch(undefinedIfNotFound);
  }

  async lookupPrevious(): Promise<Credentials | undefined> {
    return this.#read({ VersionStage: 'AWSPREVIOUS' }).catch(undefinedIfNotFound);
  }

  async putPending(credentials: Credentials): Promise<void> {
    await client.send(
      new PutSecretValueCommand({
        SecretId: this.#secretId,
        ClientRequestToken: this.#token,
        SecretString: JSON.stringify(credentials),
        VersionStages: ['AWSPENDING'],
      }),
    );
  }

  /** The version of this rotation becomes the current one. */
  async promotePending(): Promise<void> {
    const { VersionIdsToStages = {} } = await client.send(
      new DescribeSecretCommand({ SecretId: this.#secretId }),
    );
    const holder = Object.keys(VersionIdsToStages).find((id) =>
      VersionIdsToStages[id]?.includes('AWSCURRENT'),
    );
    if (holder === this.#token) return;
    await client.send(
      new UpdateSecretVersionStageCommand({
        SecretId: this.#secretId,
        VersionStage: 'AWSCURRENT',
        MoveToVersionId: this.#token,
        RemoveFromVersionId: holder,
      }),
    );
  }

  async #read(version: { VersionId?: string; VersionStage: string }): Promise<Credentials> {
    const { SecretString = '' } = await client.send(
      new GetSecretValueCommand({ SecretId: this.#secretId, ...version }),
    );
    return JSON.parse(SecretString) as Credentials;
  }
}

export async function newPassword(): Promise<string> {
  const { RandomPassword } = await client.send(
    new GetRandomPasswordCommand({ PasswordLength: 24, ExcludeCharacters: '/@"\'\\' }),
  );
  if (RandomPassword === undefined) throw new Error('No password was made.');
  return RandomPassword;
}

function undefinedIfNotFound(error: unknown): undefined {
  if (!(error instanceof ResourceNotFoundException)) throw error;
}
