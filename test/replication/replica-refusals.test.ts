import {
  CancelRotateSecretCommand,
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  DeleteSecretCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
  RestoreSecretCommand,
  RotateSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
  ValidateResourcePolicyCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { refusal } from '../support/refusal';
import { REPLICA } from '../support/secret-refusals';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const POLICY = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}}';

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: {
    db: secret({
      versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT', 'GREEN'] }],
      tags: { team: 'a' },
      rotation: { lambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate' },
      resourcePolicy: POLICY,
    }),
  },
});
const primary = fake.client();
const replica = fake.client({ region: 'us-east-2' });
beforeEach(async () => {
  fake.reset();
  await primary.send(
    new ReplicateSecretToRegionsCommand({ SecretId: 'db', AddReplicaRegions: [{ Region: 'us-east-2' }] }),
  );
  await fake.settled();
});

const id = { SecretId: 'db' };
type Send = (client: SecretsManagerClient) => Promise<unknown>;

test.each<[string, Send]>([
  ['PutSecretValue', (c) => c.send(new PutSecretValueCommand({ ...id, SecretString: 'x' }))],
  ['UpdateSecret with a value', (c) => c.send(new UpdateSecretCommand({ ...id, SecretString: 'x' }))],
  ['UpdateSecret with a description', (c) => c.send(new UpdateSecretCommand({ ...id, Description: 'x' }))],
  ['UpdateSecret with a key', (c) => c.send(new UpdateSecretCommand({ ...id, KmsKeyId: 'alias/x' }))],
  ['UpdateSecret with nothing', (c) => c.send(new UpdateSecretCommand(id))],
  [
    'UpdateSecretVersionStage',
    (c) =>
      c.send(new UpdateSecretVersionStageCommand({ ...id, VersionStage: 'GREEN', RemoveFromVersionId: V1 })),
  ],
  ['TagResource', (c) => c.send(new TagResourceCommand({ ...id, Tags: [{ Key: 'a', Value: 'b' }] }))],
  ['UntagResource', (c) => c.send(new UntagResourceCommand({ ...id, TagKeys: ['team'] }))],
  ['PutResourcePolicy', (c) => c.send(new PutResourcePolicyCommand({ ...id, ResourcePolicy: POLICY }))],
  ['DeleteResourcePolicy', (c) => c.send(new DeleteResourcePolicyCommand(id))],
  [
    'ValidateResourcePolicy',
    (c) => c.send(new ValidateResourcePolicyCommand({ ...id, ResourcePolicy: POLICY })),
  ],
  ['RotateSecret', (c) => c.send(new RotateSecretCommand(id))],
  ['CancelRotateSecret', (c) => c.send(new CancelRotateSecretCommand(id))],
  ['DeleteSecret', (c) => c.send(new DeleteSecretCommand(id))],
  [
    'DeleteSecret at once',
    (c) => c.send(new DeleteSecretCommand({ ...id, ForceDeleteWithoutRecovery: true })),
  ],
  ['RestoreSecret', (c) => c.send(new RestoreSecretCommand(id))],
  [
    'ReplicateSecretToRegions',
    (c) =>
      c.send(new ReplicateSecretToRegionsCommand({ ...id, AddReplicaRegions: [{ Region: 'us-west-2' }] })),
  ],
  [
    'RemoveRegionsFromReplication',
    (c) => c.send(new RemoveRegionsFromReplicationCommand({ ...id, RemoveReplicaRegions: ['us-east-2'] })),
  ],
])('a replica refuses %s, and stays as the primary is', async (_case, send) => {
  const before = fake.secret('db', { region: 'us-east-2' });

  await expect(send(replica)).rejects.toMatchObject(REPLICA);

  const after = fake.secret('db', { region: 'us-east-2' });
  expect({ ...after, json: undefined }).toEqual({ ...before, json: undefined });
  expect(after.value).toBe('one');
  expect(fake.secret('db').lastChangedDate).toEqual(after.lastChangedDate);
});

test('a replica refuses a write by its ARN too', async () => {
  const { arn } = fake.secret('db', { region: 'us-east-2' });

  await expect(
    replica.send(new PutSecretValueCommand({ SecretId: arn, SecretString: 'x' })),
  ).rejects.toMatchObject(REPLICA);
});

test('a replica has taken its name in its region', async () => {
  await expect(
    replica.send(new CreateSecretCommand({ Name: 'db', SecretString: 'x', ClientRequestToken: V2 })),
  ).rejects.toMatchObject(
    refusal('ResourceExistsException', 'The operation failed because the secret db already exists.'),
  );
});
