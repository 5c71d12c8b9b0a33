import {
  CancelRotateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  ListSecretsCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  RestoreSecretCommand,
  RotateSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../src';
import { freezeTime } from './support/frozen-time';
import { refusal } from './support/refusal';
import { MANAGED } from './support/secret-refusals';
import { rejectionOf } from './support/rejection';
import { stateOf } from './support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07Z');
const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: {
    'rds!db-1': secret({
      versions: [
        { id: V1, value: { username: 'admin', password: 'old', port: 5432 }, labels: ['AWSCURRENT'] },
      ],
      owningService: 'rds',
      tags: { team: 'a' },
    }),
    'events!api': secret({ value: 'x', owningService: 'events' }),
    own: 'x',
  },
});
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.lambda(LAMBDA, () => Promise.resolve());
});

const id = { SecretId: 'rds!db-1' };
const described = (SecretId = 'rds!db-1') => client.send(new DescribeSecretCommand({ SecretId }));
const rotate = (input: Partial<RotateSecretCommand['input']> = {}) =>
  client.send(new RotateSecretCommand({ ...id, ClientRequestToken: V2, ...input }));

describe('a secret that a service manages', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['PutSecretValue', () => client.send(new PutSecretValueCommand({ ...id, SecretString: 'x' }))],
    [
      'PutSecretValue with labels',
      () => client.send(new PutSecretValueCommand({ ...id, SecretString: 'x', VersionStages: ['A'] })),
    ],
    ['UpdateSecret with a value', () => client.send(new UpdateSecretCommand({ ...id, SecretString: 'x' }))],
    [
      'UpdateSecret with a description',
      () => client.send(new UpdateSecretCommand({ ...id, Description: 'x' })),
    ],
    ['UpdateSecret with a key', () => client.send(new UpdateSecretCommand({ ...id, KmsKeyId: 'alias/x' }))],
    ['TagResource', () => client.send(new TagResourceCommand({ ...id, Tags: [{ Key: 'a', Value: 'b' }] }))],
    ['UntagResource', () => client.send(new UntagResourceCommand({ ...id, TagKeys: ['team'] }))],
    [
      'DeleteSecret at once',
      () => client.send(new DeleteSecretCommand({ ...id, ForceDeleteWithoutRecovery: true })),
    ],
    ['RotateSecret with a function', () => rotate({ RotationLambdaARN: LAMBDA })],
  ])('refuses %s and stays as it is', async (_case, send) => {
    const before = stateOf(fake, 'rds!db-1');

    await expect(send()).rejects.toMatchObject(MANAGED);
    await fake.settled();

    expect(stateOf(fake, 'rds!db-1')).toEqual(before);
  });

  test('says so in the words of the user guide', async () => {
    expect((await rejectionOf(client.send(new UpdateSecretCommand(id)))).message).toBe(
      'This secret is managed by an AWS service, and you must use that service to update it.',
    );
  });

  test('can be read, described and listed by versions', async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand(id));

    expect(JSON.parse(SecretString!)).toEqual({ username: 'admin', password: 'old', port: 5432 });
    expect((await described()).OwningService).toBe('rds');
    expect((await client.send(new ListSecretVersionIdsCommand(id))).Versions).toHaveLength(1);
  });

  test('can be given labels and a policy, and be deleted with a recovery window', async () => {
    await client.send(
      new UpdateSecretVersionStageCommand({ ...id, VersionStage: 'GREEN', MoveToVersionId: V1 }),
    );
    await client.send(
      new PutResourcePolicyCommand({
        ...id,
        ResourcePolicy: '{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}}',
      }),
    );
    await client.send(new DeleteSecretCommand({ ...id, RecoveryWindowInDays: 7 }));
    await client.send(new RestoreSecretCommand(id));

    expect(fake.secret('rds!db-1').labels).toEqual({ AWSCURRENT: V1, GREEN: V1 });
  });

  test('has no owner of that kind where a user made it', async () => {
    expect(await described('own')).not.toHaveProperty('OwningService');
  });
});

