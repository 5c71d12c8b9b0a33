import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  ReplicateSecretToRegionsCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { nextTurn } from '../support/next-turn';
import { refusal } from '../support/refusal';
import { UNKNOWN } from '../support/secret-refusals';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: { db: secret({ value: 'one', kmsKeyId: 'key-here' }) },
});
const primary = fake.client();
const ohio = fake.client({ region: 'us-east-2' });
const oregon = fake.client({ region: 'us-west-2' });
beforeEach(() => fake.reset());

const replicate = (
  regions: readonly { readonly Region: string; readonly KmsKeyId?: string }[] = [{ Region: 'us-east-2' }],
  input: Partial<ReplicateSecretToRegionsCommand['input']> = {},
) =>
  primary.send(
    new ReplicateSecretToRegionsCommand({ SecretId: 'db', AddReplicaRegions: [...regions], ...input }),
  );
const described = (client = primary) => client.send(new DescribeSecretCommand({ SecretId: 'db' }));
const statuses = async () =>
  (await described()).ReplicationStatus?.map(({ Region, Status }) => [Region, Status]);
const read = (client = primary) => client.send(new GetSecretValueCommand({ SecretId: 'db' }));

describe('the answer', () => {
  test('has the ARN of the primary and a status for each region, which is in progress', async () => {
    const { $metadata: _, ...output } = await replicate([
      { Region: 'us-east-2' },
      { Region: 'us-west-2', KmsKeyId: 'key-there' },
    ]);

    expect(output).toEqual({
      ARN: fake.secret('db').arn,
      ReplicationStatus: [
        { Region: 'us-east-2', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InProgress' },
        { Region: 'us-west-2', KmsKeyId: 'key-there', Status: 'InProgress' },
      ],
    });
  });

  test('comes before there is a copy', async () => {
    await replicate();

    // The copy is made after the turn in which the answer comes; nothing is awaited here that would let it pass.
    expect(() => fake.secret('db', { region: 'us-east-2' })).toThrow('secret() found no secret "db"');
  });

  test('for the own region of the secret is a refusal', async () => {
    await expect(replicate([{ Region: 'us-east-2' }, { Region: 'eu-west-1' }])).rejects.toMatchObject(
      refusal('InvalidParameterException', 'Invalid replica region.'),
    );
    expect(await described()).not.toHaveProperty('ReplicationStatus');
  });

  test('for an unknown secret is a refusal', async () => {
    await expect(replicate(undefined, { SecretId: 'unknown' })).rejects.toMatchObject(UNKNOWN);
  });

  test('for a region that has the replica leaves its status and its key', async () => {
    await replicate();
    await fake.settled();
    const { lastChangedDate } = fake.secret('db');

    const { ReplicationStatus } = await replicate([{ Region: 'us-east-2', KmsKeyId: 'other' }]);
    expect(ReplicationStatus).toEqual([
      { Region: 'us-east-2', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InSync' },
    ]);
    expect(fake.secret('db').lastChangedDate).toEqual(lastChangedDate);
  });

  test('names the replicas that are there already', async () => {
    await replicate();
    await fake.settled();

    const { ReplicationStatus } = await replicate([{ Region: 'us-west-2' }]);
    expect(ReplicationStatus).toEqual([
      { Region: 'us-east-2', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InSync' },
      { Region: 'us-west-2', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InProgress' },
    ]);
  });
});

describe('when replication has ended', () => {
  test('the replicas are in sync', async () => {
    await replicate([{ Region: 'us-east-2' }, { Region: 'us-west-2' }]);
    await fake.settled();

    expect(await statuses()).toEqual([
      ['us-east-2', 'InSync'],
      ['us-west-2', 'InSync'],
    ]);
    expect((await read(ohio)).SecretString).toBe('one');
    expect((await read(oregon)).SecretString).toBe('one');
  });

  test('the primary names its region, and so does the replica, which has no status', async () => {
    expect(await described()).not.toHaveProperty('PrimaryRegion');
    await replicate();
    await fake.settled();

    expect((await described()).PrimaryRegion).toBe('eu-west-1');
    const copy = await described(ohio);
    expect(copy.PrimaryRegion).toBe('eu-west-1');
    expect(copy).not.toHaveProperty('ReplicationStatus');
  });

  test('the replica is listed in its region, and found by the filter primary-region', async () => {
    await replicate();
    await fake.settled();

    const listed = async (value: string) => {
      const { SecretList } = await ohio.send(
        new ListSecretsCommand({ Filters: [{ Key: 'primary-region', Values: [value] }] }),
      );
      return SecretList?.map(({ Name, PrimaryRegion }) => [Name, PrimaryRegion]);
    };
    expect(await listed('eu-')).toEqual([['db', 'eu-west-1']]);
    expect(await listed('us-')).toEqual([]);
  });

  test('the status has the day of the last read of the replica', async () => {
    await replicate();
    await fake.settled();
    await read();
    expect((await described()).ReplicationStatus?.[0]).not.toHaveProperty('LastAccessedDate');

    await fake.clock.advance({ days: 1 });
    await read(ohio);
    expect((await described()).ReplicationStatus?.[0]?.LastAccessedDate).toEqual(new Date('2026-03-05'));
    expect((await described()).LastAccessedDate).toEqual(new Date('2026-03-04'));
  });

  test('a secret that was created with replica regions has them', async () => {
    await primary.send(
      new CreateSecretCommand({
        Name: 'new',
        SecretString: 'x',
        AddReplicaRegions: [{ Region: 'us-east-2', KmsKeyId: 'alias/there' }],
      }),
    );
    await fake.settled();

    expect(fake.secret('new', { region: 'us-east-2' })).toMatchObject({
      value: 'x',
      kmsKeyId: 'alias/there',
    });
  });

  test('it goes on by itself, without settled()', async () => {
    await replicate();
    await nextTurn();

    expect(await statuses()).toEqual([['us-east-2', 'InSync']]);
  });

  test('nothing of it is left after reset() and rollback()', async () => {
    const point = fake.checkpoint();
    await replicate();
    fake.rollback(point);
    await fake.settled();
    expect(await described()).not.toHaveProperty('ReplicationStatus');

    await replicate();
    await fake.settled();
    fake.reset();
    await expect(read(ohio)).rejects.toMatchObject(UNKNOWN);
  });
});
