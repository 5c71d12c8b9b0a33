import {
  CancelRotateSecretCommand,
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
  RestoreSecretCommand,
  RotateSecretCommand,
  StopReplicationToReplicaCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { rejectionOf } from '../support/rejection';

const POLICY =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}';

const READ_ONLY =
  "Operation not permitted on a replica secret. Call must be made in primary secret's region.";

/** A primary in us-east-1 and its replica in eu-west-1. */
async function replicated() {
  const fake = new FakeSecretsManager({ region: 'us-east-1', accountId: '123456789012' });
  fake.seed({
    app: secret({
      versions: [
        { id: 'a'.repeat(32), value: 'old', labels: ['AWSPREVIOUS'] },
        { id: 'b'.repeat(32), value: 'new', labels: ['AWSCURRENT', 'blue'] },
      ],
      description: 'd',
      tags: { team: 'a' },
      resourcePolicy: POLICY,
    }),
  });
  const primary = fake.client();
  const replica = fake.client({ region: 'eu-west-1' });
  const input = { SecretId: 'app', AddReplicaRegions: [{ Region: 'eu-west-1' }] };
  const answer = await primary.send(new ReplicateSecretToRegionsCommand(input));
  await fake.settled();
  return { fake, primary, replica, answer, arn: fake.secret('app').arn };
}

test('goes on after the answer, and is in sync when it settled', async () => {
  const fake = new FakeSecretsManager({ region: 'us-east-1', secrets: { app: 'v' } });
  const primary = fake.client();
  const answer = await primary.send(
    new ReplicateSecretToRegionsCommand({ SecretId: 'app', AddReplicaRegions: [{ Region: 'eu-west-1' }] }),
  );
  expect(answer.ARN).toBe(fake.secret('app').arn);
  expect(answer.ReplicationStatus).toEqual([
    { Region: 'eu-west-1', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InProgress' },
  ]);

  await fake.settled();

  const described = await primary.send(new DescribeSecretCommand({ SecretId: 'app' }));
  expect(described.PrimaryRegion).toBe('us-east-1');
  expect(described.ReplicationStatus).toEqual([
    { Region: 'eu-west-1', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InSync' },
  ]);
});

test('copies value, labels, tags, description and policy under the same suffix', async () => {
  const { replica, arn } = await replicated();
  const described = await replica.send(new DescribeSecretCommand({ SecretId: 'app' }));

  expect(described).toMatchObject({
    ARN: arn.replace('us-east-1', 'eu-west-1'),
    Name: 'app',
    Description: 'd',
    Tags: [{ Key: 'team', Value: 'a' }],
    PrimaryRegion: 'us-east-1',
    VersionIdsToStages: { ['a'.repeat(32)]: ['AWSPREVIOUS'], ['b'.repeat(32)]: ['AWSCURRENT', 'blue'] },
  });
  expect(described.ReplicationStatus).toBeUndefined();
  expect((await replica.send(new GetSecretValueCommand({ SecretId: 'app' }))).SecretString).toBe('new');
  const { ResourcePolicy } = await replica.send(new GetResourcePolicyCommand({ SecretId: 'app' }));
  expect(ResourcePolicy).toBe(POLICY);
});

test('brings later changes to the replica, which keeps the dates of its own reads', async () => {
  const { primary, replica } = await replicated();
  await replica.send(new GetSecretValueCommand({ SecretId: 'app' }));
  await primary.send(new PutSecretValueCommand({ SecretId: 'app', SecretString: 'newer' }));
  await primary.send(new TagResourceCommand({ SecretId: 'app', Tags: [{ Key: 'more', Value: 'b' }] }));

  expect((await replica.send(new GetSecretValueCommand({ SecretId: 'app' }))).SecretString).toBe('newer');
  const copy = await replica.send(new DescribeSecretCommand({ SecretId: 'app' }));
  const original = await primary.send(new DescribeSecretCommand({ SecretId: 'app' }));
  expect(copy.Tags).toHaveLength(2);
  expect(copy.LastAccessedDate).toBeInstanceOf(Date);
  expect(original.LastAccessedDate).toBeUndefined();
  expect(original.ReplicationStatus?.[0]?.LastAccessedDate).toEqual(copy.LastAccessedDate);
});

type Send = (client: SecretsManagerClient) => Promise<unknown>;
const SecretId = 'app';

const writes: readonly (readonly [string, Send])[] = [
  ['PutSecretValue', (client) => client.send(new PutSecretValueCommand({ SecretId, SecretString: 'w' }))],
  ['UpdateSecret', (client) => client.send(new UpdateSecretCommand({ SecretId, Description: 'e' }))],
  [
    'UpdateSecretVersionStage',
    (client) =>
      client.send(
        new UpdateSecretVersionStageCommand({
          SecretId,
          VersionStage: 'blue',
          RemoveFromVersionId: 'b'.repeat(32),
        }),
      ),
  ],
  ['TagResource', (client) => client.send(new TagResourceCommand({ SecretId, Tags: [{ Key: 'k' }] }))],
  ['UntagResource', (client) => client.send(new UntagResourceCommand({ SecretId, TagKeys: ['team'] }))],
  [
    'PutResourcePolicy',
    (client) => client.send(new PutResourcePolicyCommand({ SecretId, ResourcePolicy: POLICY })),
  ],
  ['DeleteResourcePolicy', (client) => client.send(new DeleteResourcePolicyCommand({ SecretId }))],
  ['RotateSecret', (client) => client.send(new RotateSecretCommand({ SecretId }))],
  ['CancelRotateSecret', (client) => client.send(new CancelRotateSecretCommand({ SecretId }))],
  ['DeleteSecret', (client) => client.send(new DeleteSecretCommand({ SecretId }))],
  [
    'DeleteSecret with force',
    (client) => client.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true })),
  ],
  ['RestoreSecret', (client) => client.send(new RestoreSecretCommand({ SecretId }))],
  [
    'ReplicateSecretToRegions',
    (client) =>
      client.send(
        new ReplicateSecretToRegionsCommand({ SecretId, AddReplicaRegions: [{ Region: 'ap-south-1' }] }),
      ),
  ],
  [
    'RemoveRegionsFromReplication',
    (client) =>
      client.send(new RemoveRegionsFromReplicationCommand({ SecretId, RemoveReplicaRegions: ['us-east-1'] })),
  ],
];

