import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  UpdateSecretVersionStageCommand,
  type RotateSecretCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret, type RotationEvent } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { INVALID_NAME, MANAGED, REPLICA, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();

let steps: RotationEvent[];
beforeEach(async () => {
  fake.reset();
  fake.seed({ 'prod/db': secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }] }) });
  steps = [];
  // Does what the service's template functions do: fills the pending version, and makes it the current one.
  fake.lambda(LAMBDA, async (event: RotationEvent) => {
    steps.push(event);
    const { SecretId, ClientRequestToken } = event;
    if (event.Step === 'createSecret') {
      await client.send(
        new PutSecretValueCommand({
          SecretId,
          ClientRequestToken,
          SecretString: 'rotated',
          VersionStages: ['AWSPENDING'],
        }),
      );
    }
    if (event.Step === 'finishSecret') {
      const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
      const [current] =
        Object.entries(VersionIdsToStages).find(([, held]) => held.includes('AWSCURRENT')) ?? [];
      await client.send(
        new UpdateSecretVersionStageCommand({
          SecretId,
          VersionStage: 'AWSCURRENT',
          MoveToVersionId: ClientRequestToken,
          RemoveFromVersionId: current,
        }),
      );
    }
  });
  await fake.clock.advance({ seconds: 1 });
});

const rotate = (input: Partial<RotateSecretCommandInput> = {}) =>
  client.send(
    new RotateSecretCommand({
      SecretId: 'prod/db',
      ClientRequestToken: V2,
      RotationLambdaARN: LAMBDA,
      RotationRules: { AutomaticallyAfterDays: 1 },
      ...input,
    }),
  );
const described = (SecretId = 'prod/db') => client.send(new DescribeSecretCommand({ SecretId }));

