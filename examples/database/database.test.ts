import { join } from 'node:path';
import {
  DecryptionFailure,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-secrets-manager';
import { loadFixtures } from 'fake-secrets-manager/files';
import { secretsManager } from 'fake-secrets-manager/jest';
import { reasonOf } from '../support/reason-of';
import { ServerInMemory } from './server-in-memory';
import { CredentialsUnavailable, Database } from './src/database';
import { AuthenticationFailed } from './src/server';

const fixtures = loadFixtures(join(__dirname, 'secrets.yaml'));

let server: ServerInMemory;
let database: Database;

beforeEach(() => {
  secretsManager.seed(fixtures);
  server = new ServerInMemory('orders', 'hunter2');
  database = new Database(server, 'prod/db');
});

/** What an operator does: a new password in the server, then in the secret. */
async function rotate(password: string): Promise<void> {
  server.changePassword(password);
  const SecretString = JSON.stringify({ username: 'orders', password });
  const operator = secretsManager.client({ region: 'eu-west-1' });
  await operator.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString }));
}

describe('a query', () => {
  it('uses the stored credentials', async () => {
    await expect(database.query('select 1')).resolves.toBe('rows of select 1');

    expect(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, { SecretId: 'prod/db' });
  });

  it('reads the secret once, however many begin together and follow', async () => {
    await Promise.all([database.query('a'), database.query('b'), database.query('c')]);
    await database.query('d');

    expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 1);
  });

  it('passes on an error of the server that has nothing to do with the password', async () => {
    server.query = () => Promise.reject(new Error('deadlock detected'));

    await expect(database.query('a')).rejects.toThrow('deadlock detected');
    expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 1);
  });
});

describe('after a rotation', () => {
  it('reads the secret again and goes on with the new password', async () => {
    await database.query('before');
    await rotate('correct horse');

    await expect(database.query('after')).resolves.toBe('rows of after');

    expect(server.refused).toEqual(['hunter2']);
    expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 2);
  });

  it('reads the secret once for all queries that were refused together', async () => {
    await database.query('before');
    await rotate('correct horse');

    await Promise.all([database.query('a'), database.query('b'), database.query('c')]);

    expect(server.refused).toEqual(['hunter2', 'hunter2', 'hunter2']);
    expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 2);
  });

  it('gives up when the secret still holds the password that was refused', async () => {
    server.changePassword('nobody knows');

    await expect(database.query('a')).rejects.toBeInstanceOf(AuthenticationFailed);

    expect(server.refused).toEqual(['hunter2']);
    expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 2);
  });
});

describe('a secret that cannot be read', () => {
  async function causeOf(query: Promise<string>): Promise<unknown> {
    const reason = await reasonOf(query);
    expect(reason).toBeInstanceOf(CredentialsUnavailable);
    return (reason as CredentialsUnavailable).cause;
  }

  it('is reported when its key is disabled, and read once the key is back', async () => {
    secretsManager.kms.key('1111-2222', { alias: 'alias/databases', state: 'disabled' });

    expect(await causeOf(database.query('a'))).toBeInstanceOf(DecryptionFailure);

    secretsManager.kms.key('1111-2222', { state: 'enabled' });
    await expect(database.query('a')).resolves.toBe('rows of a');
  });

  it('is reported when it is missing', async () => {
    const elsewhere = new Database(server, 'prod/dbx');

    expect(await causeOf(elsewhere.query('a'))).toBeInstanceOf(ResourceNotFoundException);
  });

  it.each(['prod/broken-json', 'prod/certificate'])('is reported without its value: %s', async (id) => {
    expect(String(await reasonOf(new Database(server, id).query('a')))).toBe(
      `CredentialsUnavailable: The secret ${id} holds no username and password.`,
    );
  });

  it('is read in the third attempt when the service throttles the first two', async () => {
    secretsManager.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 2 });

    await expect(database.query('a')).resolves.toBe('rows of a');

    const [call] = secretsManager.calls(GetSecretValueCommand);
    expect(call?.attempts.map(({ error }) => error?.name)).toEqual([
      'ThrottlingException',
      'ThrottlingException',
      undefined,
    ]);
  });
});
