import {
  GetSecretValueCommand,
  RotateSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type RotationContext, type RotationEvent } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { rotationTemplate } from '../support/rotation-template';

const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });

beforeEach(() => {
  fake.reset();
  fake.seed({ 'prod/db': 'one' });
});
const rotate = async () => {
  await fake.client().send(new RotateSecretCommand({ SecretId: 'prod/db', RotationLambdaARN: LAMBDA }));
  await fake.settled();
};

test('the context is that of a Lambda function, and its remaining time goes down', async () => {
  const seen: unknown[] = [];
  fake.lambda(LAMBDA, ({ Step }: RotationEvent, context: RotationContext) => {
    if (Step !== 'createSecret') return;
    seen.push(context.functionName, context.invokedFunctionArn, context.getRemainingTimeInMillis());
    jest.advanceTimersByTime(12_000);
    seen.push(context.getRemainingTimeInMillis());
    jest.advanceTimersByTime(60_000);
    seen.push(context.getRemainingTimeInMillis());
  });

  await rotate();

  expect(seen).toEqual(['rotate', LAMBDA, 30_000, 18_000, 0]);
});

test('the same RotationToken comes with every step of a rotation', async () => {
  const tokens = new Set<string>();
  fake.lambda(LAMBDA, ({ RotationToken }: RotationEvent) => {
    tokens.add(RotationToken);
  });

  await rotate();

  expect(tokens.size).toBe(1);
});

test('a function that makes its own clients works unchanged while the fake is installed', async () => {
  fake.install();
  try {
    fake.lambda(LAMBDA, (event: RotationEvent) =>
      rotationTemplate(new SecretsManagerClient({ region: 'eu-west-1' }))(event),
    );

    await rotate();

    expect(fake.secret('prod/db').versions[1]!.labels).toEqual(['AWSPENDING', 'AWSCURRENT']);
  } finally {
    fake.uninstall();
  }
});

test('a due rotation whose function calls, and calls of others meanwhile, do not wait for each other', async () => {
  const client = fake.client();
  const others: Promise<unknown>[] = [];
  const template = rotationTemplate(client);
  fake.lambda(LAMBDA, async (event: RotationEvent) => {
    others.push(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' })));
    await template(event);
  });
  await client.send(
    new RotateSecretCommand({
      SecretId: 'prod/db',
      RotationLambdaARN: LAMBDA,
      RotationRules: { AutomaticallyAfterDays: 1 },
    }),
  );
  await fake.settled();

  jest.setSystemTime(new Date('2026-03-05T12:00:00Z'));
  await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
  await Promise.all(others);

  expect(fake.secret('prod/db').lastRotatedDate).toEqual(new Date('2026-03-05T05:06:07.089Z'));
});