test.each(writes)('a replica refuses %s', async (_operation, send) => {
  const { replica } = await replicated();
  expect(await rejectionOf(send(replica))).toMatchObject({
    name: 'InvalidParameterException',
    message: READ_ONLY,
  });
});

test('a replica whose name is taken fails, and the call succeeds', async () => {
  const fake = new FakeSecretsManager({ region: 'us-east-1', secrets: { app: 'v' } });
  fake.seed({ app: 'another' }, { region: 'eu-west-1' });
  const primary = fake.client();
  const replicate = (force: boolean) =>
    primary.send(
      new ReplicateSecretToRegionsCommand({
        SecretId: 'app',
        AddReplicaRegions: [{ Region: 'eu-west-1' }],
        ForceOverwriteReplicaSecret: force,
      }),
    );
  await replicate(false);
  await fake.settled();
  const described = await primary.send(new DescribeSecretCommand({ SecretId: 'app' }));
  expect(described.ReplicationStatus).toEqual([
    {
      Region: 'eu-west-1',
      KmsKeyId: 'alias/aws/secretsmanager',
      Status: 'Failed',
      StatusMessage: 'Secret with this name already exists in this region',
    },
  ]);
  expect(fake.secret('app', { region: 'eu-west-1' }).value).toBe('another');

  // A failed one is tried again, and overwrites when it is told to.
  await replicate(true);
  await fake.settled();
  expect(fake.secret('app', { region: 'eu-west-1' }).value).toBe('v');
});

