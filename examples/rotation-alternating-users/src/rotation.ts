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

interface Credentials {
  readonly username: string;
  readonly password: string;
  /** The secret of the admin. */
  readonly masterarn: string;
}

interface VersionOfSecret {
  readonly SecretId: string;
  readonly VersionId?: string;
  readonly VersionStage: string;
}

const client = new SecretsManagerClient({});

/** Makes the rotation function of a secret whose two users take turns. An admin changes their passwords. */
export function rotationOf(database: Database): (event: RotationEvent) => Promise<void> {
  return async (event) => {
    const labels = await labelsOf(event);
    if (labels.includes('AWSCURRENT')) return;
    if (!labels.includes('AWSPENDING')) throw new Error('The version is not AWSPENDING.');
    switch (event.Step) {
      case 'createSecret':
        return createSecret(event);
      case 'setSecret':
        return setSecret(event, database);
      case 'testSecret':
        return testSecret(event, database);
      case 'finishSecret':
        return finishSecret(event);
    }
  };
}

async function createSecret(event: RotationEvent): Promise<void> {
  const current = await read(currentOf(event.SecretId));
  if ((await lookup(pendingOf(event))) !== undefined) return;
  const { RandomPassword } = await client.send(
    new GetRandomPasswordCommand({ ExcludeCharacters: '/@"\'\\' }),
  );
  await client.send(
    new PutSecretValueCommand({
      SecretId: event.SecretId,
      ClientRequestToken: event.ClientRequestToken,
      SecretString: JSON.stringify({
        ...current,
        username: otherUser(current.username),
        password: RandomPassword,
      }),
      VersionStages: ['AWSPENDING'],
    }),
  );
}

async function setSecret(event: RotationEvent, database: Database): Promise<void> {
  const current = await read(currentOf(event.SecretId));
  const pending = await read(pendingOf(event));
  if (pending.username !== otherUser(current.username)) throw new Error('It is the turn of the other user.');
  if (await accepts(database, pending)) return;
  const admin = await read(currentOf(current.masterarn));
  const session = await database.logIn(admin.username, admin.password);
  await session.makeUser(pending.username, current.username);
  await session.setPassword(pending.username, pending.password);
}

async function testSecret(event: RotationEvent, database: Database): Promise<void> {
  const { username, password } = await read(pendingOf(event));
  await database.logIn(username, password);
}

async function finishSecret({ SecretId, ClientRequestToken }: RotationEvent): Promise<void> {
  const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
  await client.send(
    new UpdateSecretVersionStageCommand({
      SecretId,
      VersionStage: 'AWSCURRENT',
      MoveToVersionId: ClientRequestToken,
      RemoveFromVersionId: Object.keys(VersionIdsToStages).find((id) =>
        VersionIdsToStages[id]?.includes('AWSCURRENT'),
      ),
    }),
  );
}

/** @throws if the secret is not in a rotation, or does not have the version */
async function labelsOf({ SecretId, ClientRequestToken }: RotationEvent): Promise<readonly string[]> {
  const secret = await client.send(new DescribeSecretCommand({ SecretId }));
  if (secret.RotationEnabled !== true) throw new Error('Rotation is not enabled.');
  const labels = secret.VersionIdsToStages?.[ClientRequestToken];
  if (labels === undefined) throw new Error('The secret does not have the version.');
  return labels;
}

function otherUser(username: string): string {
  return username.endsWith('_clone') ? username.slice(0, -'_clone'.length) : `${username}_clone`;
}

function currentOf(secretId: string): VersionOfSecret {
  return { SecretId: secretId, VersionStage: 'AWSCURRENT' };
}

function pendingOf({ SecretId, ClientRequestToken }: RotationEvent): VersionOfSecret {
  return { SecretId, VersionId: ClientRequestToken, VersionStage: 'AWSPENDING' };
}

async function read(version: VersionOfSecret): Promise<Credentials> {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand(version));
  return JSON.parse(SecretString) as Credentials;
}

async function lookup(version: VersionOfSecret): Promise<Credentials | undefined> {
  return read(version).catch((error: unknown) => {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  });
}

async function accepts(database: Database, { username, password }: Credentials): Promise<boolean> {
  return database.logIn(username, password).then(
    () => true,
    () => false,
  );
}
