import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  RotateSecretCommand,
  type RotateSecretCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret, type RotationCallback, type RotationEvent } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { gate } from '../support/gate';
import { refusal } from '../support/refusal';
import { rotationTemplate, type TemplateOptions } from '../support/rotation-template';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();

/** The steps that ran, each with the labels that it left. */
let steps: [string, Readonly<Record<string, string>>][];
/** Every event, with all of its members. */
let events: RotationEvent[];

/** Puts a function of the template behind the ARN. */
function deployTemplate(options: TemplateOptions = {}): void {
  const template = rotationTemplate(client, options);
  fake.lambda(LAMBDA, async (event: RotationEvent) => {
    events.push({ ...event });
    await template(event);
    steps.push([event.Step, fake.secret(event.SecretId).labels]);
  });
}

beforeEach(() => {
  fake.reset();
  fake.seed({ 'prod/db': secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }] }) });
  steps = [];
  events = [];
});

const rotate = (input: Partial<RotateSecretCommandInput> = {}) =>
  client.send(new RotateSecretCommand({ SecretId: 'prod/db', ClientRequestToken: V2, ...input }));
const first: Partial<RotateSecretCommandInput> = {
  RotationLambdaARN: LAMBDA,
  RotationRules: { AutomaticallyAfterDays: 1 },
};
const described = () => client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));

describe('the function', () => {
  test('gets the event of each step, in their order, and nothing else', async () => {
    deployTemplate();

    await rotate(first);
    await fake.settled();

    const event = {
      SecretId: fake.secret('prod/db').arn,
      ClientRequestToken: V2,
      RotationToken: expect.stringMatching(/^[a-zA-Z0-9-]{36,256}$/) as string,
    };
    expect(event.SecretId).toMatch(
      /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod\/db-[A-Za-z0-9]{6}$/,
    );
    expect(events).toEqual([
      { Step: 'createSecret', ...event },
      { Step: 'setSecret', ...event },
      { Step: 'testSecret', ...event },
      { Step: 'finishSecret', ...event },
    ]);
  });

  test('can make every call of the template', async () => {
    deployTemplate();

    await rotate(first);
    await fake.settled();

    expect(fake.rotation('prod/db').trace()).toMatchObject([
      { step: 'createSecret' },
      { step: 'setSecret' },
      { step: 'testSecret' },
      { step: 'finishSecret' },
    ]);
    expect(fake.calls().map(({ operation, error }) => [operation, error?.name])).toEqual([
      ['RotateSecret', undefined],
      ['DescribeSecret', undefined],
      ['GetSecretValue', undefined],
      ['GetSecretValue', 'ResourceNotFoundException'],
      ['GetRandomPassword', undefined],
      ['PutSecretValue', undefined],
      ['DescribeSecret', undefined],
      ['GetSecretValue', 'ResourceNotFoundException'],
      ['GetSecretValue', undefined],
      ['GetSecretValue', undefined],
      ['DescribeSecret', undefined],
      ['GetSecretValue', undefined],
      ['DescribeSecret', undefined],
      ['DescribeSecret', undefined],
      ['UpdateSecretVersionStage', undefined],
    ]);
  });

  test('is given one step after the other, however long each takes', async () => {
    const closed = gate();
    const order: string[] = [];
    fake.lambda(LAMBDA, async ({ Step }: RotationEvent) => {
      order.push(`${Step} begins`);
      if (Step === 'setSecret') await closed.opened;
      order.push(`${Step} ends`);
    });
    await rotate(first);
    const settled = fake.settled();
    for (let calls = 0; calls < 3; calls += 1) await described();
    expect(order).toEqual(['createSecret begins', 'createSecret ends', 'setSecret begins']);

    closed.open();
    await settled;

    expect(order.slice(3)).toEqual([
      'setSecret ends',
      'testSecret begins',
      'testSecret ends',
      'finishSecret begins',
      'finishSecret ends',
    ]);
  });

  test('may call back instead of returning a promise', async () => {
    const template = rotationTemplate(client);
    fake.lambda(LAMBDA, (event: RotationEvent, _context: unknown, callback: RotationCallback) => {
      template(event).then(
        () => {
          callback(null, 'what it answers is ignored');
        },
        (error: unknown) => {
          callback(error);
        },
      );
    });

    await rotate(first);
    await fake.settled();

    expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V1, AWSPENDING: V2, AWSCURRENT: V2 });
  });

  test('begins without anyone waiting for it', async () => {
    const finished = gate();
    const template = rotationTemplate(client);
    fake.lambda(LAMBDA, async (event: RotationEvent) => {
      await template(event);
      if (event.Step === 'finishSecret') finished.open();
    });

    await rotate(first);
    await finished.opened;

    expect(fake.secret('prod/db').labels).toMatchObject({ AWSCURRENT: V2 });
  });

  test('runs also on real timers', async () => {
    jest.useRealTimers();
    deployTemplate();

    await rotate(first);
    await fake.settled();

    expect(steps.map(([step]) => step)).toEqual(['createSecret', 'setSecret', 'testSecret', 'finishSecret']);
  });
});

