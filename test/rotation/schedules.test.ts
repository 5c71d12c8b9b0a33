import {
  DescribeSecretCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  type RotationRulesType,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError, secret, type RotationEvent } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { rotationTemplate } from '../support/rotation-template';

const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

// A Wednesday.
freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
/** When finishSecret began, on the fake's clock. */
let rotations: string[];

beforeEach(() => {
  fake.reset();
  fake.seed({ 'prod/db': 'one' });
  rotations = [];
  const template = rotationTemplate(client);
  fake.lambda(LAMBDA, async (event: RotationEvent) => {
    await template(event);
    if (event.Step === 'finishSecret') rotations.push(fake.clock.now().toISOString());
  });
});

const rotate = (RotationRules: RotationRulesType, RotateImmediately = true) =>
  client.send(
    new RotateSecretCommand({
      SecretId: 'prod/db',
      RotationLambdaARN: LAMBDA,
      RotationRules,
      RotateImmediately,
    }),
  );
const described = () => client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));

test.each([
  ['10 days', { AutomaticallyAfterDays: 10 }, '2026-03-14T23:59:59.000Z'],
  ['rate(10 days)', { ScheduleExpression: 'rate(10 days)' }, '2026-03-14T23:59:59.000Z'],
  ['rate(1 day)', { ScheduleExpression: 'rate(1 day)' }, '2026-03-05T23:59:59.000Z'],
  ['rate(4 hours)', { ScheduleExpression: 'rate(4 hours)' }, '2026-03-04T09:00:00.000Z'],
  [
    'rate(12 hours) for 3h',
    { ScheduleExpression: 'rate(12 hours)', Duration: '3h' },
    '2026-03-04T15:00:00.000Z',
  ],
  ['a time each day', { ScheduleExpression: 'cron(0 16 * * ? *)' }, '2026-03-04T23:59:59.000Z'],
  ['steps of hours', { ScheduleExpression: 'cron(0 /8 * * ? *)' }, '2026-03-04T09:00:00.000Z'],
  ['steps from an hour', { ScheduleExpression: 'cron(0 4/12 * * ? *)' }, '2026-03-04T17:00:00.000Z'],
  [
    'days of the month',
    { ScheduleExpression: 'cron(0 16 1,15 * ? *)', Duration: '2h' },
    '2026-03-15T18:00:00.000Z',
  ],
  [
    'the last day of the month',
    { ScheduleExpression: 'cron(0 1 L * ? *)', Duration: '1h' },
    '2026-03-31T02:00:00.000Z',
  ],
  [
    'the first Monday',
    { ScheduleExpression: 'cron(0 8 ? * 2#1 *)', Duration: '1h' },
    '2026-04-06T09:00:00.000Z',
  ],
  [
    'the last Friday',
    { ScheduleExpression: 'cron(0 8 ? * FRIL *)', Duration: '1h' },
    '2026-03-27T09:00:00.000Z',
  ],
  [
    'Sunday, which is 1',
    { ScheduleExpression: 'cron(0 8 ? * 1 *)', Duration: '1h' },
    '2026-03-08T09:00:00.000Z',
  ],
  [
    'some months',
    { ScheduleExpression: 'cron(0 0 1 JAN-FEB,6/3 ? *)', Duration: '1h' },
    '2026-06-01T01:00:00.000Z',
  ],
])('the next date of %s', async (_title, rules, next) => {
  await rotate(rules);
  await fake.settled();

  expect((await described()).NextRotationDate?.toISOString()).toBe(next);
});

test.each([
  ['no expression', { ScheduleExpression: 'every day' }],
  ['another unit', { ScheduleExpression: 'rate(90 minutes)' }],
  ['no number', { ScheduleExpression: 'rate(0 days)' }],
  ['too often', { ScheduleExpression: 'rate(3 hours)' }],
  ['five fields', { ScheduleExpression: 'cron(0 16 * * ?)' }],
  ['another minute', { ScheduleExpression: 'cron(30 16 * * ? *)' }],
  ['a year', { ScheduleExpression: 'cron(0 16 * * ? 2027)' }],
  ['two days', { ScheduleExpression: 'cron(0 16 1 * MON *)' }],
  ['no day', { ScheduleExpression: 'cron(0 16 ? * ? *)' }],
  ['an hour too late', { ScheduleExpression: 'cron(0 24 * * ? *)' }],
  ['hours too close', { ScheduleExpression: 'cron(0 /3 * * ? *)' }],
  ['hours too close over night', { ScheduleExpression: 'cron(0 /23 * * ? *)' }],
  ['a day too many', { ScheduleExpression: 'cron(0 16 32 * ? *)' }],
  ['a month too many', { ScheduleExpression: 'cron(0 16 1 13 ? *)' }],
  ['a weekday too many', { ScheduleExpression: 'cron(0 16 ? * 8 *)' }],
  ['a day that there is not', { ScheduleExpression: 'cron(0 16 31 2 ? *)' }],
  ['a window without hours', { AutomaticallyAfterDays: 1, Duration: '0h' }],
  ['a window of letters', { AutomaticallyAfterDays: 1, Duration: 'hh' }],
  ['a window into the next day', { ScheduleExpression: 'cron(0 22 * * ? *)', Duration: '3h' }],
  ['a window into the next', { ScheduleExpression: 'rate(4 hours)', Duration: '5h' }],
])('is refused, and nothing is stored: %s', async (_title, rules) => {
  const refused = rotate(rules);

  await expect(refused).rejects.toMatchObject({ name: 'InvalidParameterException' });
  await expect(refused).rejects.toThrow(/^Invalid rotation rules: .+\.$/);
  const description = await described();
  expect(description).not.toHaveProperty('RotationEnabled');
  expect(description).not.toHaveProperty('RotationRules');
});

