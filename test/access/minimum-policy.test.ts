import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  ValidateResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { rejectionOf } from '../support/rejection';

const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
const DB = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-??????';
const API = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/api-??????';

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: {
    'prod/db': 'one',
    'prod/api': 'two',
    rotated: secret({ value: 'x', rotation: { lambdaArn: LAMBDA } }),
  },
});
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.lambda(LAMBDA, () => Promise.resolve());
});

const read = (SecretId: string) => client.send(new GetSecretValueCommand({ SecretId }));
const put = (SecretId: string) => client.send(new PutSecretValueCommand({ SecretId, SecretString: 'new' }));

test('has no statement before the first call', () => {
  expect(fake.access.minimumPolicy()).toEqual({ Version: '2012-10-17', Statement: [] });
});

test('allows the action of a call on its secret, with any suffix', async () => {
  await read('prod/db');

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: [DB] }],
  });
});

test('is the same for a name, an ARN and an ARN without its suffix, and says it once', async () => {
  const { arn } = fake.secret('prod/db');
  await read('prod/db');
  await read(arn);
  await read(arn.slice(0, -7));

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: [DB] }],
  });
});

test('has one statement for the actions on the same resources, in alphabetical order', async () => {
  await put('prod/db');
  await read('prod/db');
  await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
  await client.send(new DescribeSecretCommand({ SecretId: 'prod/api' }));
  await client.send(new ListSecretsCommand({}));
  await client.send(new GetRandomPasswordCommand({}));

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['secretsmanager:DescribeSecret'], Resource: [API, DB] },
      {
        Effect: 'Allow',
        Action: ['secretsmanager:GetRandomPassword', 'secretsmanager:ListSecrets'],
        Resource: ['*'],
      },
      {
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'],
        Resource: [DB],
      },
    ],
  });
});

test('counts calls that failed', async () => {
  await rejectionOf(read('unknown'));

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue'],
        Resource: ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:unknown-??????'],
      },
    ],
  });
});

test('has the region and the account of the client, and of the ARN', async () => {
  fake.seed({ far: 'x' }, { region: 'us-gov-west-1', accountId: '444455556666' });
  const there = fake.client({ region: 'us-gov-west-1', accountId: '444455556666' });
  await there.send(new GetSecretValueCommand({ SecretId: 'far' }));
  const theirs = fake.client({ region: 'us-gov-west-1' });
  await rejectionOf(
    theirs.send(
      new DescribeSecretCommand({
        SecretId: 'arn:aws-us-gov:secretsmanager:us-gov-west-1:444455556666:secret:far-a1b2c3',
      }),
    ),
  );

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
        Resource: ['arn:aws-us-gov:secretsmanager:us-gov-west-1:444455556666:secret:far-??????'],
      },
    ],
  });
});

test('allows what CreateSecret needs for tags and replicas', async () => {
  await client.send(
    new CreateSecretCommand({
      Name: 'new',
      Tags: [{ Key: 'team', Value: 'a' }],
      AddReplicaRegions: [{ Region: 'us-east-2' }],
    }),
  );

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: [
          'secretsmanager:CreateSecret',
          'secretsmanager:ReplicateSecretToRegions',
          'secretsmanager:TagResource',
        ],
        Resource: ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:new-??????'],
      },
    ],
  });
});

test('allows a batch, and each secret that it read or tried to read', async () => {
  await client.send(new BatchGetSecretValueCommand({ SecretIdList: ['prod/db', 'unknown'] }));

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['secretsmanager:BatchGetSecretValue'], Resource: ['*'] },
      {
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue'],
        Resource: [DB, 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:unknown-??????'],
      },
    ],
  });
});

test('allows ListSecrets for a batch with filters', async () => {
  await client.send(new BatchGetSecretValueCommand({ Filters: [{ Key: 'name', Values: ['prod/'] }] }));

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['secretsmanager:BatchGetSecretValue', 'secretsmanager:ListSecrets'],
        Resource: ['*'],
      },
      { Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: [API, DB] },
    ],
  });
});

test.each([
  ['names', { RotationLambdaARN: LAMBDA }, 'prod/db'],
  ['is stored with', {}, 'rotated'],
])('allows the function that a rotation %s', async (_case, input, SecretId) => {
  await client.send(new RotateSecretCommand({ SecretId, ...input }));

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['lambda:InvokeFunction'], Resource: [LAMBDA] },
      {
        Effect: 'Allow',
        Action: ['secretsmanager:RotateSecret'],
        Resource: [`arn:aws:secretsmanager:eu-west-1:111122223333:secret:${SecretId}-??????`],
      },
    ],
  });
});

test('allows PutResourcePolicy for a validation, on * without a secret', async () => {
  const ResourcePolicy =
    '{"Statement":{"Effect":"Deny","Principal":"*","Action":"secretsmanager:*","Resource":"*"}}';
  await client.send(new ValidateResourcePolicyCommand({ ResourcePolicy }));

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['secretsmanager:PutResourcePolicy', 'secretsmanager:ValidateResourcePolicy'],
        Resource: ['*'],
      },
    ],
  });
});
