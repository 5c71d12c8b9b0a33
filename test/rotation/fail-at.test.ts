import { RotateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError, secret, type RotationEvent, type RotationStep } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { printed } from '../support/printed';
import { rotationTemplate } from '../support/rotation-template';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
let begun: string[];

beforeEach(() => {
  fake.reset();
  fake.seed({ 'prod/db': secret({ versions: [{ id: V1, value: 'hunter2', labels: ['AWSCURRENT'] }] }) });
  begun = [];
  const template = rotationTemplate(client);
  fake.lambda(LAMBDA, async (event: RotationEvent) => {
    begun.push(event.Step);
    await template(event);
  });
});

async function rotated(): Promise<void> {
  await client.send(
    new RotateSecretCommand({ SecretId: 'prod/db', ClientRequestToken: V2, RotationLambdaARN: LAMBDA }),
  );
  await fake.settled();
}
const trace = () => fake.rotation('prod/db').trace();
const ALL = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;
const finished = { AWSPREVIOUS: V1, AWSPENDING: V2, AWSCURRENT: V2 };

describe.each(ALL)('failAt(%p)', (step: RotationStep) => {
  const before = ALL.slice(0, ALL.indexOf(step));

  test('stops the run ahead of the step, once', async () => {
    fake.rotation('prod/db').failAt(step);

    await rotated();

    expect(begun).toEqual([...before, ...ALL]);
    expect(trace()[before.length]).toMatchObject({
      step,
      attempt: 1,
      calls: [],
      error: { message: `The rotation function was stopped before ${step}.` },
    });
    expect(fake.secret('prod/db').labels).toEqual(finished);
  });

  test('stops the run after the step, once', async () => {
    fake.rotation('prod/db').failAt(step, { after: true });

    await rotated();

    expect(begun).toEqual([...before, step, ...ALL]);
    expect(trace()[before.length]).toMatchObject({
      step,
      attempt: 1,
      error: { message: `The rotation function was stopped after ${step}.` },
    });
    expect(fake.secret('prod/db').labels).toEqual(finished);
  });

  test('can fail as a function that is out of time', async () => {
    fake.rotation('prod/db').failAt(step, { timeout: true });

    await rotated();

    expect(trace()[before.length]).toMatchObject({
      step,
      error: { message: 'Task timed out after 30.00 seconds' },
    });
    expect(fake.secret('prod/db').labels).toEqual(finished);
  });
});

test('a step stops at one of its calls: that one happens, and its answer never comes', async () => {
  fake.rotation('prod/db').failAt('createSecret', { afterCalls: 5 });

  await rotated();

  expect(trace()[0]!.calls.map(({ operation }) => operation)).toEqual([
    'DescribeSecret',
    'GetSecretValue',
    'GetSecretValue',
    'GetRandomPassword',
    'PutSecretValue',
  ]);
  expect(trace()[0]).toMatchObject({
    labels: { AWSCURRENT: V1, AWSPENDING: V2 },
    error: { message: 'The rotation function was stopped after call 5 of createSecret.' },
  });
  // The value is there, and the second attempt makes no other.
  expect(trace()[1]!.calls.map(({ operation, error }) => [operation, error?.name])).toEqual([
    ['DescribeSecret', undefined],
    ['GetSecretValue', undefined],
    ['GetSecretValue', undefined],
  ]);
  expect(fake.secret('prod/db').labels).toEqual(finished);
});

test('a step that makes fewer calls does not fail, and the stop waits', async () => {
  fake.rotation('prod/db').failAt('testSecret', { afterCalls: 9 });

  await rotated();

  expect(begun).toEqual([...ALL]);
});

test.each([
  ['setSecrets' as RotationStep, {}, 'failAt() got "setSecrets", which is no step of a rotation.'],
  [
    'setSecret' as const,
    { after: true, afterCalls: 1 },
    'failAt() got after and afterCalls, which are two places.',
  ],
  ['setSecret' as const, { afterCalls: 0 }, 'failAt() got afterCalls 0. Write a whole number from 1.'],
  ['setSecret' as const, { times: 1.5 }, 'failAt() got times 1.5. Write a whole number from 1.'],
])('a stop that cannot be is refused: %p %p', (step, options, message) => {
  const { failAt } = { failAt: () => fake.rotation('prod/db').failAt(step, options) };
  expect(failAt).toThrow(MisuseError);
  expect(failAt).toThrow(message);
});

describe('the trace', () => {
  const labels = { AWSCURRENT: V1, AWSPENDING: V2 };

  test('tells attempt, token, calls and labels of each step', async () => {
    fake.rotation('prod/db').failAt('testSecret');

    await rotated();

    const steps = trace().map(({ step, run, attempt, token, calls, labels, at, error }) => [
      step, run, attempt, token, calls.length, labels, at.toISOString(), error?.name,
    ]); // prettier-ignore
    const at = '2026-03-04T05:06:07.089Z';
    expect(steps).toEqual([
      ['createSecret', 1, 1, V2, 5, labels, at, undefined],
      ['setSecret', 1, 1, V2, 4, labels, at, undefined],
      ['testSecret', 1, 1, V2, 0, labels, at, 'Error'],
      ['createSecret', 1, 2, V2, 3, labels, at, undefined],
      ['setSecret', 1, 2, V2, 4, labels, at, undefined],
      ['testSecret', 1, 2, V2, 2, labels, at, undefined],
      ['finishSecret', 1, 2, V2, 3, finished, at, undefined],
    ]);
    expect(Array.isArray(trace())).toBe(true);
  });

  test('is a table when it is logged, without a value', async () => {
    fake.rotation('prod/db').failAt('testSecret');

    await rotated();

    expect(printed(trace())).not.toContain('hunter2');
    expect(printed(trace())).toContain(
      `
22222222  1        testSecret    none `.trim(),
    );
  });

  test('is a diagram of versions and labels', async () => {
    fake.rotation('prod/db').failAt('setSecret');

    await rotated();

    expect(trace().toMermaid()).toBe(
      `timeline
  section version 22222222, attempt 1
    createSecret : 11111111 AWSCURRENT : 22222222 AWSPENDING
    setSecret fails : 11111111 AWSCURRENT : 22222222 AWSPENDING
  section version 22222222, attempt 2
    createSecret : 11111111 AWSCURRENT : 22222222 AWSPENDING
    setSecret : 11111111 AWSCURRENT : 22222222 AWSPENDING
    testSecret : 11111111 AWSCURRENT : 22222222 AWSPENDING
    finishSecret : 11111111 AWSPREVIOUS : 22222222 AWSPENDING AWSCURRENT`,
    );
  });
});
