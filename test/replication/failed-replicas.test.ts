import {
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { rejectionOf } from '../support/rejection';
import { REPLICA, UNKNOWN } from '../support/secret-refusals';

const EXISTS = 'Secret with this name already exists in this region';

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: { db: secret({ value: 'one', kmsKeyId: 'key-here' }) },
});
const primary = fake.client();
const ohio = fake.client({ region: 'us-east-2' });
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

describe('where the region has a secret of that name', () => {
  beforeEach(() => {
    fake.seed({ db: 'other' }, { region: 'us-east-2' });
  });

  test('replication fails, says why, and leaves that secret alone', async () => {
    await replicate();
    await fake.settled();

    expect((await described()).ReplicationStatus).toEqual([
      {
        Region: 'us-east-2',
        KmsKeyId: 'alias/aws/secretsmanager',
        Status: 'Failed',
        StatusMessage: EXISTS,
      },
    ]);
    expect((await read(ohio)).SecretString).toBe('other');
    expect(await described(ohio)).not.toHaveProperty('PrimaryRegion');
  });

  test('the other regions get their replicas all the same', async () => {
    await replicate([{ Region: 'us-east-2' }, { Region: 'us-west-2' }]);
    await fake.settled();

    expect(await statuses()).toEqual([
      ['us-east-2', 'Failed'],
      ['us-west-2', 'InSync'],
    ]);
  });

  test('a failed replica is tried again when it is asked for again', async () => {
    await replicate();
    await fake.settled();
    await ohio.send(new DeleteSecretCommand({ SecretId: 'db', ForceDeleteWithoutRecovery: true }));

    const { ReplicationStatus } = await replicate();
    expect(ReplicationStatus).toEqual([
      { Region: 'us-east-2', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InProgress' },
    ]);
    await fake.settled();
    expect(await statuses()).toEqual([['us-east-2', 'InSync']]);
    expect((await read(ohio)).SecretString).toBe('one');
  });

  test('ForceOverwriteReplicaSecret puts the replica in its place, also after a failure', async () => {
    await replicate();
    await fake.settled();
    await replicate(undefined, { ForceOverwriteReplicaSecret: true });
    await fake.settled();

    expect((await described()).ReplicationStatus).toEqual([
      { Region: 'us-east-2', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InSync' },
    ]);
    expect((await read(ohio)).SecretString).toBe('one');
    await expect(
      ohio.send(new DeleteSecretCommand({ SecretId: 'db', ForceDeleteWithoutRecovery: true })),
    ).rejects.toMatchObject(REPLICA);
  });

  test('one that is scheduled for deletion is in the way until its window ends', async () => {
    await ohio.send(new DeleteSecretCommand({ SecretId: 'db', RecoveryWindowInDays: 7 }));
    await replicate();
    await fake.settled();
    expect(await statuses()).toEqual([['us-east-2', 'Failed']]);

    await fake.clock.advance({ days: 7 });
    await replicate();
    await fake.settled();
    expect(await statuses()).toEqual([['us-east-2', 'InSync']]);
  });

  test('a failed replica still keeps the primary from being deleted, until it is removed', async () => {
    await replicate();
    await fake.settled();
    const remove = () => primary.send(new DeleteSecretCommand({ SecretId: 'db' }));

    expect((await rejectionOf(remove())).name).toBe('InvalidParameterException');
    await primary.send(
      new RemoveRegionsFromReplicationCommand({ SecretId: 'db', RemoveReplicaRegions: ['us-east-2'] }),
    );
    expect((await remove()).Name).toBe('db');
    expect((await read(ohio)).SecretString).toBe('other');
  });
});

describe('where a key cannot be used', () => {
  test.each(['disabled', 'pendingDeletion', 'missing', 'denied'] as const)(
    'the call succeeds, and the replica under a key that is %s fails',
    async (state) => {
      fake.kms.key('key-there', { state });
      await replicate([{ Region: 'us-east-2', KmsKeyId: 'key-there' }, { Region: 'us-west-2' }]);
      await fake.settled();

      expect(await statuses()).toEqual([
        ['us-east-2', 'Failed'],
        ['us-west-2', 'InSync'],
      ]);
      await expect(read(ohio)).rejects.toMatchObject(UNKNOWN);
    },
  );

  test('all replicas of a primary under that key fail', async () => {
    fake.kms.key('key-here', { state: 'disabled' });
    await replicate();
    await fake.settled();

    expect((await described()).ReplicationStatus?.[0]?.StatusMessage).toBe(
      "The KMS key key-here can't be used",
    );
  });

  test.each(['kms:Decrypt', 'kms:GenerateDataKey', 'kms:Encrypt'])(
    'the replica of a caller who may not %s fails, until it is tried with permission',
    async (action) => {
      const point = fake.checkpoint();
      fake.access.deny(action);
      await replicate([{ Region: 'us-east-2', KmsKeyId: 'key-there' }]);
      await fake.settled();
      expect((await described()).ReplicationStatus).toEqual([
        {
          Region: 'us-east-2',
          KmsKeyId: 'key-there',
          Status: 'Failed',
          StatusMessage: 'Access to KMS is not allowed',
        },
      ]);

      fake.rollback(point);
      await replicate([{ Region: 'us-east-2', KmsKeyId: 'key-there' }]);
      await fake.settled();
      expect(await statuses()).toEqual([['us-east-2', 'InSync']]);
    },
  );
});
