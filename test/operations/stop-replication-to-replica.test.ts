import {
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ReplicateSecretToRegionsCommand,
  StopReplicationToReplicaCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
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
      AddReplicaRegions: [{ Region: 'us-east-2' }],
    }),
  );
  await fake.settled();
  await fake.clock.advance({ seconds: 1 });
});

const stop = (SecretId = 'prod/db', by = ohio) => by.send(new StopReplicationToReplicaCommand({ SecretId }));
const described = (by = client) => by.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
const put = (by = ohio) => by.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'own' }));
const replicaArn = () => fake.secret('prod/db', { region: 'us-east-2' }).arn;

test.each([
  ['its name', () => 'prod/db'],
  ['its ARN', replicaArn],
  ['the ARN of its primary', () => fake.secret('prod/db').arn],
])('the replica is called by %s, and the output has its ARN alone', async (_case, id) => {
  const arn = replicaArn();

  const { $metadata: _, ...output } = await stop(id());

  expect(output).toEqual({ ARN: arn });
});

test('the replica is a secret of its own, with the ARN that it had', async () => {
  const before = await described(ohio);
  await expect(put()).rejects.toMatchObject(REPLICA);

  await stop();

  const after = await described(ohio);
  expect(after).not.toHaveProperty('PrimaryRegion');
  expect(after.ARN).toBe(before.ARN);
  expect(after.VersionIdsToStages).toEqual(before.VersionIdsToStages);
  expect(after.LastChangedDate).toEqual(new Date('2026-03-04T05:06:08.089Z'));
  await expect(put()).resolves.toMatchObject({ Name: 'prod/db' });
});

test('the primary no longer has a replica, and neither follows the other', async () => {
  await stop();
  await put();
  await fake.settled();

  const description = await described();
  expect(description).not.toHaveProperty('ReplicationStatus');
  expect(description).not.toHaveProperty('PrimaryRegion');
  await expect(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).resolves.toMatchObject({
    SecretString: 'x',
  });
  await client.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'new' }));
  await fake.settled();
  await expect(ohio.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).resolves.toMatchObject({
    SecretString: 'own',
  });
  await expect(client.send(new DeleteSecretCommand({ SecretId: 'prod/db' }))).resolves.toMatchObject({
    Name: 'prod/db',
  });
});

describe('a refusal', () => {
  test('answers a call in the region of the primary, and nothing has changed', async () => {
    const before = stateOf(fake, 'prod/db');

    await expect(stop('prod/db', client)).rejects.toMatchObject(refusal('InvalidParameterException'));
    expect(stateOf(fake, 'prod/db')).toEqual(before);
    expect((await described()).ReplicationStatus).toHaveLength(1);
  });

  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
    ['scheduled', SCHEDULED],
    ['active', refusal('InvalidParameterException')],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);

    await expect(stop(SecretId, client)).rejects.toMatchObject(expected);
  });
});
