import {
  BatchGetSecretValueCommand,
  CancelRotateSecretCommand,
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
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
  ValidateResourcePolicyCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type Quotas, type RequestGroup } from '../src';
import { freezeTime } from './support/frozen-time';
import { refusal } from './support/refusal';
import { rejectionOf } from './support/rejection';

freezeTime('2026-03-04T05:06:07.500Z');
const fake = new FakeSecretsManager();
const client = fake.client();
const begin = (requestsPerSecond: Quotas['requestsPerSecond']) => {
  fake.configure({
    region: 'eu-west-1',
    accountId: '111122223333',
    secrets: { db: 'one' },
    quotas: { requestsPerSecond },
  });
};

const id = { SecretId: 'db' };
const ResourcePolicy = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}}';
const read = (by: SecretsManagerClient = client) => by.send(new GetSecretValueCommand(id));
const describeSecret = () => client.send(new DescribeSecretCommand(id));

type Send = () => Promise<unknown>;
const regions = { RemoveReplicaRegions: ['us-east-2'] };

/** The operations of each group, with the requests a second of the service. */
const groups: readonly [group: RequestGroup, rate: number, sends: readonly Send[]][] = [
  ['read', 10_000, [describeSecret, () => read()]],
  [
    'resourcePolicy',
    50,
    [
      () => client.send(new DeleteResourcePolicyCommand(id)),
      () => client.send(new GetResourcePolicyCommand(id)),
      () => client.send(new PutResourcePolicyCommand({ ...id, ResourcePolicy })),
      () => client.send(new ValidateResourcePolicyCommand({ ResourcePolicy })),
    ],
  ],
  [
    'write',
    50,
    [
      () => client.send(new PutSecretValueCommand({ ...id, SecretString: 'x' })),
      () => client.send(new RemoveRegionsFromReplicationCommand({ ...id, ...regions })),
      () =>
        client.send(
          new ReplicateSecretToRegionsCommand({ ...id, AddReplicaRegions: [{ Region: 'us-east-2' }] }),
        ),
      () => client.send(new StopReplicationToReplicaCommand(id)),
      () => client.send(new UpdateSecretCommand({ ...id, Description: 'x' })),
      () => client.send(new UpdateSecretVersionStageCommand({ ...id, VersionStage: 'X' })),
    ],
  ],
  ['RestoreSecret', 50, [() => client.send(new RestoreSecretCommand(id))]],
  [
    'rotation',
    50,
    [() => client.send(new RotateSecretCommand(id)), () => client.send(new CancelRotateSecretCommand(id))],
  ],
  [
    'tags',
    50,
    [
      () => client.send(new TagResourceCommand({ ...id, Tags: [{ Key: 'a', Value: 'b' }] })),
      () => client.send(new UntagResourceCommand({ ...id, TagKeys: ['a'] })),
    ],
  ],
  ['BatchGetSecretValue', 100, [() => client.send(new BatchGetSecretValueCommand({ SecretIdList: ['db'] }))]],
  ['CreateSecret', 50, [() => client.send(new CreateSecretCommand({ Name: 'new' }))]],
  ['DeleteSecret', 50, [() => client.send(new DeleteSecretCommand(id))]],
  ['GetRandomPassword', 50, [() => client.send(new GetRandomPasswordCommand({}))]],
  ['ListSecretVersionIds', 50, [() => client.send(new ListSecretVersionIdsCommand(id))]],
  ['ListSecrets', 100, [() => client.send(new ListSecretsCommand({}))]],
];

/** Sends so many requests of a group in turn, and says how many of them were throttled. */
async function throttled(sends: readonly Send[], count: number): Promise<number> {
  let refused = 0;
  for (let index = 0; index < count; index += 1) {
    const error = await sends[index % sends.length]!().catch((thrown: unknown) => thrown as Error);
    if (error instanceof Error && error.name === 'ThrottlingException') refused += 1;
  }
  return refused;
}

test('nothing is throttled unless a test wants it', async () => {
  begin(false);
  const many = Array.from({ length: 300 }, () => client.send(new ListSecretsCommand({})));

  await expect(Promise.all(many)).resolves.toHaveLength(300);
});

describe.each(groups)('the group %s', (group, rate, sends) => {
  test('is counted together, and apart from all others', async () => {
    begin({ [group]: 2 });

    expect(await throttled(sends, 2)).toBe(0);
    for (const send of sends) {
      expect((await rejectionOf(send())).name).toBe('ThrottlingException');
    }
    for (const [other, , others] of groups) {
      if (other !== group) expect([other, await throttled(others, others.length)]).toEqual([other, 0]);
    }
  });

  test(`has ${rate} requests a second where the rates of the service hold`, async () => {
    begin(true);

    expect(await throttled(sends, rate)).toBe(0);
    expect(await throttled(sends, 1)).toBe(1);
  });
});

test('a request above the rate is refused in the words of the service, after three attempts', async () => {
  begin({ read: 1 });
  await read();

  await expect(read()).rejects.toMatchObject(refusal('ThrottlingException', 'Rate exceeded'));
  expect(fake.calls().at(-1)?.attempts).toHaveLength(3);
});

test('a refused request does nothing', async () => {
  begin({ CreateSecret: 0 });
  await rejectionOf(client.send(new CreateSecretCommand({ Name: 'new' })));

  expect((await client.send(new ListSecretsCommand({}))).SecretList).toHaveLength(1);
});

test("the next second of the fake's clock has its own requests", async () => {
  begin({ read: 1 });
  await read();
  expect((await rejectionOf(read())).name).toBe('ThrottlingException');

  await fake.clock.advance({ milliseconds: 499 });
  expect((await rejectionOf(read())).name).toBe('ThrottlingException');
  await fake.clock.advance({ milliseconds: 1 });
  expect((await read()).SecretString).toBe('one');
});

test('each account and each region has its own requests', async () => {
  begin({ read: 1 });
  fake.seed({ db: 'far' }, { region: 'us-east-2' });
  fake.seed({ db: 'theirs' }, { accountId: '444455556666' });
  await read();

  expect((await read(fake.client({ region: 'us-east-2' }))).SecretString).toBe('far');
  expect((await read(fake.client({ accountId: '444455556666' }))).SecretString).toBe('theirs');
  expect((await rejectionOf(read(fake.client()))).name).toBe('ThrottlingException');
});

test('reset() and rollback() begin to count anew', async () => {
  begin({ read: 1 });
  await read();
  fake.reset();
  await read();
  const point = fake.checkpoint();
  fake.rollback(point);

  expect((await read()).SecretString).toBe('one');
  expect((await rejectionOf(read())).name).toBe('ThrottlingException');
});

test('a group that a test does not name has no limit', async () => {
  begin({ write: 0 });

  expect(await throttled([describeSecret], 50)).toBe(0);
});

test('a refused input is not counted', async () => {
  begin({ read: 1 });
  await rejectionOf(client.send(new GetSecretValueCommand({ SecretId: 'not a name' })));

  expect((await read()).SecretString).toBe('one');
});
