import {
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  RestoreSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { INVALID_NAME, REPLICA, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({
    'prod/db': secret({
      versions: [
        { id: V1, value: 'one', labels: ['AWSPREVIOUS', 'blue'] },
        { id: V2, value: 'two', labels: ['AWSCURRENT'] },
      ],
      description: 'main',
      tags: { team: 'a' },
      rotation: { lambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:r', automaticallyAfterDays: 30 },
      resourcePolicy:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"secretsmanager:PutSecretValue","Resource":"*"}]}',
    }),
  });
});

const restore = (SecretId = 'prod/db') => client.send(new RestoreSecretCommand({ SecretId }));
const remove = () => client.send(new DeleteSecretCommand({ SecretId: 'prod/db' }));

test('the output has ARN and name', async () => {
  await remove();

  const { $metadata: _, ...output } = await restore();

  expect(output).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db' });
});

test('everything is as before, but the date of the last change', async () => {
  const { lastChangedDate: _, ...before } = stateOf(fake, 'prod/db') as Record<string, unknown>;
  await remove();
  await fake.clock.advance({ days: 29 });

  await restore();

  const { lastChangedDate, ...after } = stateOf(fake, 'prod/db') as Record<string, unknown>;
  expect(after).toEqual(before);
  expect(lastChangedDate).toEqual(new Date('2026-04-02T05:06:07.089Z'));
});

test('the secret is read, described and listed again', async () => {
  await remove();

  await restore();

  await expect(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).resolves.toMatchObject({
    SecretString: 'two',
    VersionStages: ['AWSCURRENT'],
  });
  const description = await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
  expect(description).not.toHaveProperty('DeletedDate');
  expect(description.VersionIdsToStages).toEqual({ [V1]: ['AWSPREVIOUS', 'blue'], [V2]: ['AWSCURRENT'] });
  const { SecretList } = await client.send(new ListSecretsCommand({}));
  expect(SecretList?.map(({ Name }) => Name)).toEqual(['prod/db']);
});

test('a secret that is not scheduled for deletion stays as it is, and that is no failure', async () => {
  const before = stateOf(fake, 'prod/db');

  await expect(restore()).resolves.toMatchObject({ Name: 'prod/db' });
  expect(stateOf(fake, 'prod/db')).toEqual(before);
});

test('a secret that AWS manages is restored', async () => {
  fake.seed({ managed: secret({ value: 'x', owningService: 'rds', scheduledForDeletion: true }) });

  await restore('managed');

  expect(fake.secret('managed')).not.toHaveProperty('deletedDate');
});

describe('a refusal', () => {
  test('answers a secret that was deleted without recovery', async () => {
    await client.send(new DeleteSecretCommand({ SecretId: 'prod/db', ForceDeleteWithoutRecovery: true }));

    await expect(restore()).rejects.toMatchObject(UNKNOWN);
  });

  test('answers a secret whose recovery window has ended', async () => {
    await remove();
    await fake.clock.advance({ days: 30 });

    await expect(restore()).rejects.toMatchObject(UNKNOWN);
  });

  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
    ['replica', REPLICA],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);

    await expect(restore(SecretId)).rejects.toMatchObject(expected);
  });
});