test('to replicate again to a region that has the replica succeeds, status unchanged', async () => {
  const { primary, fake } = await replicated();
  const { lastChangedDate } = fake.secret('app');
  const again = await primary.send(
    new ReplicateSecretToRegionsCommand({ SecretId: 'app', AddReplicaRegions: [{ Region: 'eu-west-1' }] }),
  );
  expect(again.ReplicationStatus?.map(({ Status }) => Status)).toEqual(['InSync']);
  expect(fake.secret('app').lastChangedDate).toEqual(lastChangedDate);
});

test('promotion makes the replica a secret of its own, with the ARN that it has', async () => {
  const { fake, primary, replica, arn } = await replicated();
  const answer = await replica.send(new StopReplicationToReplicaCommand({ SecretId: arn }));
  expect(answer.ARN).toBe(arn.replace('us-east-1', 'eu-west-1'));

  await replica.send(new PutSecretValueCommand({ SecretId: 'app', SecretString: 'apart' }));
  expect(fake.secret('app').value).toBe('new');
  const described = await primary.send(new DescribeSecretCommand({ SecretId: 'app' }));
  expect(described.PrimaryRegion).toBeUndefined();
  expect(described.ReplicationStatus).toBeUndefined();
});

test('a primary with replicas cannot be deleted until they are removed', async () => {
  const { fake, primary, arn } = await replicated();
  expect(await rejectionOf(primary.send(new DeleteSecretCommand({ SecretId: 'app' })))).toMatchObject({
    name: 'InvalidParameterException',
    message: `You can't delete secret ${arn} that still has replica regions [eu-west-1].`,
  });

  await primary.send(
    new RemoveRegionsFromReplicationCommand({ SecretId: 'app', RemoveReplicaRegions: ['eu-west-1'] }),
  );
  expect(() => fake.secret('app', { region: 'eu-west-1' })).toThrow('found no secret');
  await primary.send(new DeleteSecretCommand({ SecretId: 'app' }));
});

test('a secret can be created with its replicas', async () => {
  const fake = new FakeSecretsManager({ region: 'us-east-1' });
  const client = fake.client();
  const { ReplicationStatus } = await client.send(
    new CreateSecretCommand({
      Name: 'app',
      SecretString: 'v',
      AddReplicaRegions: [{ Region: 'eu-west-1', KmsKeyId: 'alias/there' }],
    }),
  );
  expect(ReplicationStatus).toEqual([{ Region: 'eu-west-1', KmsKeyId: 'alias/there', Status: 'InProgress' }]);
  await fake.settled();

  expect(fake.secret('app', { region: 'eu-west-1' }).kmsKeyId).toBe('alias/there');
  const filtered = await fake
    .client({ region: 'eu-west-1' })
    .send(new ListSecretsCommand({ Filters: [{ Key: 'primary-region', Values: ['us-'] }] }));
  expect(filtered.SecretList?.map(({ Name }) => Name)).toEqual(['app']);
});

test.each([
  [
    'the own region',
    new ReplicateSecretToRegionsCommand({ SecretId: 'app', AddReplicaRegions: [{ Region: 'us-east-1' }] }),
    'Invalid replica region.',
  ],
])('%s is refused', async (_what, command, message) => {
  const fake = new FakeSecretsManager({ region: 'us-east-1', secrets: { app: 'v' } });
  const error = await rejectionOf(fake.client().send(command));
  expect(error).toMatchObject({ name: 'InvalidParameterException', message });
  expect(fake.secret('app').versions).toHaveLength(1);
});

test('what is no replica cannot be promoted', async () => {
  const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
  const error = await rejectionOf(
    fake.client().send(new StopReplicationToReplicaCommand({ SecretId: 'app' })),
  );
  expect(error.name).toBe('InvalidParameterException');
});
