import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { secretsManager } from 'fake-secrets-manager/jest';
import { reasonOf } from '../support/reason-of';
import { Session } from './src/session';

let clients: SecretsManagerClient[];
let session: Session;

beforeEach(() => {
  secretsManager.seed({ 'prod/db': 'hunter2', 'prod/queue': 'correct horse' });
  clients = [];
  session = new Session(() => {
    const client = new SecretsManagerClient({ region: 'eu-west-1' });
    clients.push(client);
    return client;
  });
});

it('reads with one client while its credentials are good', async () => {
  await session.read('prod/db');
  await session.read('prod/queue');

  expect(clients).toHaveLength(1);
});

it.each(['ExpiredTokenException', 'UnrecognizedClientException'] as const)(
  'begins another session after %s, which the SDK does not try again',
  async (error) => {
    secretsManager.on(GetSecretValueCommand).fromClient(clients[0]!).failsWith(error);

    await expect(session.read('prod/db')).resolves.toBe('hunter2');

    expect(clients).toHaveLength(2);
    expect(secretsManager.calls().map(({ attempts }) => attempts.length)).toEqual([1, 1]);
  },
);

it('begins one session, not two, when two reads fail together', async () => {
  secretsManager.on(GetSecretValueCommand).fromClient(clients[0]!).failsWith('ExpiredTokenException');

  await expect(Promise.all([session.read('prod/db'), session.read('prod/queue')])).resolves.toEqual([
    'hunter2',
    'correct horse',
  ]);
  expect(clients).toHaveLength(2);
});

it('does not go round in circles when fresh credentials are expired, too', async () => {
  secretsManager.on(GetSecretValueCommand).failsWith('ExpiredTokenException');

  expect(await reasonOf(session.read('prod/db'))).toMatchObject({ name: 'ExpiredTokenException' });
  expect(clients).toHaveLength(2);
});

it('passes on that there are no credentials at all', async () => {
  secretsManager.onAnyCommand().failsWith('CredentialsProviderError');

  expect(await reasonOf(session.read('prod/db'))).toMatchObject({
    name: 'CredentialsProviderError',
    message: 'Could not load credentials from any providers',
  });
  expect(secretsManager.calls()[0]!.attempts).toEqual([]);
});

it('leaves to the SDK what it tries again by itself: a clock that is behind', async () => {
  secretsManager.onAnyCommand().failsOnce('ClockSkew');

  await expect(session.read('prod/db')).resolves.toBe('hunter2');
  expect(clients).toHaveLength(1);
  expect(secretsManager.calls()[0]!.attempts).toHaveLength(2);
});
