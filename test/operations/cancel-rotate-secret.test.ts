import {
  CancelRotateSecretCommand,
  DescribeSecretCommand,
  RotateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { INVALID_NAME, REPLICA, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
const handler = jest.fn();
beforeEach(async () => {
  fake.reset();
  handler.mockReset();
  fake.lambda(LAMBDA, handler);
  fake.seed({
    'prod/db': secret({
      versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }],
      rotation: {
        lambdaArn: LAMBDA,
        automaticallyAfterDays: 30,
        lastRotatedDate: '2026-03-01T00:00:00Z',
        nextRotationDate: '2026-03-31T23:59:59Z',
      },
    }),
  });
  await fake.clock.advance({ seconds: 1 });
});

const cancel = async (SecretId = 'prod/db') => {
  const { $metadata: _, ...output } = await client.send(new CancelRotateSecretCommand({ SecretId }));
  return output;
};
const rotate = () => client.send(new RotateSecretCommand({ SecretId: 'prod/db', ClientRequestToken: V2 }));
const described = () => client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));

test('the output has ARN and name where no rotation was under way', async () => {
  expect(await cancel()).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db' });
});

test('rotation is off, the settings and the last date stay, and the next date goes', async () => {
  await cancel();

  const description = await described();
  expect(description).toMatchObject({
    RotationEnabled: false,
    RotationLambdaARN: LAMBDA,
    RotationRules: { AutomaticallyAfterDays: 30 },
    LastRotatedDate: new Date('2026-03-01T00:00:00.000Z'),
    LastChangedDate: new Date('2026-03-04T05:06:08.089Z'),
  });
  expect(description).not.toHaveProperty('NextRotationDate');
});

test('a rotation under way ends, and its version, which stays pending, is in the output', async () => {
  await rotate();

  expect(await cancel()).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db', VersionId: V2 });
  await fake.settled();

  expect(handler).not.toHaveBeenCalled();
  expect((await described()).VersionIdsToStages).toEqual({ [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING'] });
});

test('a rotation ends after the step in which it is cancelled', async () => {
  handler.mockImplementationOnce(() => cancel());

  await rotate();
  await fake.settled();

  expect(handler).toHaveBeenCalledTimes(1);
  expect((await described()).RotationEnabled).toBe(false);
});

test('a version that is current and pending, as a rotation leaves it, is not one under way', async () => {
  fake.seed({
    'prod/db': secret({
      versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT', 'AWSPENDING'] }],
      rotation: { lambdaArn: LAMBDA, automaticallyAfterDays: 30 },
    }),
  });

  expect(await cancel()).not.toHaveProperty('VersionId');
});

test('rotation is on again with the next RotateSecret', async () => {
  await cancel();

  await rotate();

  await expect(described()).resolves.toMatchObject({
    RotationEnabled: true,
    RotationLambdaARN: LAMBDA,
    RotationRules: { AutomaticallyAfterDays: 30 },
  });
});

test('a repeat changes nothing', async () => {
  await cancel();
  const before = stateOf(fake, 'prod/db');
  await fake.clock.advance({ seconds: 1 });

  expect(await cancel()).not.toHaveProperty('VersionId');
  expect(stateOf(fake, 'prod/db')).toEqual(before);
});

describe('a refusal', () => {
  test('answers a secret that has no settings of rotation, and nothing has changed', async () => {
    fake.seed({ plain: 'x' });
    const before = stateOf(fake, 'plain');

    await expect(cancel('plain')).rejects.toMatchObject(
      refusal('InvalidRequestException', 'No Lambda rotation function ARN is associated with this secret.'),
    );
    expect(stateOf(fake, 'plain')).toEqual(before);
  });

  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
    ['scheduled', SCHEDULED],
    ['replica', REPLICA],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);

    await expect(cancel(SecretId)).rejects.toMatchObject(expected);
  });
});
