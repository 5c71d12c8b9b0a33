import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  ReplicateSecretToRegionsCommand,
  RotateSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret, type PolicyStatement } from '../../src';
import { accessOutcome } from '../support/access-outcome';
import { allowing, policyOf } from '../support/policy';

const V1 = '11111111-1111-4111-8111-111111111111';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
const KEY = '1234abcd-12ab-34cd-56ef-1234567890ab';
const KEY_ARN = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const PUBLIC_POLICY = JSON.stringify({
  Statement: { Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
});

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: {
    'prod/db': secret({
      versions: [{ id: V1, value: 'x', labels: ['AWSCURRENT', 'GREEN'] }],
      tags: { team: 'payments' },
      kmsKeyId: KEY,
      rotation: { lambdaArn: LAMBDA },
    }),
    'prod/api': 'x',
  },
});
const client = fake.client();
const begin = () => {
  fake.reset();
  fake.kms.key(KEY, { alias: 'alias/payments' });
  fake.lambda(LAMBDA, () => Promise.resolve());
};
beforeEach(begin);

type Send = (client: SecretsManagerClient) => Promise<unknown>;

/** Whether a call is allowed where `value` is what the condition key must have. */
async function underCondition(key: string, value: string, send: Send): Promise<string> {
  begin();
  const others: PolicyStatement = { Effect: 'Allow', Action: ['kms:*', 'lambda:*'], Resource: '*' };
  const Condition = { StringEquals: { [key]: value } };
  fake.access.allowOnly(policyOf(allowing({ Action: 'secretsmanager:*', Condition }), others));
  return accessOutcome(send(client));
}

const id = { SecretId: 'prod/db' };
const cases: readonly [key: string, value: string, other: string, call: string, send: Send][] = [
  [
    'secretsmanager:Name',
    'new',
    'prod/new',
    'CreateSecret',
    (c) => c.send(new CreateSecretCommand({ Name: 'new' })),
  ],
  [
    'secretsmanager:Description',
    'main',
    'other',
    'UpdateSecret',
    (c) => c.send(new UpdateSecretCommand({ ...id, Description: 'main' })),
  ],
  [
    'secretsmanager:KmsKeyArn',
    KEY_ARN,
    'arn:aws:kms:eu-west-1:111122223333:key/other',
    'CreateSecret with the id of the key',
    (c) => c.send(new CreateSecretCommand({ Name: 'new', KmsKeyId: KEY })),
  ],
  [
    'secretsmanager:KmsKeyArn',
    KEY_ARN,
    'arn:aws:kms:eu-west-1:111122223333:alias/payments',
    'CreateSecret with the alias of the key',
    (c) => c.send(new CreateSecretCommand({ Name: 'new', KmsKeyId: 'alias/payments' })),
  ],
  [
    'secretsmanager:VersionId',
    V1,
    '22222222-2222-4222-8222-222222222222',
    'GetSecretValue',
    (c) => c.send(new GetSecretValueCommand({ ...id, VersionId: V1 })),
  ],
  [
    'secretsmanager:VersionStage',
    'GREEN',
    'AWSCURRENT',
    'GetSecretValue',
    (c) => c.send(new GetSecretValueCommand({ ...id, VersionStage: 'GREEN' })),
  ],
  [
    'secretsmanager:VersionStage',
    'BLUE',
    'GREEN',
    'UpdateSecretVersionStage',
    (c) => c.send(new UpdateSecretVersionStageCommand({ ...id, VersionStage: 'BLUE', MoveToVersionId: V1 })),
  ],
  [
    'secretsmanager:RecoveryWindowInDays',
    '14',
    '30',
    'DeleteSecret',
    (c) => c.send(new DeleteSecretCommand({ ...id, RecoveryWindowInDays: 14 })),
  ],
  [
    'secretsmanager:ForceDeleteWithoutRecovery',
    'false',
    'true',
    'DeleteSecret',
    (c) => c.send(new DeleteSecretCommand({ ...id, ForceDeleteWithoutRecovery: false })),
  ],
  [
    'secretsmanager:BlockPublicPolicy',
    'false',
    'true',
    'PutResourcePolicy',
    (c) =>
      c.send(
        new PutResourcePolicyCommand({ ...id, ResourcePolicy: PUBLIC_POLICY, BlockPublicPolicy: false }),
      ),
  ],
  [
    'secretsmanager:RotateImmediately',
    'true',
    'false',
    'RotateSecret',
    (c) => c.send(new RotateSecretCommand({ ...id, RotateImmediately: true })),
  ],
  [
    'secretsmanager:ModifyRotationRules',
    'true',
    'false',
    'RotateSecret',
    (c) => c.send(new RotateSecretCommand({ ...id, RotationRules: { AutomaticallyAfterDays: 3 } })),
  ],
  [
    'secretsmanager:AddReplicaRegions',
    'us-east-2',
    'eu-west-1',
    'ReplicateSecretToRegions',
    (c) =>
      c.send(new ReplicateSecretToRegionsCommand({ ...id, AddReplicaRegions: [{ Region: 'us-east-2' }] })),
  ],
  [
    'secretsmanager:ForceOverwriteReplicaSecret',
    'true',
    'false',
    'ReplicateSecretToRegions',
    (c) =>
      c.send(
        new ReplicateSecretToRegionsCommand({
          ...id,
          AddReplicaRegions: [{ Region: 'us-east-2' }],
          ForceOverwriteReplicaSecret: true,
        }),
      ),
  ],
  [
    'secretsmanager:resource/AllowRotationLambdaArn',
    LAMBDA,
    'arn:aws:lambda:eu-west-1:111122223333:function:other',
    'DescribeSecret',
    (c) => c.send(new DescribeSecretCommand(id)),
  ],
  [
    'secretsmanager:ResourceTag/team',
    'payments',
    'search',
    'GetSecretValue',
    (c) => c.send(new GetSecretValueCommand(id)),
  ],
  [
    'aws:ResourceTag/team',
    'payments',
    'Payments',
    'PutSecretValue',
    (c) => c.send(new PutSecretValueCommand({ ...id, SecretString: 'y' })),
  ],
  [
    'aws:RequestTag/stage',
    'live',
    'dark',
    'TagResource',
    (c) => c.send(new TagResourceCommand({ ...id, Tags: [{ Key: 'stage', Value: 'live' }] })),
  ],
  [
    'aws:TagKeys',
    'team',
    'stage',
    'UntagResource',
    (c) => c.send(new UntagResourceCommand({ ...id, TagKeys: ['team'] })),
  ],
  [
    'aws:PrincipalArn',
    'arn:aws:iam::111122223333:user/test',
    'arn:aws:iam::111122223333:user/tester',
    'GetSecretValue',
    (c) => c.send(new GetSecretValueCommand(id)),
  ],
  [
    'aws:PrincipalAccount',
    '111122223333',
    '444455556666',
    'GetSecretValue',
    (c) => c.send(new GetSecretValueCommand(id)),
  ],
  [
    'aws:RequestedRegion',
    'eu-west-1',
    'us-east-2',
    'GetSecretValue',
    (c) => c.send(new GetSecretValueCommand(id)),
  ],
  ['aws:SecureTransport', 'true', 'false', 'GetSecretValue', (c) => c.send(new GetSecretValueCommand(id))],
];

