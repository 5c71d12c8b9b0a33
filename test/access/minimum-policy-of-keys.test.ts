import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ReplicateSecretToRegionsCommand,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';

const KEY = '1234abcd-12ab-34cd-56ef-1234567890ab';
const KEY_ARN = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: { keyed: secret({ value: 'x', kmsKeyId: KEY }) },
});
const client = fake.client();
beforeEach(() => fake.reset());

const read = (SecretId: string) => client.send(new GetSecretValueCommand({ SecretId }));
const put = (SecretId: string) => client.send(new PutSecretValueCommand({ SecretId, SecretString: 'new' }));
const keyed = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:keyed-??????';

test('allows a read to decrypt, and a write to make a data key', async () => {
  await read('keyed');
  await put('keyed');

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: [KEY_ARN] },
      {
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'],
        Resource: [keyed],
      },
    ],
  });
});

test('allows a batch to decrypt', async () => {
  await client.send(new BatchGetSecretValueCommand({ SecretIdList: ['keyed'] }));

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['kms:Decrypt'], Resource: [KEY_ARN] },
      { Effect: 'Allow', Action: ['secretsmanager:BatchGetSecretValue'], Resource: ['*'] },
      { Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: [keyed] },
    ],
  });
});

test('allows a change of the key to decrypt with the old and to do all with the new one', async () => {
  const other = 'arn:aws:kms:eu-west-1:111122223333:key/other';
  await client.send(new UpdateSecretCommand({ SecretId: 'keyed', KmsKeyId: other }));

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['kms:Decrypt'], Resource: [KEY_ARN, other] },
      { Effect: 'Allow', Action: ['kms:Encrypt', 'kms:GenerateDataKey'], Resource: [other] },
      { Effect: 'Allow', Action: ['secretsmanager:UpdateSecret'], Resource: [keyed] },
    ],
  });
});

test('names the key of an alias where it was declared', async () => {
  fake.kms.key(KEY, { alias: 'alias/payments' });
  await client.send(new CreateSecretCommand({ Name: 'keyed/new', KmsKeyId: 'alias/payments' }));

  expect(fake.access.minimumPolicy().Statement).toContainEqual({
    Effect: 'Allow',
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: [KEY_ARN],
  });
});

test('names an alias of which no key is known in a condition, as IAM wants it', async () => {
  await client.send(new CreateSecretCommand({ Name: 'new', KmsKeyId: 'alias/payments' }));

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: ['arn:aws:kms:eu-west-1:111122223333:key/*'],
        Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': ['alias/payments'] } },
      },
      {
        Effect: 'Allow',
        Action: ['secretsmanager:CreateSecret'],
        Resource: ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:new-??????'],
      },
    ],
  });
});

test('allows a replication to decrypt with the key of the primary, and to encrypt with that of the replica', async () => {
  await client.send(
    new ReplicateSecretToRegionsCommand({
      SecretId: 'keyed',
      AddReplicaRegions: [{ Region: 'us-east-2', KmsKeyId: 'far' }],
    }),
  );

  expect(fake.access.minimumPolicy()).toEqual({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['kms:Decrypt'], Resource: [KEY_ARN] },
      {
        Effect: 'Allow',
        Action: ['kms:Encrypt', 'kms:GenerateDataKey'],
        Resource: ['arn:aws:kms:us-east-2:111122223333:key/far'],
      },
      { Effect: 'Allow', Action: ['secretsmanager:ReplicateSecretToRegions'], Resource: [keyed] },
    ],
  });
});
