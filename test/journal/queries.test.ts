import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';

const TOKEN = 'aaaaaaaa-0000-0000-0000-000000000001';

async function fakeAfterCalls(): Promise<FakeSecretsManager> {
  const fake = new FakeSecretsManager({ secrets: { app: 'hunter2', other: 'x' } });
  const client = fake.client();
  await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
  await client.send(
    new PutSecretValueCommand({ SecretId: 'app', SecretString: 'v2', ClientRequestToken: TOKEN }),
  );
  await client.send(new DescribeSecretCommand({ SecretId: fake.secret('other').arn }));
  await client.send(new GetRandomPasswordCommand({}));
  await client.send(new CreateSecretCommand({ Name: 'app' })).catch(() => undefined);
  return fake;
}

const operations = (calls: readonly { readonly operation: string }[]): readonly string[] =>
  calls.map(({ operation }) => operation);

test('a call names the secret and the version that the answer named', async () => {
  const fake = await fakeAfterCalls();
  const { arn } = fake.secret('app');

  expect(fake.calls(PutSecretValueCommand)[0]?.secret).toEqual({ name: 'app', arn, versionId: TOKEN });
  expect(fake.calls(DescribeSecretCommand)[0]?.secret).toEqual({
    name: 'other',
    arn: fake.secret('other').arn,
  });
  expect(fake.calls(GetRandomPasswordCommand)[0]).not.toHaveProperty('secret');
});

test('a call that failed, or whose answer names none, names the secret as the caller did', async () => {
  const fake = await fakeAfterCalls();
  const { arn } = fake.secret('app');
  const client = fake.client();
  await client.send(new TagResourceCommand({ SecretId: arn, Tags: [{ Key: 'k', Value: 'v' }] }));
  await client.send(new GetSecretValueCommand({ SecretId: 'none', VersionId: TOKEN })).catch(() => undefined);

  expect(fake.calls(CreateSecretCommand)[0]?.secret).toEqual({ name: 'app' });
  expect(fake.calls(TagResourceCommand)[0]?.secret).toEqual({ name: 'app', arn });
  expect(fake.journal.last()?.secret).toEqual({ name: 'none', versionId: TOKEN });
});

test('last() is the last call, of one command or of any', async () => {
  const fake = await fakeAfterCalls();

  expect(fake.journal.last()?.operation).toBe('CreateSecret');
  expect(fake.journal.last(GetSecretValueCommand)?.input.SecretId).toBe('app');
  expect(fake.journal.last(TagResourceCommand)).toBeUndefined();
  expect(new FakeSecretsManager().journal.last()).toBeUndefined();
});

test('about() finds the calls about a secret, by its name and by its ARN', async () => {
  const fake = await fakeAfterCalls();

  const expected = ['GetSecretValue', 'PutSecretValue', 'CreateSecret'];
  expect(operations(fake.journal.about('app'))).toEqual(expected);
  expect(operations(fake.journal.about(fake.secret('app').arn))).toEqual(expected);
  expect(operations(fake.journal.about('other'))).toEqual(['DescribeSecret']);
  expect(fake.journal.about('none')).toEqual([]);
});

test('reads() and writes() part the calls in two', async () => {
  const fake = await fakeAfterCalls();

  expect(operations(fake.journal.reads())).toEqual(['GetSecretValue', 'DescribeSecret', 'GetRandomPassword']);
  expect(operations(fake.journal.writes())).toEqual(['PutSecretValue', 'CreateSecret']);
});

test('between() takes the first instant and leaves out the second, on the clock of the fake', async () => {
  jest.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
  try {
    const fake = new FakeSecretsManager({ secrets: { app: 'hunter2' } });
    const client = fake.client();
    for (const SecretId of ['first', 'second', 'third']) {
      await client.send(new GetSecretValueCommand({ SecretId })).catch(() => undefined);
      await fake.clock.advance({ hours: 1 });
    }

    const found = fake.journal.between(new Date('2026-03-01T13:00:00Z'), new Date('2026-03-01T14:00:00Z'));

    expect(found.map(({ secret }) => secret?.name)).toEqual(['second']);
  } finally {
    jest.useRealTimers();
  }
});

test('the latency is the time that faults took, on the clock of the fake', async () => {
  jest.useFakeTimers();
  try {
    const fake = new FakeSecretsManager({ secrets: { app: 'hunter2' } });
    const client = fake.client();
    fake.on(GetSecretValueCommand).takes(250);

    const slow = client.send(new GetSecretValueCommand({ SecretId: 'app' }));
    await jest.advanceTimersByTimeAsync(250);
    await slow;
    await client.send(new DescribeSecretCommand({ SecretId: 'app' }));

    expect(fake.calls().map(({ latency }) => latency)).toEqual([250, 0]);
  } finally {
    jest.useRealTimers();
  }
});
