import { RotateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type RotationEvent } from '../../src';
import { rotationTemplate } from '../support/rotation-template';

const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

/** Rotates each day for so many days, with quotas that may be smaller than the service's. */
async function rotatedDaily(days: number, versionsPerSecret = 100): Promise<FakeSecretsManager> {
  const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'one' }, quotas: { versionsPerSecret } });
  const client = fake.client({ region: 'eu-west-1' });
  fake.lambda(LAMBDA, rotationTemplate(client));
  await client.send(
    new RotateSecretCommand({
      SecretId: 'prod/db',
      RotationLambdaARN: LAMBDA,
      RotationRules: { AutomaticallyAfterDays: 1 },
    }),
  );
  await fake.clock.advance({ days });
  return fake;
}

function finished(fake: FakeSecretsManager): number {
  return fake
    .rotation('prod/db')
    .trace()
    .filter(({ step }) => step === 'finishSecret').length;
}

test('thirty days of daily rotations leave the labels of one', async () => {
  const fake = await rotatedDaily(30);

  expect(finished(fake)).toBe(31);
  const { versions, labels } = fake.secret('prod/db');
  expect(versions).toHaveLength(32);
  expect(labels).toEqual({
    AWSPREVIOUS: versions[30]!.id,
    AWSCURRENT: versions[31]!.id,
    AWSPENDING: versions[31]!.id,
  });
});

test('versions without labels are cleaned up above the limit, those of the last day excepted', async () => {
  const fake = await rotatedDaily(30, 10);

  expect(finished(fake)).toBe(31);
  expect(fake.secret('prod/db').versions).toHaveLength(10);
});

test.each([
  ['fake timers', {}],
  ['fake timers that advance by themselves', { advanceTimers: true }],
])('due rotations run under %s', async (_title, options) => {
  jest.useFakeTimers({ now: new Date('2026-03-04T05:06:07.089Z'), ...options });
  try {
    const fake = await rotatedDaily(0);
    const steps = jest.fn<undefined, [RotationEvent]>();
    fake.lambda(LAMBDA, steps);

    await jest.advanceTimersByTimeAsync(25 * 3_600_000);
    await fake.settled();

    expect(steps.mock.calls.map(([{ Step }]) => Step)).toEqual([
      'createSecret',
      'setSecret',
      'testSecret',
      'finishSecret',
    ]);
  } finally {
    jest.useRealTimers();
  }
});