describe('RotateSecret answers', () => {
  test('before the function runs: its version is listed, pending and cannot be read', async () => {
    const handler = jest.fn();
    fake.lambda(LAMBDA, handler);

    await expect(rotate(first)).resolves.toMatchObject({ Name: 'prod/db', VersionId: V2 });

    expect(handler).not.toHaveBeenCalled();
    expect((await described()).VersionIdsToStages).toEqual({ [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING'] });
    const read = (input: object) => client.send(new GetSecretValueCommand({ SecretId: 'prod/db', ...input }));
    await expect(read({ VersionStage: 'AWSPENDING' })).rejects.toMatchObject(
      refusal(
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret value for staging label: AWSPENDING",
      ),
    );
    const byId = refusal(
      'ResourceNotFoundException',
      "Secrets Manager can't find the specified secret value for VersionId: 22222222-2222-4222-8222-222222222222",
    );
    await expect(read({ VersionId: V2 })).rejects.toMatchObject(byId);
    await expect(read({ VersionId: V2, VersionStage: 'AWSPENDING' })).rejects.toMatchObject(byId);
    await expect(read({})).resolves.toMatchObject({ SecretString: 'one', VersionId: V1 });
  });
});

describe('the labels', () => {
  test('are those of the table after every step, and AWSPENDING stays on the new version', async () => {
    deployTemplate();

    await rotate(first);
    await fake.settled();

    expect(steps).toEqual([
      ['createSecret', { AWSCURRENT: V1, AWSPENDING: V2 }],
      ['setSecret', { AWSCURRENT: V1, AWSPENDING: V2 }],
      ['testSecret', { AWSCURRENT: V1, AWSPENDING: V2 }],
      ['finishSecret', { AWSPREVIOUS: V1, AWSPENDING: V2, AWSCURRENT: V2 }],
    ]);
  });

  test('are those of the table where the function takes AWSPENDING off, also in the next rotation', async () => {
    deployTemplate({ takesPendingOff: true });

    await rotate(first);
    await fake.settled();
    expect(steps.at(-1)).toEqual(['finishSecret', { AWSPREVIOUS: V1, AWSCURRENT: V2 }]);

    await rotate({ ClientRequestToken: V3 });
    expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V1, AWSCURRENT: V2, AWSPENDING: V3 });

    await fake.settled();
    expect(steps.slice(4)).toEqual([
      ['createSecret', { AWSPREVIOUS: V1, AWSCURRENT: V2, AWSPENDING: V3 }],
      ['setSecret', { AWSPREVIOUS: V1, AWSCURRENT: V2, AWSPENDING: V3 }],
      ['testSecret', { AWSPREVIOUS: V1, AWSCURRENT: V2, AWSPENDING: V3 }],
      ['finishSecret', { AWSPREVIOUS: V2, AWSCURRENT: V3 }],
    ]);
  });

  test('let the next rotation begin with AWSPENDING on the current version', async () => {
    deployTemplate();
    await rotate(first);
    await fake.settled();

    await rotate({ ClientRequestToken: V3 });

    expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V1, AWSCURRENT: V2, AWSPENDING: V3 });
    await fake.settled();
    expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V2, AWSCURRENT: V3, AWSPENDING: V3 });
  });

  test('are attached to the first value of a secret that had none', async () => {
    fake.seed({ 'prod/db': secret({}) });
    deployTemplate({ makesFirstValue: true });

    await rotate(first);
    await fake.settled();

    expect(steps).toEqual([
      ['createSecret', { AWSPENDING: V2 }],
      ['setSecret', { AWSPENDING: V2 }],
      ['testSecret', { AWSPENDING: V2 }],
      ['finishSecret', { AWSPENDING: V2, AWSCURRENT: V2 }],
    ]);
  });

  test('stay where the template reads the value of a secret that has none', async () => {
    fake.seed({ 'prod/db': secret({}) });
    deployTemplate();

    await rotate(first);
    await fake.settled();

    expect(fake.secret('prod/db').labels).toEqual({ AWSPENDING: V2 });
    expect(fake.rotation('prod/db').trace()).toMatchObject([
      { step: 'createSecret', attempt: 1, error: { name: 'ResourceNotFoundException' } },
      { step: 'createSecret', attempt: 2, error: { name: 'ResourceNotFoundException' } },
      { step: 'createSecret', attempt: 3, error: { name: 'ResourceNotFoundException' } },
    ]);
  });
});

test('the dates are those of the end of the rotation', async () => {
  const atEnd = gate();
  deployTemplate({ onSetSecret: () => atEnd.opened });
  await rotate(first);
  const { NextRotationDate: planned, ...before } = await described();
  expect(planned).toEqual(new Date('2026-03-05T23:59:59.000Z'));
  expect(before).not.toHaveProperty('LastRotatedDate');
  jest.setSystemTime(new Date('2026-03-06T05:06:08.089Z'));
  atEnd.open();
  await fake.settled();

  await expect(described()).resolves.toMatchObject({
    RotationEnabled: true,
    RotationLambdaARN: LAMBDA,
    RotationRules: { AutomaticallyAfterDays: 1 },
    LastRotatedDate: new Date('2026-03-06T05:06:08.089Z'),
    NextRotationDate: new Date('2026-03-07T23:59:59.000Z'),
    LastAccessedDate: new Date('2026-03-06T00:00:00.000Z'),
  });
});
