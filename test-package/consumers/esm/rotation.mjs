// A schedule whose library is loaded when it is needed, from ES modules.
import assert from 'node:assert/strict';
import { DescribeSecretCommand, RotateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from 'fake-secrets-manager';
import { checkRotationFunction } from 'fake-secrets-manager/rotation';

const RotationLambdaARN = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
const fake = new FakeSecretsManager({ region: 'eu-west-1', secrets: { 'prod/db': 'one' } });
fake.lambda(RotationLambdaARN, async () => {});
const client = fake.client();

await client.send(
  new RotateSecretCommand({
    SecretId: 'prod/db',
    RotationLambdaARN,
    RotationRules: { ScheduleExpression: 'cron(0 16 1 1 ? *)', Duration: '2h' },
    RotateImmediately: false,
  }),
);
await fake.settled();
const { NextRotationDate } = await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
assert.match(NextRotationDate.toISOString(), /^\d{4}-01-01T18:00:00\.000Z$/);
assert.equal(typeof checkRotationFunction, 'function');
