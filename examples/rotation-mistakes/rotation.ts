import {
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import type { Database } from './database';

/** What Secrets Manager sends to a rotation function. */
export interface RotationEvent {
  readonly Step: 'createSecret' | 'setSecret' | 'testSecret' | 'finishSecret';
  readonly SecretId: string;
  readonly ClientRequestToken: string;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export type Handler = (event: RotationEvent) => Promise<void>;
type Step = (event: RotationEvent, database: Database) => Promise<void>;

/** The parts of a rotation function, for each mistake to take the place of one. */
export interface Parts {
  /** Says whether there is anything to do. */
  readonly isPending: (event: RotationEvent) => Promise<boolean>;
  readonly createSecret: Step;
  readonly setSecret: Step;
  readonly testSecret: Step;
  readonly finishSecret: Step;
}

export const client = new SecretsManagerClient({});

/** A rotation function that is right but for the parts that are given. */
export function rotationWith(database: Database, mistake: Partial<Parts>): Handler {
  const parts = { ...rightParts, ...mistake };
  return async (event) => {
    if (await parts.isPending(event)) await parts[event.Step](event, database);
  };
}

export const rightParts: Parts = {
  async isPending(event) {
    const { isEnabled, labels } = await stateOf(event);
    if (!isEnabled) throw new Error('Rotation is not enabled.');
    if (labels === undefined) throw new Error('The secret does not have the version.');
    if (labels.includes('AWSCURRENT')) return false;
    if (!labels.includes('AWSPENDING')) throw new Error('The version is not AWSPENDING.');
    return true;
  },

  async createSecret(event) {
    const current = await readCurrent(event);
    if ((await lookupPending(event)) !== undefined) return;
    await putPending(event, { ...current, password: await newPassword() });
  },

  async setSecret(event, database) {
    const pending = await readPending(event);
    if (database.accepts(pending.password)) return;
    const current = await readCurrent(event);
    database.changePassword(current.password, pending.password);
  },

  async testSecret(event, database) {
    database.logIn((await readPending(event)).password);
  },

  async finishSecret(event) {
    await moveCurrent(event, await currentVersionOf(event));
  },
};

export async function stateOf({ SecretId, ClientRequestToken }: RotationEvent): Promise<{
  readonly isEnabled: boolean;
  readonly labels: readonly string[] | undefined;
}> {
  const secret = await client.send(new DescribeSecretCommand({ SecretId }));
  return {
    isEnabled: secret.RotationEnabled === true,
    labels: secret.VersionIdsToStages?.[ClientRequestToken],
  };
}

export async function currentVersionOf({ SecretId }: RotationEvent): Promise<string | undefined> {
  const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
  return Object.keys(VersionIdsToStages).find((id) => VersionIdsToStages[id]?.includes('AWSCURRENT'));
}

export async function readCurrent({ SecretId }: RotationEvent): Promise<Credentials> {
  return read(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSCURRENT' }));
}

export async function readPending({ SecretId, ClientRequestToken }: RotationEvent): Promise<Credentials> {
  return read(
    new GetSecretValueCommand({ SecretId, VersionId: ClientRequestToken, VersionStage: 'AWSPENDING' }),
  );
}

export async function lookupPending(event: RotationEvent): Promise<Credentials | undefined> {
  return readPending(event).catch(undefinedIfNotFound);
}

export function undefinedIfNotFound(error: unknown): undefined {
  if (!(error instanceof ResourceNotFoundException)) throw error;
}

export async function newPassword(): Promise<string> {
  const { RandomPassword = '' } = await client.send(new GetRandomPasswordCommand({ PasswordLength: 24 }));
  return RandomPassword;
}

export async function putPending(
  { SecretId, ClientRequestToken }: RotationEvent,
  credentials: Credentials,
): Promise<void> {
  await client.send(
    new PutSecretValueCommand({
      SecretId,
      ClientRequestToken,
      SecretString: JSON.stringify(credentials),
      VersionStages: ['AWSPENDING'],
    }),
  );
}

export async function moveCurrent(
  { SecretId, ClientRequestToken }: RotationEvent,
  from: string | undefined,
): Promise<void> {
  await client.send(
    new UpdateSecretVersionStageCommand({
      SecretId,
      VersionStage: 'AWSCURRENT',
      MoveToVersionId: ClientRequestToken,
      RemoveFromVersionId: from,
    }),
  );
}

async function read(command: GetSecretValueCommand): Promise<Credentials> {
  const { SecretString = '' } = await client.send(command);
  return JSON.parse(SecretString) as Credentials;
}
