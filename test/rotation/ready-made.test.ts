import { DescribeSecretCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';

const V1 = '11111111-1111-4111-8111-111111111111';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();

beforeEach(() => {
  fake.reset();
});
const seed = (value: string | Record<string, string>) =>
  fake.seed({
    'prod/db': secret({
      versions: [{ id: V1, value, labels: ['AWSCURRENT'] }],
      rotation: { automaticallyAfterDays: 10 },
    }),
  });
const read = async () => (await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).SecretString;

test('rotate() leaves what a finished rotation leaves', async () => {
  seed('one');
  await fake.clock.advance({ days: 2 });

  await fake.rotate('prod/db', { value: 'two' });

  const { versions, labels } = fake.secret('prod/db');
  expect(versions).toHaveLength(2);
  expect(labels).toEqual({ AWSPREVIOUS: V1, AWSCURRENT: versions[1]!.id });
  expect(await read()).toBe('two');
  expect(await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }))).toMatchObject({
    RotationEnabled: true,
    LastRotatedDate: new Date('2026-03-06T05:06:07.089Z'),
    NextRotationDate: new Date('2026-03-16T23:59:59.000Z'),
  });
  expect(fake.calls()).toHaveLength(2);
});

test('rotate() makes a new password where it is given no value', async () => {
  seed({ user: 'app', password: 'hunter2' });

  await fake.rotate('prod/db');

  expect(fake.secret('prod/db').json()).toEqual({
    user: 'app',
    password: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
  });
});

test('rotate() of what it cannot rotate is a misuse', async () => {
  fake.seed({ gone: secret({ value: 'x', scheduledForDeletion: true }), it: 'x' });

  await expect(fake.rotate('nothing')).rejects.toThrow(MisuseError);
  await expect(fake.rotate('gone')).rejects.toThrow(
    'rotate() cannot rotate "gone": it is scheduled for deletion. Restore it first.',
  );
  await expect(fake.rotate('it', { value: '' })).rejects.toThrow(
    'rotate() cannot rotate "it": its value has 0 bytes',
  );
  expect(fake.secret('it').value).toBe('x');
});

test('rotate() works before the first call, and on a secret without rotation settings', async () => {
  const young = new FakeSecretsManager({ secrets: { it: 'one' } });

  await young.rotate('it', { value: 'two' });

  expect(young.secret('it').value).toBe('two');
  expect(young.secret('it').lastRotatedDate).toEqual(new Date('2026-03-04T05:06:07.089Z'));
});