describe('its rotation', () => {
  test('needs no function, and makes a new password in the value', async () => {
    const { VersionId } = await rotate();
    await fake.settled();

    expect(VersionId).toBe(V2);
    expect((await described()).VersionIdsToStages).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] });
    const value = fake.secret('rds!db-1').json<{ password: string }>();
    expect(value).toEqual({ username: 'admin', password: expect.any(String) as string, port: 5432 });
    expect(value.password).not.toBe('old');
    expect(value.password).toHaveLength(32);
  });

  test('is under way when the answer comes, with a version that has no value yet', async () => {
    await rotate();

    expect((await described()).VersionIdsToStages).toEqual({ [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING'] });
    const pending = client.send(new GetSecretValueCommand({ ...id, VersionStage: 'AWSPENDING' }));
    expect((await rejectionOf(pending)).name).toBe('ResourceNotFoundException');
  });

  test('invokes nobody', async () => {
    const handler = jest.fn(() => Promise.resolve());
    fake.lambda(LAMBDA, handler);
    await rotate();
    await fake.settled();

    expect(handler).not.toHaveBeenCalled();
    expect(fake.rotation('rds!db-1').trace()).toEqual([]);
  });

  test('has its dates and rules in the description, and no function', async () => {
    await rotate({ RotationRules: { AutomaticallyAfterDays: 7 } });
    await fake.settled();

    const description = await described();
    expect(description).toMatchObject({
      RotationEnabled: true,
      RotationRules: { AutomaticallyAfterDays: 7 },
      LastRotatedDate: new Date('2026-03-04T05:06:07Z'),
      NextRotationDate: new Date('2026-03-11T23:59:59Z'),
    });
    expect(description).not.toHaveProperty('RotationLambdaARN');
  });

  test('makes a new text where the value is not JSON with a password', async () => {
    await client.send(new RotateSecretCommand({ SecretId: 'events!api', ClientRequestToken: V2 }));
    await fake.settled();

    const { value } = fake.secret('events!api');
    expect(value).toMatch(/^[0-9a-f]{32}$/);
  });

  test('is no way out for a secret that no service manages: that needs a function', async () => {
    await expect(client.send(new RotateSecretCommand({ SecretId: 'own' }))).rejects.toMatchObject(
      refusal('InvalidRequestException', 'No Lambda rotation function ARN is associated with this secret.'),
    );
  });

  test('can follow another', async () => {
    await rotate();
    await fake.settled();
    const first = fake.secret('rds!db-1').value;
    await rotate({ ClientRequestToken: V3 });
    await fake.settled();

    expect(fake.secret('rds!db-1').labels).toEqual({ AWSPREVIOUS: V2, AWSCURRENT: V3 });
    expect(fake.secret('rds!db-1').value).not.toBe(first);
  });

  test('keeps the key of the secret', async () => {
    fake.seed({ 'rds!keyed': secret({ value: 'x', owningService: 'rds', kmsKeyId: 'alias/payments' }) });
    await client.send(new RotateSecretCommand({ SecretId: 'rds!keyed' }));
    await fake.settled();

    const { Versions } = await client.send(new ListSecretVersionIdsCommand({ SecretId: 'rds!keyed' }));
    expect(Versions?.map(({ KmsKeyIds }) => KmsKeyIds)).toEqual([['alias/payments'], ['alias/payments']]);
  });

  test('with RotateImmediately false only stores the rules: there is no test', async () => {
    await rotate({ RotateImmediately: false, RotationRules: { AutomaticallyAfterDays: 30 } });
    await fake.settled();

    expect(fake.secret('rds!db-1').versions).toHaveLength(1);
    expect(await described()).toMatchObject({
      RotationEnabled: true,
      RotationRules: { AutomaticallyAfterDays: 30 },
      NextRotationDate: new Date('2026-04-03T23:59:59Z'),
    });
    expect(await described()).not.toHaveProperty('LastRotatedDate');
  });

  test('can be turned off, and ends where it stands', async () => {
    await rotate();
    const { VersionId } = await client.send(new CancelRotateSecretCommand(id));
    await fake.settled();

    expect(VersionId).toBe(V2);
    expect((await described()).RotationEnabled).toBe(false);
    expect(fake.secret('rds!db-1').labels).toEqual({ AWSCURRENT: V1, AWSPENDING: V2 });
  });
});

describe('the filter owning-service', () => {
  const listed = async (...Values: string[]) => {
    const { SecretList } = await client.send(
      new ListSecretsCommand({ Filters: [{ Key: 'owning-service', Values }] }),
    );
    return SecretList?.map(({ Name, OwningService }) => [Name, OwningService]);
  };

  test.each([['rds'], ['rd'], ['RDS']])('%s finds the secrets of rds', async (value) => {
    expect(await listed(value)).toEqual([['rds!db-1', 'rds']]);
  });

  test('with ! finds those that the service does not manage', async () => {
    expect(await listed('!rds')).toEqual([
      ['events!api', 'events'],
      ['own', undefined],
    ]);
  });

  test('with two values finds the secrets of either service', async () => {
    expect(await listed('events', 'rds')).toEqual([
      ['rds!db-1', 'rds'],
      ['events!api', 'events'],
    ]);
  });

  test('with the middle of a name finds nothing', async () => {
    expect(await listed('ds')).toEqual([]);
  });
});