describe('the answer', () => {
  test('has ARN, name and the token as version id, and comes before the function runs', async () => {
    const { $metadata: _, ...output } = await rotate();

    expect(steps).toEqual([]);
    expect(output).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db', VersionId: V2 });
  });

  test('leaves a pending version without a value, and the settings', async () => {
    await rotate();

    const description = await described();
    expect(description).toMatchObject({
      RotationEnabled: true,
      RotationLambdaARN: LAMBDA,
      RotationRules: { AutomaticallyAfterDays: 1 },
      VersionIdsToStages: { [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING'] },
      LastChangedDate: new Date('2026-03-04T05:06:08.089Z'),
    });
    expect(Object.keys(description.RotationRules!)).toEqual(['AutomaticallyAfterDays']);
    expect(description).not.toHaveProperty('LastRotatedDate');
    await expect(
      client.send(new GetSecretValueCommand({ SecretId: 'prod/db', VersionStage: 'AWSPENDING' })),
    ).rejects.toMatchObject(refusal('ResourceNotFoundException'));
  });
});

describe('a rotation', () => {
  test('runs the four steps in their order, with the ARN and the token', async () => {
    await rotate();
    await fake.settled();

    const { arn } = fake.secret('prod/db');
    expect(steps).toEqual(
      ['createSecret', 'setSecret', 'testSecret', 'finishSecret'].map((Step) => ({
        Step,
        SecretId: arn,
        ClientRequestToken: V2,
        RotationToken: expect.stringMatching(/^[a-zA-Z0-9-]{36,256}$/) as string,
      })),
    );
  });

  test('ends with a new current version, and AWSPENDING stays on it', async () => {
    await rotate();
    await fake.settled();

    await expect(described()).resolves.toMatchObject({
      VersionIdsToStages: {
        [V1]: ['AWSPREVIOUS'],
        [V2]: expect.arrayContaining(['AWSPENDING', 'AWSCURRENT']) as string[],
      },
      LastRotatedDate: new Date('2026-03-04T05:06:08.089Z'),
      NextRotationDate: new Date('2026-03-05T23:59:59.000Z'),
    });
    expect(fake.secret('prod/db').value).toBe('rotated');
  });

  test('uses the settings that are stored where the call has none', async () => {
    await rotate();
    await fake.settled();

    await rotate({ ClientRequestToken: V3, RotationLambdaARN: undefined, RotationRules: undefined });

    expect((await described()).VersionIdsToStages).toEqual({
      [V1]: ['AWSPREVIOUS'],
      [V2]: ['AWSCURRENT'],
      [V3]: ['AWSPENDING'],
    });
    await fake.settled();
    await expect(described()).resolves.toMatchObject({
      RotationLambdaARN: LAMBDA,
      RotationRules: { AutomaticallyAfterDays: 1 },
      VersionIdsToStages: { [V2]: ['AWSPREVIOUS'] },
    });
  });

  test('begins in a secret that never had a value', async () => {
    fake.seed({ empty: secret({}) });

    await expect(rotate({ SecretId: 'empty' })).resolves.toMatchObject({ VersionId: V2 });
    expect((await described('empty')).VersionIdsToStages).toEqual({ [V2]: ['AWSPENDING'] });

    await fake.settled();
    expect(fake.secret('empty').value).toBe('rotated');
  });

  test('without rules is turned on, and has no next date', async () => {
    await rotate({ RotationRules: undefined });

    const description = await described();
    expect(description.RotationEnabled).toBe(true);
    expect(description).not.toHaveProperty('RotationRules');
    expect(description).not.toHaveProperty('NextRotationDate');
  });

  test('of a secret that AWS manages runs no function of the caller', async () => {
    await seedSecretsOfEveryKind(fake);

    await rotate({ SecretId: 'managed', RotationLambdaARN: undefined });
    await fake.settled();

    expect(steps).toEqual([]);
    await expect(described('managed')).resolves.toMatchObject({ RotationEnabled: true });
  });
});

describe('a refusal', () => {
  const incomplete = refusal(
    'InvalidRequestException',
    "A previous rotation isn't complete. That rotation will be reattempted.",
  );

  test.each<[string, Partial<RotateSecretCommandInput>, object]>([
    [
      'no function, given or stored',
      { RotationLambdaARN: undefined },
      refusal('InvalidRequestException', 'No Lambda rotation function ARN is associated with this secret.'),
    ],
    [
      'a function that is not there',
      { RotationLambdaARN: 'arn:aws:lambda:eu-west-1:111122223333:function:nothing' },
      refusal(
        'AccessDeniedException',
        'Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.',
      ),
    ],
    [
      'days and a schedule',
      { RotationRules: { AutomaticallyAfterDays: 1, ScheduleExpression: 'rate(10 days)' } },
      refusal(
        'InvalidParameterException',
        'You cannot specify both rotation frequency and schedule expression together.',
      ),
    ],
    [
      'a schedule that is none',
      { RotationRules: { ScheduleExpression: 'every day' } },
      refusal('InvalidParameterException'),
    ],
  ])('answers %s, and nothing has changed', async (_case, input, expected) => {
    const before = await described();

    await expect(rotate(input)).rejects.toMatchObject(expected);
    await fake.settled();

    expect({ ...(await described()), $metadata: {} }).toEqual({ ...before, $metadata: {} });
    expect(steps).toEqual([]);
  });

  test('answers while AWSPENDING is on a version that is not the current one, and nothing has changed', async () => {
    await client.send(
      new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'x', VersionStages: ['AWSPENDING'] }),
    );
    const before = stateOf(fake, 'prod/db');

    await expect(rotate()).rejects.toMatchObject(incomplete);
    await expect(
      rotate({ RotateImmediately: false, RotationRules: { AutomaticallyAfterDays: 7 } }),
    ).rejects.toMatchObject(incomplete);
    expect(stateOf(fake, 'prod/db')).toEqual(before);
    expect(await described()).not.toHaveProperty('RotationRules');
  });

  test('does not answer while AWSPENDING is on the current version', async () => {
    fake.seed({
      'prod/db': secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT', 'AWSPENDING'] }] }),
    });

    await expect(rotate()).resolves.toMatchObject({ VersionId: V2 });
    expect((await described()).VersionIdsToStages).toEqual({ [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING'] });
  });

  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
    ['scheduled', SCHEDULED],
    ['replica', REPLICA],
    ['managed', MANAGED],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);

    await expect(rotate({ SecretId })).rejects.toMatchObject(expected);
  });
});
