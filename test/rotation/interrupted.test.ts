import {
  CancelRotateSecretCommand,
  DescribeSecretCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  UpdateSecretVersionStageCommand,
  type RotateSecretCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret, type RotationEvent } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { gate } from '../support/gate';
import { refusal } from '../support/refusal';
import { rotationTemplate } from '../support/rotation-template';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  // What one run leaves behind; the runs after it are those of retries.test.ts.
  rotationAttempts: 1,
});
const client = fake.client();

/** The steps that were begun. */
let steps: string[];

/** Puts a function of the template behind the ARN that does something else before or after one step. */
function deployTemplate(
  step?: string,
  around: { before?: () => Promise<unknown>; after?: () => Promise<unknown> } = {},
): void {
  const template = rotationTemplate(client);
  fake.lambda(LAMBDA, async (event: RotationEvent) => {
    steps.push(event.Step);
    if (event.Step === step) await around.before?.();
    await template(event);
    if (event.Step === step) await around.after?.();
  });
}

beforeEach(() => {
  fake.reset();
  fake.seed({ 'prod/db': secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }] }) });
  steps = [];
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
const described = () => client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
const cancel = () => client.send(new CancelRotateSecretCommand({ SecretId: 'prod/db' }));
const takePendingOff = () =>
  client.send(
    new UpdateSecretVersionStageCommand({
      SecretId: 'prod/db',
      VersionStage: 'AWSPENDING',
      RemoveFromVersionId: V2,
    }),
  );
const boom = () => Promise.reject(new Error('boom'));
const incomplete = refusal(
  'InvalidRequestException',
  "A previous rotation isn't complete. That rotation will be reattempted.",
);

describe('a step that fails', () => {
  test.each([
    ['createSecret', ['createSecret'], undefined],
    ['setSecret', ['createSecret', 'setSecret'], 'a password'],
    ['testSecret', ['createSecret', 'setSecret', 'testSecret'], 'a password'],
    ['finishSecret', ['createSecret', 'setSecret', 'testSecret', 'finishSecret'], 'a password'],
  ])('stops the rotation, and all stays as it is: %s', async (failing, begun, value) => {
    deployTemplate(failing, { before: boom });

    await expect(rotate()).resolves.toMatchObject({ VersionId: V2 });
    await fake.settled();

    expect(steps).toEqual(begun);
    const { labels, versions, value: current } = fake.secret('prod/db');
    expect(labels).toEqual({ AWSCURRENT: V1, AWSPENDING: V2 });
    expect(current).toBe('one');
    expect(typeof versions[1]!.value).toBe(value === undefined ? 'undefined' : 'string');
    expect(fake.rotation('prod/db').trace().at(-1)).toMatchObject({
      step: failing,
      error: { message: 'boom' },
    });
    const description = await described();
    expect(description.RotationEnabled).toBe(true);
    expect(description).not.toHaveProperty('LastRotatedDate');
  });

  test('has moved no date, and the planned one may pass', async () => {
    deployTemplate('testSecret', { before: boom });
    await rotate();

    await fake.clock.advance({ days: 30 });

    const description = await described();
    expect(description.NextRotationDate).toEqual(new Date('2026-03-05T23:59:59.000Z'));
    expect(description).not.toHaveProperty('LastRotatedDate');
  });

  test('blocks the next rotation until AWSPENDING is taken off', async () => {
    deployTemplate('setSecret', { before: boom });
    await rotate();
    await fake.settled();
    const before = stateOf(fake, 'prod/db');

    await expect(rotate({ ClientRequestToken: V3 })).rejects.toMatchObject(incomplete);
    await expect(
      rotate({
        ClientRequestToken: V3,
        RotateImmediately: false,
        RotationRules: { AutomaticallyAfterDays: 9 },
      }),
    ).rejects.toMatchObject(incomplete);
    expect(stateOf(fake, 'prod/db')).toEqual(before);

    deployTemplate();
    await takePendingOff();
    await rotate({ ClientRequestToken: V3 });
    await fake.settled();
    expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V1, AWSCURRENT: V3, AWSPENDING: V3 });
  });
});

