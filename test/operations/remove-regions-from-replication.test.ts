import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { INVALID_NAME, REPLICA, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
const ohio = fake.client({ region: 'us-east-2' });
beforeEach(async () => {
  fake.reset();
  fake.seed({ 'prod/db': 'x' });
  await client.send(
    new ReplicateSecretToRegionsCommand({
      SecretId: 'prod/db',
      AddReplicaRegions: [{ Region: 'us-east-2' }, { Region: 'ap-south-1' }],
    }),
  );
  await fake.settled();
  await fake.clock.advance({ seconds: 1 });
});

const remove = (RemoveReplicaRegions: string[], SecretId = 'prod/db') =>
  client.send(new RemoveRegionsFromReplicationCommand({ SecretId, RemoveReplicaRegions }));
const described = (by = client) => by.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));

test('the output has the ARN of the primary and the regions that are left', async () => {
  const { $metadata: _, ...output } = await remove(['us-east-2']);

  expect(output).toEqual({
    ARN: fake.secret('prod/db').arn,
    ReplicationStatus: [{ Region: 'ap-south-1', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InSync' }],
  });
});

test('the replica is gone at once, without a recovery window', async () => {
  await remove(['us-east-2']);

  await expect(described(ohio)).rejects.toMatchObject(UNKNOWN);
  await expect(
    fake.client({ region: 'ap-south-1' }).send(new GetSecretValueCommand({ SecretId: 'prod/db' })),
  ).resolves.toMatchObject({ SecretString: 'x' });
});

test('the primary is a plain secret again without its last replica', async () => {
  await remove(['us-east-2', 'ap-south-1']);

  const description = await described();
  expect(description).not.toHaveProperty('PrimaryRegion');
  expect(description).not.toHaveProperty('ReplicationStatus');
  expect(description.LastChangedDate).toEqual(new Date('2026-03-04T05:06:08.089Z'));
});

test('a region without a replica is passed over, and nothing changes', async () => {
  const before = stateOf(fake, 'prod/db');

  const { ReplicationStatus } = await remove(['eu-north-1']);

  expect(ReplicationStatus?.map(({ Region }) => Region)).toEqual(['us-east-2', 'ap-south-1']);
  expect(stateOf(fake, 'prod/db')).toEqual(before);
});

test('a secret of the same name that made a replication fail stays', async () => {
  fake.seed({ 'prod/db': 'theirs' }, { region: 'eu-north-1' });
  await client.send(
    new ReplicateSecretToRegionsCommand({
      SecretId: 'prod/db',
      AddReplicaRegions: [{ Region: 'eu-north-1' }],
    }),
  );
  await fake.settled();

  await remove(['eu-north-1']);

  await expect(
    fake.client({ region: 'eu-north-1' }).send(new GetSecretValueCommand({ SecretId: 'prod/db' })),
  ).resolves.toMatchObject({ SecretString: 'theirs' });
});

test.each([
  ['unknown', UNKNOWN],
  ['not a name', INVALID_NAME],
  ['scheduled', SCHEDULED],
  ['replica', REPLICA],
])('the secret "%s" is refused', async (SecretId, expected) => {
  await seedSecretsOfEveryKind(fake);

  await expect(remove(['us-east-2'], SecretId)).rejects.toMatchObject(expected);
});
