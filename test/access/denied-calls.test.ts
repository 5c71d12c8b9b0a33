import {
  CancelRotateSecretCommand,
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  DeleteSecretCommand,
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
import { accessOutcome } from '../support/access-outcome';
import { allowing, policyOf } from '../support/policy';
import { rejectionOf } from '../support/rejection';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
const POLICY = '{"Statement":{"Effect":"Allow","Principal":"*","Action":"secretsmanager:*","Resource":"*"}}';

const OTHER_POLICY =
  '{"Statement":{"Effect":"Allow","Principal":"*","Action":"secretsmanager:Get*","Resource":"*"}}';

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: {
    db: secret({
      versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }],
      tags: { team: 'a' },
      resourcePolicy: POLICY,
      rotation: { lambdaArn: LAMBDA },
    }),
    gone: secret({ value: 'x', scheduledForDeletion: true }),
  },
});
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.lambda(LAMBDA, () => Promise.resolve());
});

const id = { SecretId: 'db' };
const read = () => client.send(new GetSecretValueCommand(id));
const there = [{ Region: 'us-east-2' }];

const changes: readonly [operation: string, send: (client: SecretsManagerClient) => Promise<unknown>][] = [
  ['CancelRotateSecret', (c) => c.send(new CancelRotateSecretCommand(id))],
  ['CreateSecret', (c) => c.send(new CreateSecretCommand({ Name: 'new', SecretString: 'x' }))],
  ['DeleteResourcePolicy', (c) => c.send(new DeleteResourcePolicyCommand(id))],
  ['DeleteSecret', (c) => c.send(new DeleteSecretCommand({ ...id, ForceDeleteWithoutRecovery: true }))],
  ['GetSecretValue', (c) => c.send(new GetSecretValueCommand(id))],
  ['PutResourcePolicy', (c) => c.send(new PutResourcePolicyCommand({ ...id, ResourcePolicy: OTHER_POLICY }))],
  ['PutSecretValue', (c) => c.send(new PutSecretValueCommand({ ...id, SecretString: 'y' }))],
  [
    'RemoveRegionsFromReplication',
    (c) => c.send(new RemoveRegionsFromReplicationCommand({ ...id, RemoveReplicaRegions: ['us-east-2'] })),
  ],
  [
    'ReplicateSecretToRegions',
    (c) => c.send(new ReplicateSecretToRegionsCommand({ ...id, AddReplicaRegions: there })),
  ],
  ['RestoreSecret', (c) => c.send(new RestoreSecretCommand({ SecretId: 'gone' }))],
  ['RotateSecret', (c) => c.send(new RotateSecretCommand(id))],
  ['StopReplicationToReplica', (c) => c.send(new StopReplicationToReplicaCommand(id))],
  ['TagResource', (c) => c.send(new TagResourceCommand({ ...id, Tags: [{ Key: 'b', Value: '' }] }))],
  ['UntagResource', (c) => c.send(new UntagResourceCommand({ ...id, TagKeys: ['team'] }))],
  ['UpdateSecret', (c) => c.send(new UpdateSecretCommand({ ...id, SecretString: 'y', Description: 'z' }))],
  [
    'UpdateSecretVersionStage',
    (c) => c.send(new UpdateSecretVersionStageCommand({ ...id, VersionStage: 'X', MoveToVersionId: V1 })),
  ],
];

test.each(changes)('%s changes nothing where it is denied', async (operation, send) => {
  const before = [stateOf(fake, 'db'), stateOf(fake, 'gone')];
  fake.access.deny(`secretsmanager:${operation}`);

  expect((await rejectionOf(send(client))).name).toBe('AccessDeniedException');
  await fake.settled();

  expect([stateOf(fake, 'db'), stateOf(fake, 'gone')]).toEqual(before);
  const { SecretList } = await client.send(new ListSecretsCommand({ IncludePlannedDeletion: true }));
  expect(SecretList).toHaveLength(2);
  expect(fake.rotation('db').trace()).toEqual([]);
});

test('a denial of a part of CreateSecret makes no secret', async () => {
  fake.access.deny('secretsmanager:TagResource');

  await rejectionOf(client.send(new CreateSecretCommand({ Name: 'new', Tags: [{ Key: 'a', Value: 'b' }] })));

  expect((await client.send(new ListSecretsCommand({}))).SecretList).toHaveLength(1);
});

test('a denied call is in the journal with its error', async () => {
  fake.access.deny('secretsmanager:GetSecretValue');
  const error = await rejectionOf(read());

  expect(fake.calls(GetSecretValueCommand)).toHaveLength(1);
  expect(fake.calls(GetSecretValueCommand)[0]).toMatchObject({ input: { SecretId: 'db' }, error });
});

describe('the order of the checks', () => {
  beforeEach(() => {
    fake.access.deny('*');
  });

  test('has constraints and names before access', async () => {
    const named = (SecretId: string) =>
      rejectionOf(client.send(new GetSecretValueCommand({ SecretId, VersionId: V1 })));

    expect((await named('not a name')).name).toBe('ValidationException');
    expect((await named('')).name).toBe('ValidationException');
  });

  test('has access before existence, deletion and parameters', async () => {
    const window = { RecoveryWindowInDays: 3 };
    const deleted = (SecretId: string) =>
      rejectionOf(client.send(new DeleteSecretCommand({ SecretId, ...window })));

    expect((await deleted('unknown')).name).toBe('AccessDeniedException');
    expect((await deleted('gone')).name).toBe('AccessDeniedException');
    expect((await deleted('db')).name).toBe('AccessDeniedException');
  });
});

describe('what a test said about access', () => {
  const denyReads = () => {
    fake.access.deny('secretsmanager:GetSecretValue');
  };

  test('is nothing at the beginning: everything is allowed', async () => {
    for (const [operation, send] of changes) {
      if (operation === 'StopReplicationToReplica') continue;
      fake.reset();
      fake.lambda(LAMBDA, () => Promise.resolve());
      expect([operation, await accessOutcome(send(client))]).toEqual([operation, 'allowed']);
    }
  });

  test('ends with reset()', async () => {
    denyReads();
    fake.access.allowOnly(policyOf(allowing({ Action: 's3:*' })));
    fake.access.actAs('arn:aws:iam::111122223333:user/alice');
    fake.reset();

    expect(await accessOutcome(read())).toBe('allowed');
    denyReads();
    expect((await rejectionOf(read())).message).toContain('User: arn:aws:iam::111122223333:user/test ');
  });

  test('is as it was at the checkpoint after rollback()', async () => {
    denyReads();
    const point = fake.checkpoint();
    fake.access.deny('secretsmanager:PutSecretValue');
    fake.access.actAs('arn:aws:iam::111122223333:user/alice');
    fake.rollback(point);

    expect((await rejectionOf(read())).message).toContain('User: arn:aws:iam::111122223333:user/test ');
    expect(await accessOutcome(client.send(new PutSecretValueCommand({ ...id, SecretString: 'y' })))).toBe(
      'allowed',
    );
  });

  test('holds for clients made before and after it', async () => {
    denyReads();

    expect(await accessOutcome(read())).toBe('denied');
    expect(await accessOutcome(fake.client().send(new GetSecretValueCommand(id)))).toBe('denied');
  });
});