describe('CancelRotateSecret during a step', () => {
  test('names the pending version, which stays, and the next steps do not run', async () => {
    const inside = gate();
    const closed = gate();
    deployTemplate('setSecret', {
      after: async () => {
        inside.open();
        await closed.opened;
      },
    });
    await rotate();
    await inside.opened;

    const { $metadata: _, ...output } = await cancel();
    expect(output).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db', VersionId: V2 });
    closed.open();
    await fake.settled();

    expect(steps).toEqual(['createSecret', 'setSecret']);
    const description = await described();
    expect(description).toMatchObject({
      RotationEnabled: false,
      RotationLambdaARN: LAMBDA,
      RotationRules: { AutomaticallyAfterDays: 1 },
      VersionIdsToStages: { [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING'] },
    });
    expect(description).not.toHaveProperty('NextRotationDate');
    expect(description).not.toHaveProperty('LastRotatedDate');
  });

  test('leaves no next date, even after the label has moved', async () => {
    deployTemplate('finishSecret', { after: cancel });

    await rotate();
    await fake.settled();

    const description = await described();
    expect(description.RotationEnabled).toBe(false);
    expect(description).not.toHaveProperty('NextRotationDate');
    expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V1, AWSCURRENT: V2, AWSPENDING: V2 });
  });

  test('does not free the way for the next rotation: that is for AWSPENDING to be taken off', async () => {
    deployTemplate();
    await rotate();
    await cancel();
    await fake.settled();
    expect(steps).toEqual([]);

    await expect(rotate({ ClientRequestToken: V3 })).rejects.toMatchObject(incomplete);

    await takePendingOff();
    await rotate({ ClientRequestToken: V3 });
    await fake.settled();
    expect(fake.secret('prod/db').labels).toMatchObject({ AWSCURRENT: V3 });
    expect((await described()).RotationEnabled).toBe(true);
  });
});

describe('a new current version during a rotation', () => {
  test('abandons it: AWSPENDING is on no version, and the next steps do not run', async () => {
    deployTemplate('setSecret', {
      after: () =>
        client.send(
          new PutSecretValueCommand({
            SecretId: 'prod/db',
            SecretString: 'by hand',
            ClientRequestToken: V3,
          }),
        ),
    });

    await rotate();
    await fake.settled();

    expect(steps).toEqual(['createSecret', 'setSecret']);
    expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V1, AWSCURRENT: V3 });
    expect(fake.secret('prod/db').value).toBe('by hand');
    expect(await described()).not.toHaveProperty('LastRotatedDate');
  });
});

describe('a function that there is not', () => {
  test('is refused, and nothing is stored', async () => {
    const before = stateOf(fake, 'prod/db');

    await expect(rotate()).rejects.toMatchObject(
      refusal(
        'AccessDeniedException',
        'Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.',
      ),
    );

    expect(stateOf(fake, 'prod/db')).toEqual(before);
    const description = await described();
    expect(description).not.toHaveProperty('RotationEnabled');
    expect(description).not.toHaveProperty('RotationLambdaARN');
    expect(description).not.toHaveProperty('RotationRules');
  });
});

describe('the same token again', () => {
  test('gets the same answer while the rotation runs and after it, and starts nothing', async () => {
    deployTemplate();

    const { $metadata: _first, ...first } = await rotate();
    const { $metadata: _second, ...second } = await rotate();
    await fake.settled();
    const before = stateOf(fake, 'prod/db');
    const { $metadata: _third, ...third } = await rotate();
    await fake.settled();

    expect(first).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db', VersionId: V2 });
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(stateOf(fake, 'prod/db')).toEqual(before);
    expect(steps).toEqual(['createSecret', 'setSecret', 'testSecret', 'finishSecret']);
  });

  test('gets the same answer after a step failed', async () => {
    deployTemplate('createSecret', { before: boom });
    await rotate();
    await fake.settled();

    await expect(rotate()).resolves.toMatchObject({ VersionId: V2 });
    await fake.settled();

    expect(steps).toEqual(['createSecret']);
  });

  test('is what the SDK sends after a lost answer: the function runs once', async () => {
    deployTemplate();
    fake.on(RotateSecretCommand).losesResponse();

    const { VersionId } = await rotate({ ClientRequestToken: undefined });
    await fake.settled();

    expect(fake.calls(RotateSecretCommand)[0]!.attempts).toHaveLength(2);
    expect(fake.secret('prod/db').labels).toEqual({
      AWSPREVIOUS: V1,
      AWSCURRENT: VersionId,
      AWSPENDING: VersionId,
    });
    expect(steps).toEqual(['createSecret', 'setSecret', 'testSecret', 'finishSecret']);
  });
});