test.each(cases)('%s is %s, and not %s, in a call of %s', async (key, value, other, _call, send) => {
  expect(await underCondition(key, value, send)).toBe('allowed');
  expect(await underCondition(key, other, send)).toBe('denied');
});

test('secretsmanager:SecretId is the ARN, whatever the caller wrote', async () => {
  const { arn } = fake.secret('prod/db');
  const read = (SecretId: string) =>
    underCondition('secretsmanager:SecretId', arn, (c) => c.send(new GetSecretValueCommand({ SecretId })));

  expect(await read('prod/db')).toBe('allowed');
  expect(await read(arn)).toBe('allowed');
  expect(await read('prod/api')).toBe('denied');
});

test('secretsmanager:SecretPrimaryRegion is known of a replica and of its primary, and of no other secret', async () => {
  await client.send(
    new ReplicateSecretToRegionsCommand({ ...id, AddReplicaRegions: [{ Region: 'us-east-2' }] }),
  );
  await fake.settled();
  fake.access.allowOnly(
    policyOf(
      allowing({ Condition: { StringEquals: { 'secretsmanager:SecretPrimaryRegion': 'eu-west-1' } } }),
    ),
  );
  const describeIn = (region: string, SecretId: string) =>
    accessOutcome(fake.client({ region }).send(new DescribeSecretCommand({ SecretId })));

  expect(await describeIn('us-east-2', 'prod/db')).toBe('allowed');
  expect(await describeIn('eu-west-1', 'prod/db')).toBe('allowed');
  expect(await describeIn('eu-west-1', 'prod/api')).toBe('denied');
});

test('the tags of the request and those of the secret are two things', async () => {
  const tag = (c: SecretsManagerClient) =>
    c.send(new TagResourceCommand({ ...id, Tags: [{ Key: 'team', Value: 'search' }] }));

  expect(await underCondition('aws:RequestTag/team', 'payments', tag)).toBe('denied');
  expect(await underCondition('aws:ResourceTag/team', 'payments', tag)).toBe('allowed');
  expect(fake.secret('prod/db').tags).toEqual({ team: 'search' });
});
