import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  RotateSecretCommand,
  type RotateSecretCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret, type RotationEvent } from '../../src';
import { freezeTime } from '../support/frozen-time';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({
    'prod/db': secret({
      versions: [
        { id: V1, value: 'old_secret', labels: ['AWSCURRENT'], lastAccessedDate: '2026-01-01T00:00:00Z' },
      ],
    }),
  });
});

const rotateLater = (input: Partial<RotateSecretCommandInput> = {}) =>
  client.send(
    new RotateSecretCommand({
      SecretId: 'prod/db',
      ClientRequestToken: V2,
      RotationLambdaARN: LAMBDA,
      RotationRules: { AutomaticallyAfterDays: 10 },
      RotateImmediately: false,
      ...input,
    }),
  );
const described = (SecretId = 'prod/db') => client.send(new DescribeSecretCommand({ SecretId }));

test('the answer has the token as version id, and the settings are stored', async () => {
  fake.lambda(LAMBDA, () => undefined);

  const { $metadata: _, ...output } = await rotateLater();

  expect(output).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db', VersionId: V2 });
  await expect(described()).resolves.toMatchObject({
    RotationEnabled: true,
    RotationLambdaARN: LAMBDA,
    RotationRules: { AutomaticallyAfterDays: 10 },
    NextRotationDate: new Date('2026-03-14T23:59:59.000Z'),
  });
});

test('only testSecret runs, on a pending version that has the current value', async () => {
  const events: RotationEvent[] = [];
  const seen: unknown[] = [];
  fake.lambda(LAMBDA, async (event: RotationEvent) => {
    events.push(event);
    const pending = await client.send(
      new GetSecretValueCommand({
        SecretId: event.SecretId,
        VersionId: event.ClientRequestToken,
        VersionStage: 'AWSPENDING',
      }),
    );
    seen.push(pending.SecretString, pending.VersionId, pending.VersionStages);
  });

  await rotateLater();
  await fake.settled();

  expect(events.map(({ Step, ClientRequestToken }) => [Step, ClientRequestToken])).toEqual([
    ['testSecret', V2],
  ]);
  expect(seen).toEqual(['old_secret', V2, ['AWSPENDING']]);
});

test('the version of the test was never read before it', async () => {
  const dates: unknown[] = [];
  fake.lambda(LAMBDA, async ({ SecretId }: RotationEvent) => {
    const { Versions } = await client.send(new ListSecretVersionIdsCommand({ SecretId }));
    dates.push(...Versions!.map(({ VersionId, LastAccessedDate }) => [VersionId, LastAccessedDate]));
  });

  await rotateLater();
  await fake.settled();

  expect(dates).toEqual([
    [V1, new Date('2026-01-01T00:00:00.000Z')],
    [V2, undefined],
  ]);
});

test('the version of the test is gone after it, and the current one is as before', async () => {
  fake.lambda(LAMBDA, () => undefined);

  await rotateLater();
  await fake.settled();

  const description = await described();
  expect(description.VersionIdsToStages).toEqual({ [V1]: ['AWSCURRENT'] });
  expect(description).not.toHaveProperty('LastRotatedDate');
  expect(fake.secret('prod/db').versions.map(({ id }) => id)).toEqual([V1]);
  expect(fake.secret('prod/db').value).toBe('old_secret');
});

test('the settings stay where the test fails', async () => {
  fake.lambda(LAMBDA, () => {
    throw new Error('no connection');
  });

  await rotateLater();
  await fake.settled();

  await expect(described()).resolves.toMatchObject({
    RotationEnabled: true,
    RotationLambdaARN: LAMBDA,
    VersionIdsToStages: { [V1]: ['AWSCURRENT'] },
  });
  expect(fake.rotation('prod/db').trace()).toMatchObject([
    { step: 'testSecret', error: { message: 'no connection' } },
  ]);
});

test('a secret without a value is not tested', async () => {
  fake.seed({ empty: secret({}) });
  const handler = jest.fn();
  fake.lambda(LAMBDA, handler);

  await expect(rotateLater({ SecretId: 'empty' })).resolves.toMatchObject({ VersionId: V2 });
  await fake.settled();

  expect(handler).not.toHaveBeenCalled();
  const description = await described('empty');
  expect(description.RotationEnabled).toBe(true);
  expect(description).not.toHaveProperty('VersionIdsToStages');
});

test('a secret that AWS manages is not tested', async () => {
  fake.seed({ managed: secret({ value: 'x', owningService: 'rds' }) });

  await rotateLater({ SecretId: 'managed', RotationLambdaARN: undefined });
  await fake.settled();

  const description = await described('managed');
  expect(Object.values(description.VersionIdsToStages!)).toEqual([['AWSCURRENT']]);
  expect(description).toMatchObject({ RotationEnabled: true, RotationRules: { AutomaticallyAfterDays: 10 } });
  expect(fake.secret('managed').value).toBe('x');
});
