// The mock timers of node:test, and a schedule whose library is loaded when it is needed.
const assert = require('node:assert/strict');
const { test } = require('node:test');
const { DescribeSecretCommand, RotateSecretCommand } = require('@aws-sdk/client-secrets-manager');
const { FakeSecretsManager } = require('fake-secrets-manager');

const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
const isCronerLoaded = () => Object.keys(require.cache).some((path) => /[\\/]croner[\\/]/.test(path));

test('rotations that fell due run under mock timers', async ({ mock }) => {
  mock.timers.enable({ apis: ['Date', 'setTimeout'], now: Date.parse('2026-03-04T05:06:07Z') });
  const fake = new FakeSecretsManager({ region: 'eu-west-1', secrets: { 'prod/db': 'one' } });
  const client = fake.client();
  const steps = [];
  fake.lambda(LAMBDA, ({ Step }) => {
    steps.push(Step);
  });
  assert.equal(isCronerLoaded(), false);

  await client.send(
    new RotateSecretCommand({
      SecretId: 'prod/db',
      RotationLambdaARN: LAMBDA,
      RotationRules: { ScheduleExpression: 'cron(0 16 1 * ? *)', Duration: '2h' },
      RotateImmediately: false,
    }),
  );
  await fake.settled();
  const { NextRotationDate } = await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
  assert.equal(NextRotationDate.toISOString(), '2026-04-01T18:00:00.000Z');
  assert.equal(isCronerLoaded(), true);

  steps.length = 0;
  mock.timers.setTime(Date.parse('2026-04-02T00:00:00Z'));
  await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
  assert.deepEqual(steps.slice(0, 4), ['createSecret', 'setSecret', 'testSecret', 'finishSecret']);
});