test('days are reported too for an expression, once a rotation has succeeded', async () => {
  await rotate({ ScheduleExpression: 'rate(10 days)' });
  expect((await described()).RotationRules).toEqual({ ScheduleExpression: 'rate(10 days)' });

  await fake.settled();

  expect((await described()).RotationRules).toEqual({
    ScheduleExpression: 'rate(10 days)',
    AutomaticallyAfterDays: 10,
  });
});

test('other rules give another date', async () => {
  await rotate({ AutomaticallyAfterDays: 10 });
  await fake.settled();

  await rotate({ AutomaticallyAfterDays: 20 }, false);
  await fake.settled();

  expect((await described()).NextRotationDate).toEqual(new Date('2026-03-24T23:59:59.000Z'));
});

test('rotations that fell due run in order, each at its own moment', async () => {
  await rotate({ AutomaticallyAfterDays: 10 });
  await fake.settled();
  rotations = [];

  await fake.clock.advance({ days: 40 });

  expect(rotations).toEqual([
    '2026-03-14T05:06:07.089Z',
    '2026-03-24T05:06:07.089Z',
    '2026-04-03T05:06:07.089Z',
    '2026-04-13T05:06:07.089Z',
  ]);
  expect(await described()).toMatchObject({
    LastRotatedDate: new Date('2026-04-13T05:06:07.089Z'),
    NextRotationDate: new Date('2026-04-23T23:59:59.000Z'),
  });
});

test('those of several secrets run in the order of their dates', async () => {
  const at = (lastRotatedDate: string, automaticallyAfterDays: number) =>
    secret({ value: 'x', rotation: { lambdaArn: LAMBDA, automaticallyAfterDays, lastRotatedDate } });
  fake.seed({ b: at('2026-03-01T00:00:00Z', 5), a: at('2026-03-02T00:00:00Z', 5) });

  await fake.clock.advance({ days: 4 });

  expect(rotations).toEqual(['2026-03-06T00:00:00.000Z', '2026-03-07T00:00:00.000Z']);
  expect(fake.secret('b').lastRotatedDate).toEqual(new Date('2026-03-06T00:00:00.000Z'));
});

test('fake timers that move the time are noticed by the next call, which sees what happened', async () => {
  await rotate({ AutomaticallyAfterDays: 10 });
  await fake.settled();
  rotations = [];

  jest.advanceTimersByTime(21 * 24 * 3_600_000);
  const { LastRotatedDate } = await described();

  expect(LastRotatedDate).toEqual(new Date('2026-03-24T05:06:07.089Z'));
  expect(rotations).toEqual(['2026-03-14T05:06:07.089Z', '2026-03-24T05:06:07.089Z']);
  expect(jest.getTimerCount()).toBe(0);
});

test('and by settled()', async () => {
  await rotate({ ScheduleExpression: 'cron(0 16 ? * SUN *)' });
  await fake.settled();
  rotations = [];

  jest.setSystemTime(new Date('2026-03-20T00:00:00Z'));
  await fake.settled();

  expect(rotations).toEqual(['2026-03-08T16:00:00.000Z', '2026-03-15T16:00:00.000Z']);
});

test('a value that came in by hand counts as a rotation', async () => {
  await rotate({ AutomaticallyAfterDays: 10 });
  await fake.clock.advance({ days: 5 });

  await client.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'by hand' }));

  expect((await described()).NextRotationDate).toEqual(new Date('2026-03-19T23:59:59.000Z'));
});

test('a rotation that failed is tried again when it is due', async () => {
  for (let attempt = 1; attempt <= 3; attempt += 1) fake.rotation('prod/db').failAt('testSecret');
  await rotate({ AutomaticallyAfterDays: 10 });
  await fake.settled();
  expect(rotations).toEqual([]);

  await fake.clock.advance({ days: 10 });

  expect(rotations).toEqual(['2026-03-14T05:06:07.089Z']);
  expect(
    new Set(
      fake
        .rotation('prod/db')
        .trace()
        .map(({ token }) => token),
    ).size,
  ).toBe(1);
});

describe('a seed', () => {
  test('has the next date of its rules, those of cron() too once a call was made', async () => {
    fake.seed({
      'prod/db': secret({
        value: 'x',
        rotation: { lambdaArn: LAMBDA, scheduleExpression: 'cron(0 16 1 * ? *)' },
      }),
    });

    expect((await described()).NextRotationDate).toEqual(new Date('2026-04-01T23:59:59.000Z'));
  });

  test('is refused with rules that the service would refuse', () => {
    const seed = () =>
      fake.seed({ it: secret({ value: 'x', rotation: { scheduleExpression: 'rate(3 hours)' } }) });

    expect(seed).toThrow(MisuseError);
    expect(seed).toThrow(
      'seed() cannot make the secret "it": its rotation cannot be: there must be at least 4 hours between two rotations.',
    );
  });
});
