import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
  StopReplicationToReplicaCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { refusal } from '../support/refusal';
import { UNKNOWN } from '../support/secret-refusals';

const V1 = '11111111-1111-4111-8111-111111111111';
const OHIO = { region: 'us-east-2' };

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: {
    db: secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }], tags: { team: 'a' } }),
    plain: 'x',
  },
});
const primary = fake.client();
const ohio = fake.client(OHIO);
const oregon = fake.client({ region: 'us-west-2' });
const replicate = (client: SecretsManagerClient, Regions: readonly string[], force = false) =>
  client.send(
    new ReplicateSecretToRegionsCommand({
      SecretId: 'db',
      AddReplicaRegions: Regions.map((Region) => ({ Region })),
      ForceOverwriteReplicaSecret: force,
    }),
  );
beforeEach(async () => {
  fake.reset();
  await replicate(primary, ['us-east-2', 'us-west-2']);
  await fake.settled();
});

const described = (client: SecretsManagerClient, SecretId = 'db') =>
  client.send(new DescribeSecretCommand({ SecretId }));
const regionsOf = async (client: SecretsManagerClient) =>
  (await described(client)).ReplicationStatus?.map(({ Region }) => Region);
const read = async (client: SecretsManagerClient) =>
  (await client.send(new GetSecretValueCommand({ SecretId: 'db' }))).SecretString;
const put = (client: SecretsManagerClient, SecretString: string) =>
  client.send(new PutSecretValueCommand({ SecretId: 'db', SecretString }));
const stop = (client: SecretsManagerClient, SecretId = 'db') =>
  client.send(new StopReplicationToReplicaCommand({ SecretId }));
const remove = (...RemoveReplicaRegions: string[]) =>
  primary.send(new RemoveRegionsFromReplicationCommand({ SecretId: 'db', RemoveReplicaRegions }));

describe('a promoted replica', () => {
  test('keeps its ARN, its value and its tags, and can be written', async () => {
    const { arn } = fake.secret('db', OHIO);

    const { $metadata: _, ...output } = await stop(ohio);
    await put(ohio, 'two');

    expect(output).toEqual({ ARN: arn });
    expect(await described(ohio)).toMatchObject({ ARN: arn, Tags: [{ Key: 'team', Value: 'a' }] });
    expect(await described(ohio)).not.toHaveProperty('PrimaryRegion');
    expect(await read(ohio)).toBe('two');
    expect(await read(primary)).toBe('one');
  });

  test('is no replica of the primary any more, and gets no more changes', async () => {
    await stop(ohio);
    await put(primary, 'two');

    expect(await regionsOf(primary)).toEqual(['us-west-2']);
    expect(await read(ohio)).toBe('one');
    expect(await read(oregon)).toBe('two');
  });

  test('leaves a plain secret behind when it was the last', async () => {
    await stop(ohio);
    await stop(oregon);

    const description = await described(primary);
    expect(description).not.toHaveProperty('ReplicationStatus');
    expect(description).not.toHaveProperty('PrimaryRegion');
    await primary.send(new DeleteSecretCommand({ SecretId: 'db' }));
  });

  test.each(['eu-west-1', 'us-east-2'])('may be named by its ARN of %s', async (region) => {
    const { arn } = fake.secret('db', { region });

    expect((await stop(ohio, arn)).ARN).toBe(fake.secret('db', OHIO).arn);
    expect(await regionsOf(primary)).toEqual(['us-west-2']);
  });

  test('can be deleted, and can have replicas of its own', async () => {
    await stop(ohio);
    await replicate(ohio, ['ap-south-1']);
    await fake.settled();
    expect((await described(fake.client({ region: 'ap-south-1' }))).PrimaryRegion).toBe('us-east-2');

    await stop(oregon);
    await oregon.send(new DeleteSecretCommand({ SecretId: 'db', ForceDeleteWithoutRecovery: true }));
    await expect(read(oregon)).rejects.toMatchObject(UNKNOWN);
  });

  test('is in the way of a new replica', async () => {
    await stop(ohio);
    await replicate(primary, ['us-east-2']);
    await fake.settled();

    const { ReplicationStatus } = await described(primary);
    expect(ReplicationStatus?.map(({ Region, Status }) => [Region, Status])).toEqual([
      ['us-west-2', 'InSync'],
      ['us-east-2', 'Failed'],
    ]);
  });
});

