import {
  CancelRotateSecretCommand,
  DeleteSecretCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError, secret, type RotationEvent } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { rotationTemplate } from '../support/rotation-template';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();

/** The steps that were begun, with the tokens that they got. */
let begun: [string, string][];

/** Puts a function of the template behind the ARN that does something else before one step. */
function deployTemplate(step?: string, before?: () => unknown): void {
  const template = rotationTemplate(client);
  fake.lambda(LAMBDA, async (event: RotationEvent) => {
    begun.push([event.Step, event.ClientRequestToken]);
    if (event.Step === step) await before?.();
    await template(event);
  });
}

/** Fails so many times. */
function failing(times: number): () => void {
  let left = times;
  return () => {
    left -= 1;
    if (left >= 0) throw new Error('boom');
  };
}

beforeEach(() => {
  fake.reset();
  fake.seed({ 'prod/db': secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }] }) });
  begun = [];
});

const rotate = (ClientRequestToken = V2) =>
  client.send(
    new RotateSecretCommand({
      SecretId: 'prod/db',
      ClientRequestToken,
      RotationLambdaARN: LAMBDA,
      RotationRules: { AutomaticallyAfterDays: 10 },
    }),
  );
const trace = () =>
  fake
    .rotation('prod/db')
    .trace()
    .map(({ step, attempt, error }) => [attempt, step, error?.message]);

test('a failed rotation is tried again from the first step, with the same token', async () => {
  deployTemplate('setSecret', failing(1));

  await rotate();
  await fake.settled();

  expect(begun).toEqual([
    ['createSecret', V2],
    ['setSecret', V2],
    ['createSecret', V2],
    ['setSecret', V2],
    ['testSecret', V2],
    ['finishSecret', V2],
  ]);
  expect(trace()).toEqual([
    [1, 'createSecret', undefined],
    [1, 'setSecret', 'boom'],
    [2, 'createSecret', undefined],
    [2, 'setSecret', undefined],
    [2, 'testSecret', undefined],
    [2, 'finishSecret', undefined],
  ]);
  expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V1, AWSPENDING: V2, AWSCURRENT: V2 });
  expect(fake.secret('prod/db').lastRotatedDate).toEqual(new Date('2026-03-04T05:06:07.089Z'));
});

test('after the third attempt AWSPENDING stays, and a new rotation is refused', async () => {
  deployTemplate('createSecret', failing(9));

  await rotate();
  await fake.settled();

  expect(begun).toEqual([
    ['createSecret', V2],
    ['createSecret', V2],
    ['createSecret', V2],
  ]);
  expect(fake.secret('prod/db').labels).toEqual({ AWSCURRENT: V1, AWSPENDING: V2 });
  await expect(rotate(V3)).rejects.toMatchObject(
    refusal(
      'InvalidRequestException',
      "A previous rotation isn't complete. That rotation will be reattempted.",
    ),
  );
  await fake.settled();
  expect(begun).toHaveLength(3);
});

test('the number of attempts can be told', async () => {
  const patient = new FakeSecretsManager({ secrets: { 'prod/db': 'one' }, rotationAttempts: 5 });
  const handler = jest.fn(failing(9));
  patient.lambda(LAMBDA, handler);

  await patient.client().send(new RotateSecretCommand({ SecretId: 'prod/db', RotationLambdaARN: LAMBDA }));
  await patient.settled();

  expect(handler).toHaveBeenCalledTimes(5);
});

test.each([0, 1.5, -1, NaN])('a number of attempts that cannot be is refused: %p', (rotationAttempts) => {
  expect(() => new FakeSecretsManager({ rotationAttempts })).toThrow(
    `[fake-secrets-manager] rotationAttempts is ${rotationAttempts}. Write how often a rotation is tried, at least 1.`,
  );
});

test('retry() lets the service try again, with the same token', async () => {
  deployTemplate('testSecret', failing(3));
  await rotate();
  await fake.settled();
  expect(fake.secret('prod/db').labels).toEqual({ AWSCURRENT: V1, AWSPENDING: V2 });

  await fake.rotation('prod/db').retry();

  expect(begun.at(-1)).toEqual(['finishSecret', V2]);
  expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V1, AWSPENDING: V2, AWSCURRENT: V2 });
});

test('retry() without a rotation that waits for it is a misuse', async () => {
  deployTemplate();
  await rotate();
  await fake.settled();

  const retried = fake.rotation('prod/db').retry();

  await expect(retried).rejects.toBeInstanceOf(MisuseError);
  await expect(retried).rejects.toThrow('retry() found no rotation of "prod/db" to try again.');
  expect(begun).toHaveLength(4);
});

test.each([
  [
    'cancelled',
    () => client.send(new CancelRotateSecretCommand({ SecretId: 'prod/db' })),
    { AWSCURRENT: V1, AWSPENDING: V2 },
  ],
  [
    'abandoned by a new current version',
    () =>
      client.send(
        new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'two', ClientRequestToken: V3 }),
      ),
    { AWSPREVIOUS: V1, AWSCURRENT: V3 },
  ],
  [
    'deleted',
    () => client.send(new DeleteSecretCommand({ SecretId: 'prod/db' })),
    { AWSCURRENT: V1, AWSPENDING: V2 },
  ],
] as const)('a rotation that was %s is not tried again', async (_how, happens, labels) => {
  deployTemplate('setSecret', async () => {
    await happens();
    throw new Error('boom');
  });

  await rotate();
  await fake.settled();

  expect(begun).toEqual([
    ['createSecret', V2],
    ['setSecret', V2],
  ]);
  expect(fake.secret('prod/db').labels).toEqual(labels);
});

test('a rotation that waits when a checkpoint is taken runs after each rollback', async () => {
  deployTemplate();
  await rotate();
  fake.checkpoint();
  await fake.settled();
  expect(fake.secret('prod/db').labels).toMatchObject({ AWSCURRENT: V2 });

  fake.rollback();
  expect(fake.secret('prod/db').labels).toEqual({ AWSCURRENT: V1, AWSPENDING: V2 });
  expect(fake.rotation('prod/db').trace()).toHaveLength(0);
  await fake.settled();

  expect(fake.secret('prod/db').labels).toMatchObject({ AWSCURRENT: V2 });
  expect(begun).toHaveLength(8);
});
