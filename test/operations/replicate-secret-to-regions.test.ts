import {
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ReplicateSecretToRegionsCommand,
  TagResourceCommand,
  type ReplicateSecretToRegionsCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { NARROW_POLICY } from '../support/policies';
import { refusal } from '../support/refusal';
import { INVALID_NAME, REPLICA, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
const ohio = fake.client({ region: 'us-east-2' });
beforeEach(async () => {
  fake.reset();
  fake.seed({
    'prod/db': secret({
      versions: [
        { id: V1, value: 'one', labels: ['AWSPREVIOUS', 'blue'] },
        { id: V2, value: 'two', labels: ['AWSCURRENT'] },
      ],
      description: 'main',
      tags: { team: 'a' },
      resourcePolicy: NARROW_POLICY,
    }),
  });
  await fake.clock.advance({ seconds: 1 });
});

const replicate = (input: Partial<ReplicateSecretToRegionsCommandInput> = {}) =>
  client.send(
    new ReplicateSecretToRegionsCommand({
      SecretId: 'prod/db',
      AddReplicaRegions: [{ Region: 'us-east-2' }],
      ...input,
    }),
  );
const described = (by = client) => by.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
const status = async () => (await described()).ReplicationStatus;
const value = async (by = ohio) =>
  (await by.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).SecretString;

describe('the output', () => {
  test('has the ARN of the primary and the regions in progress', async () => {
    const { $metadata: _, ...output } = await replicate({
      SecretId: 'prod/db',
      AddReplicaRegions: [{ Region: 'us-east-2' }, { Region: 'ap-south-1', KmsKeyId: 'alias/mine' }],
    });

    expect(output).toEqual({
      ARN: fake.secret('prod/db').arn,
      ReplicationStatus: [
        { Region: 'us-east-2', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InProgress' },
        { Region: 'ap-south-1', KmsKeyId: 'alias/mine', Status: 'InProgress' },
      ],
    });
  });

  test('has the regions of earlier calls too', async () => {
    await replicate();
    await fake.settled();

    const { ReplicationStatus } = await replicate({ AddReplicaRegions: [{ Region: 'ap-south-1' }] });

    expect(ReplicationStatus?.map(({ Region, Status }) => [Region, Status])).toEqual([
      ['us-east-2', 'InSync'],
      ['ap-south-1', 'InProgress'],
    ]);
  });
});

describe('the primary', () => {
  test('knows its region and its replicas, which are in sync after a while', async () => {
    await replicate();
    await fake.settled();

    const description = await described();
    expect(description.PrimaryRegion).toBe('eu-west-1');
    expect(description.LastChangedDate).toEqual(new Date('2026-03-04T05:06:08.089Z'));
    expect(description.ReplicationStatus).toEqual([
      { Region: 'us-east-2', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InSync' },
    ]);
  });

  test('tells the day on which its replica was read', async () => {
    await replicate();
    await fake.settled();
    await fake.clock.advance({ days: 1 });

    await value(ohio);

    expect((await status())?.[0]?.LastAccessedDate).toEqual(new Date('2026-03-05T00:00:00.000Z'));
    expect(await described()).not.toHaveProperty('LastAccessedDate');
  });
});

describe('the replica', () => {
  beforeEach(async () => {
    await replicate();
    await fake.settled();
  });

  test('has the ARN of its primary in its own region', async () => {
    const { ARN } = await described();

    expect((await described(ohio)).ARN).toBe(ARN?.replace(':eu-west-1:', ':us-east-2:'));
  });

  test('has value, versions, tags, description and policy of its primary', async () => {
    const { $metadata: _, ...description } = await described(ohio);
    expect(description).toMatchObject({
      Name: 'prod/db',
      Description: 'main',
      Tags: [{ Key: 'team', Value: 'a' }],
      PrimaryRegion: 'eu-west-1',
      VersionIdsToStages: { [V1]: ['AWSPREVIOUS', 'blue'], [V2]: ['AWSCURRENT'] },
    });
    expect(description).not.toHaveProperty('ReplicationStatus');
    expect(await value()).toBe('two');
    const { ResourcePolicy } = await ohio.send(new GetResourcePolicyCommand({ SecretId: 'prod/db' }));
    expect(ResourcePolicy).toBe(NARROW_POLICY);
  });

  test('follows its primary', async () => {
    await client.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'three' }));
    await client.send(new TagResourceCommand({ SecretId: 'prod/db', Tags: [{ Key: 'b', Value: '1' }] }));
    await fake.settled();

    expect(await value()).toBe('three');
    expect((await described(ohio)).Tags).toEqual([
      { Key: 'team', Value: 'a' },
      { Key: 'b', Value: '1' },
    ]);
  });

  test('keeps the dates of its reads when its primary changes', async () => {
    await value(ohio);

    await client.send(new TagResourceCommand({ SecretId: 'prod/db', Tags: [{ Key: 'b', Value: '1' }] }));
    await fake.settled();

    expect((await described(ohio)).LastAccessedDate).toEqual(new Date('2026-03-04T00:00:00.000Z'));
  });
});

describe('a secret of the same name in the region', () => {
  beforeEach(() => fake.seed({ 'prod/db': 'theirs' }, { region: 'us-east-2' }));

  test('makes the replication fail, not the call', async () => {
    await expect(replicate()).resolves.toMatchObject({ ReplicationStatus: [{ Status: 'InProgress' }] });
    await fake.settled();

    expect(await status()).toEqual([
      {
        Region: 'us-east-2',
        KmsKeyId: 'alias/aws/secretsmanager',
        Status: 'Failed',
        StatusMessage: expect.any(String) as string,
      },
    ]);
    expect(await value()).toBe('theirs');
  });

  test('is replaced where the caller says so', async () => {
    await replicate({ ForceOverwriteReplicaSecret: true });
    await fake.settled();

    expect((await status())?.[0]?.Status).toBe('InSync');
    expect(await value()).toBe('two');
  });

  test('is tried again by another call', async () => {
    await replicate();
    await fake.settled();

    await replicate({ ForceOverwriteReplicaSecret: true });
    await fake.settled();

    expect((await status())?.[0]?.Status).toBe('InSync');
    expect(await value()).toBe('two');
  });
});

test('a repeat leaves the replica as it is, dates included', async () => {
  await replicate();
  await fake.settled();
  await fake.clock.advance({ seconds: 1 });
  const before = stateOf(fake, 'prod/db');

  await expect(replicate()).resolves.toMatchObject({
    ReplicationStatus: [{ Region: 'us-east-2', Status: 'InSync' }],
  });
  await fake.settled();

  expect(stateOf(fake, 'prod/db')).toEqual(before);
  expect((await status())?.map(({ Status }) => Status)).toEqual(['InSync']);
});

describe('a refusal', () => {
  test('answers the region of the secret itself, and no region is added', async () => {
    const before = stateOf(fake, 'prod/db');

    await expect(
      replicate({ AddReplicaRegions: [{ Region: 'us-east-2' }, { Region: 'eu-west-1' }] }),
    ).rejects.toMatchObject(refusal('InvalidParameterException', 'Invalid replica region.'));
    await fake.settled();

    expect(stateOf(fake, 'prod/db')).toEqual(before);
    expect(await described()).not.toHaveProperty('ReplicationStatus');
    expect(await described()).not.toHaveProperty('PrimaryRegion');
  });

  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
    ['scheduled', SCHEDULED],
    ['replica', REPLICA],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);

    await expect(
      replicate({ SecretId, AddReplicaRegions: [{ Region: 'ap-south-1' }] }),
    ).rejects.toMatchObject(expected);
  });
});
