import {
  CreateSecretCommand,
  DescribeSecretCommand,
  ReplicateSecretToRegionsCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { INVALID_NAME, UNKNOWN } from '../support/secret-refusals';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => fake.reset());

const describedBy = async (by = client, SecretId = 'prod/db') => {
  const { $metadata: _, ...output } = await by.send(new DescribeSecretCommand({ SecretId }));
  return output;
};
const ARN = expect.stringMatching(
  /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod\/db-[A-Za-z0-9]{6}$/,
) as string;

describe('the output', () => {
  test('of a plain secret has its dates, its name and its versions, and nothing else', async () => {
    await client.send(
      new CreateSecretCommand({ Name: 'prod/db', ClientRequestToken: V1, SecretString: 'hunter2' }),
    );

    expect(await describedBy()).toEqual({
      ARN,
      Name: 'prod/db',
      CreatedDate: new Date('2026-03-04T05:06:07.089Z'),
      LastChangedDate: new Date('2026-03-04T05:06:07.089Z'),
      VersionIdsToStages: { [V1]: ['AWSCURRENT'] },
    });
    expect(Object.keys(await describedBy()).sort()).toEqual([
      'ARN',
      'CreatedDate',
      'LastChangedDate',
      'Name',
      'VersionIdsToStages',
    ]);
  });

  test('of a secret without a value has no versions', async () => {
    fake.seed({ 'prod/db': secret({}) });

    expect(Object.keys(await describedBy()).sort()).toEqual([
      'ARN',
      'CreatedDate',
      'LastChangedDate',
      'Name',
    ]);
  });

  test('of a secret with everything has everything', async () => {
    fake.seed({
      'prod/db': secret({
        value: 'x',
        description: 'main',
        type: 'Salesforce',
        tags: { b: '1', a: '2' },
        owningService: 'rds',
        createdDate: '2026-01-01T00:00:00.001Z',
        lastChangedDate: '2026-02-02T00:00:00.002Z',
        lastAccessedDate: '2026-03-03T13:00:00.003Z',
        rotation: {
          lambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
          automaticallyAfterDays: 30,
          duration: '2h',
          lastRotatedDate: '2026-02-01T00:00:00.004Z',
          nextRotationDate: '2026-03-31T00:00:00.005Z',
        },
        scheduledForDeletion: { recoveryWindowInDays: 7 },
      }),
    });

    expect(await describedBy()).toEqual({
      ARN,
      Name: 'prod/db',
      CreatedDate: new Date('2026-01-01T00:00:00.001Z'),
      LastChangedDate: new Date('2026-02-02T00:00:00.002Z'),
      LastAccessedDate: new Date('2026-03-03T00:00:00.000Z'),
      DeletedDate: new Date('2026-03-11T05:06:07.089Z'),
      Description: 'main',
      Type: 'Salesforce',
      Tags: [
        { Key: 'b', Value: '1' },
        { Key: 'a', Value: '2' },
      ],
      OwningService: 'rds',
      RotationEnabled: true,
      RotationLambdaARN: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
      RotationRules: { AutomaticallyAfterDays: 30, Duration: '2h' },
      LastRotatedDate: new Date('2026-02-01T00:00:00.004Z'),
      NextRotationDate: new Date('2026-03-31T00:00:00.005Z'),
      VersionIdsToStages: expect.any(Object) as object,
    });
  });

  test('has the labelled versions only, one that has no value yet among them', async () => {
    fake.seed({
      'prod/db': secret({
        versions: [
          { id: V1, value: 'deprecated' },
          { id: V2, value: 'current', labels: ['AWSCURRENT', 'blue'] },
          { id: V3, labels: ['AWSPENDING'] },
        ],
      }),
    });

    expect((await describedBy()).VersionIdsToStages).toEqual({
      [V2]: ['AWSCURRENT', 'blue'],
      [V3]: ['AWSPENDING'],
    });
  });

  test('has an empty list of tags after the last one was removed', async () => {
    fake.seed({ 'prod/db': 'x' });
    await client.send(new TagResourceCommand({ SecretId: 'prod/db', Tags: [{ Key: 'team', Value: 'a' }] }));
    await client.send(new UntagResourceCommand({ SecretId: 'prod/db', TagKeys: ['team'] }));

    expect((await describedBy()).Tags).toEqual([]);
  });

  test('of settings of rotation that were turned off has them still', async () => {
    fake.seed({
      'prod/db': secret({
        value: 'x',
        rotation: {
          enabled: false,
          lambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
          automaticallyAfterDays: 30,
        },
      }),
    });

    const described = await describedBy();
    expect(described).toMatchObject({
      RotationEnabled: false,
      RotationLambdaARN: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
      RotationRules: { AutomaticallyAfterDays: 30 },
    });
    expect(described).not.toHaveProperty('NextRotationDate');
  });

  test('has the regions of a primary and of its replica', async () => {
    fake.seed({ 'prod/db': 'x' });
    await client.send(
      new ReplicateSecretToRegionsCommand({
        SecretId: 'prod/db',
        AddReplicaRegions: [{ Region: 'us-east-2' }],
      }),
    );
    await fake.settled();

    const primary = await describedBy();
    expect(primary.PrimaryRegion).toBe('eu-west-1');
    expect(primary.ReplicationStatus).toEqual([
      { Region: 'us-east-2', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InSync' },
    ]);
    const replica = await describedBy(fake.client({ region: 'us-east-2' }));
    expect(replica.PrimaryRegion).toBe('eu-west-1');
    expect(replica).not.toHaveProperty('ReplicationStatus');
  });

  test('belongs to the caller', async () => {
    fake.seed({ 'prod/db': secret({ value: 'x', tags: { team: 'a' } }) });
    const mine = await describedBy();
    mine.Tags!.pop();
    mine.CreatedDate!.setTime(0);

    expect(await describedBy()).toMatchObject({
      Tags: [{ Key: 'team', Value: 'a' }],
      CreatedDate: new Date('2026-03-04T05:06:07.089Z'),
    });
  });
});

test('a description changes nothing, no date either', async () => {
  fake.seed({ 'prod/db': 'x' });
  const before = stateOf(fake, 'prod/db');
  await fake.clock.advance({ days: 1 });

  await describedBy();

  expect(stateOf(fake, 'prod/db')).toEqual(before);
});

test.each([
  ['unknown', UNKNOWN],
  ['not a name', INVALID_NAME],
])('the secret "%s" is refused', async (SecretId, expected) => {
  await expect(client.send(new DescribeSecretCommand({ SecretId }))).rejects.toMatchObject(expected);
});