describe('StopReplicationToReplica', () => {
  test.each([
    ['a primary', 'db'],
    ['a plain secret', 'plain'],
  ])('refuses %s', async (_case, name) => {
    await expect(stop(primary, name)).rejects.toMatchObject(refusal('InvalidParameterException'));
    expect(await regionsOf(primary)).toEqual(['us-east-2', 'us-west-2']);
  });

  test('finds no replica in a region that has none', async () => {
    await expect(stop(fake.client({ region: 'ap-south-1' }))).rejects.toMatchObject(UNKNOWN);
  });
});

describe('removal of regions', () => {
  test('deletes the replicas at once, without a recovery window', async () => {
    const { $metadata: _, ...output } = await remove('us-east-2');

    expect(output).toEqual({
      ARN: fake.secret('db').arn,
      ReplicationStatus: [{ Region: 'us-west-2', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InSync' }],
    });
    await expect(described(ohio)).rejects.toMatchObject(UNKNOWN);
    const { SecretList } = await ohio.send(new ListSecretsCommand({ IncludePlannedDeletion: true }));
    expect(SecretList).toEqual([]);
    expect(await read(oregon)).toBe('one');
  });

  test('of all leaves a plain secret', async () => {
    const { ReplicationStatus } = await remove('us-east-2', 'us-west-2');

    expect(ReplicationStatus).toEqual([]);
    expect(await described(primary)).not.toHaveProperty('PrimaryRegion');
    expect(await read(primary)).toBe('one');
  });

  test('of a region without a replica succeeds and changes nothing', async () => {
    const { lastChangedDate } = fake.secret('db');
    const { ReplicationStatus } = await remove('ap-south-1');

    expect(ReplicationStatus?.map(({ Region }) => Region)).toEqual(['us-east-2', 'us-west-2']);
    expect(fake.secret('db').lastChangedDate).toEqual(lastChangedDate);
  });

  test('a second time succeeds', async () => {
    await remove('us-east-2');
    const { ReplicationStatus } = await remove('us-east-2');

    expect(ReplicationStatus?.map(({ Region }) => Region)).toEqual(['us-west-2']);
  });

  test('of a replica under way makes none', async () => {
    await replicate(primary, ['ap-south-1']);
    await remove('ap-south-1');
    await fake.settled();

    await expect(described(fake.client({ region: 'ap-south-1' }))).rejects.toMatchObject(UNKNOWN);
    expect(await regionsOf(primary)).toEqual(['us-east-2', 'us-west-2']);
  });

  test('frees the name, and the region can have a replica again', async () => {
    await remove('us-east-2');
    await ohio.send(new CreateSecretCommand({ Name: 'db', SecretString: 'own' }));
    expect(await read(ohio)).toBe('own');
    await ohio.send(new DeleteSecretCommand({ SecretId: 'db', ForceDeleteWithoutRecovery: true }));

    await replicate(primary, ['us-east-2']);
    await fake.settled();
    expect(await read(ohio)).toBe('one');
  });
});

describe('a primary', () => {
  test.each([{}, { RecoveryWindowInDays: 7 }, { ForceDeleteWithoutRecovery: true }])(
    'with replicas is not deleted with %j',
    async (how) => {
      const { arn } = fake.secret('db');

      await expect(primary.send(new DeleteSecretCommand({ SecretId: 'db', ...how }))).rejects.toMatchObject(
        refusal(
          'InvalidParameterException',
          `You can't delete secret ${arn} that still has replica regions [us-east-2, us-west-2].`,
        ),
      );
      expect(fake.secret('db')).not.toHaveProperty('deletedDate');
      expect(await read(ohio)).toBe('one');
    },
  );

  test('without them is deleted', async () => {
    await remove('us-east-2', 'us-west-2');

    expect((await primary.send(new DeleteSecretCommand({ SecretId: 'db' }))).Name).toBe('db');
  });
});

test('a replica that another primary has replaced gets no changes of the former', async () => {
  const tokyo = fake.client({ region: 'ap-northeast-1' });
  await tokyo.send(new CreateSecretCommand({ Name: 'db', SecretString: 'tokyo' }));
  await replicate(tokyo, ['us-east-2'], true);
  await fake.settled();
  expect(await read(ohio)).toBe('tokyo');

  await put(primary, 'two');

  expect(await read(ohio)).toBe('tokyo');
  expect(fake.secret('db', OHIO).arn.slice(-6)).toBe(
    fake.secret('db', { region: 'ap-northeast-1' }).arn.slice(-6),
  );
  await remove('us-east-2');
  expect(await read(ohio)).toBe('tokyo');
});
