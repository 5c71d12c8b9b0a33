import {
  GetSecretValueCommand,
  ListSecretsCommand,
  paginateListSecrets,
  SecretsManager,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';

const HERE = /^test\/journal\/source\.test\.ts:\d+:\d+$/;

let fake: FakeSecretsManager;

beforeEach(() => {
  fake = new FakeSecretsManager({ callSources: true, secrets: { app: 'v' } });
});

async function read(client: SecretsManagerClient): Promise<void> {
  await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
}

test('a call tells the line where it was made', async () => {
  const line = new Error().stack?.split('\n')[1]?.match(/source\.test\.ts:(\d+)/)?.[1];
  await fake.client().send(new ListSecretsCommand({}));

  expect(fake.calls()[0]!.source).toMatch(HERE);
  expect(fake.calls()[0]!.source!.split(':')[1]).toBe(String(Number(line) + 1));
});

test('of the aggregated client and a paginator it is the caller’s own line, too', async () => {
  const client = new SecretsManager({});
  fake.attach(client);
  await client.getSecretValue({ SecretId: 'app' });
  for await (const page of paginateListSecrets({ client }, {})) expect(page.SecretList).toHaveLength(1);

  expect(fake.calls().map(({ source }) => source)).toEqual([
    expect.stringMatching(HERE),
    expect.stringMatching(HERE),
  ]);
});

test('of an installed client it is not the line of our own send', async () => {
  fake.install();
  try {
    await read(new SecretsManager({}));
  } finally {
    fake.uninstall();
  }

  expect(fake.calls()[0]!.source).toMatch(HERE);
});

test('concurrent calls of a client that keeps its handlers have their own', async () => {
  const client = fake.client({ cacheMiddleware: true });
  const one = client.send(new GetSecretValueCommand({ SecretId: 'app' }));
  const other = client.send(new GetSecretValueCommand({ SecretId: 'app' }));
  await Promise.all([one, other]);

  const lines = fake.calls().map(({ source }) => Number(source!.split(':')[1]));
  expect(lines[1]! - lines[0]!).toBe(1);
});

test('a call that failed ahead of its attempts has one', async () => {
  fake.onAnyCommand().failsWith('CredentialsProviderError');
  await read(fake.client()).catch(() => undefined);

  expect(fake.calls()[0]!.source).toMatch(HERE);
});

test('it is kept only where that is asked for', async () => {
  const plain = new FakeSecretsManager({ secrets: { app: 'v' } });
  const client = plain.client();
  await read(client);
  plain.configure({ callSources: true, secrets: { app: 'v' } });
  await read(client);
  const asked = plain.calls()[0]!.source;
  plain.configure({ secrets: { app: 'v' } });
  await read(client);

  expect(asked).toMatch(HERE);
  expect(plain.calls()[0]).not.toHaveProperty('source');
});
