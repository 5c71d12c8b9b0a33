import {
  DeleteSecretCommand,
  DescribeSecretCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
  type DeleteSecretCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { INVALID_NAME, MANAGED, REPLICA, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({
    'prod/db': secret({
      createdDate: '2026-01-01T00:00:00Z',
      versions: [
        { id: V1, value: 'one', labels: ['AWSPREVIOUS', 'blue'] },
        { id: V2, value: 'two', labels: ['AWSCURRENT'] },
      ],
    }),
  });
});

const remove = (input: Partial<DeleteSecretCommandInput> = {}) =>
  client.send(new DeleteSecretCommand({ SecretId: 'prod/db', ...input }));
const described = (SecretId = 'prod/db') => client.send(new DescribeSecretCommand({ SecretId }));
const ARN = /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod\/db-[A-Za-z0-9]{6}$/;

describe('with a recovery window', () => {
  test.each<[string, Partial<DeleteSecretCommandInput>, string]>([
    ['30 days unless told', {}, '2026-04-03T05:06:07.089Z'],
    ['7 days', { RecoveryWindowInDays: 7 }, '2026-03-11T05:06:07.089Z'],
    ['30 days', { RecoveryWindowInDays: 30 }, '2026-04-03T05:06:07.089Z'],
    [
      '8 days, with a force that is false',
      { RecoveryWindowInDays: 8, ForceDeleteWithoutRecovery: false },
      '2026-03-12T05:06:07.089Z',
    ],
  ])('of %s the output has the end of it', async (_case, input, end) => {
    const { $metadata: _, ...output } = await remove(input);

    expect(output).toEqual({
      ARN: expect.stringMatching(ARN) as string,
      Name: 'prod/db',
      DeletionDate: new Date(end),
    });
    expect(output.ARN).toBe(fake.secret('prod/db').arn);
  });

  test('the description has the end of it, and versions and labels are as before', async () => {
    await remove({ RecoveryWindowInDays: 7 });

    const description = await described();
    expect(description.DeletedDate).toEqual(new Date('2026-03-11T05:06:07.089Z'));
    expect(description.LastChangedDate).toEqual(new Date('2026-03-04T05:06:07.089Z'));
    expect(description.CreatedDate).toEqual(new Date('2026-01-01T00:00:00.000Z'));
    expect(description.VersionIdsToStages).toEqual({ [V1]: ['AWSPREVIOUS', 'blue'], [V2]: ['AWSCURRENT'] });
    expect(fake.secret('prod/db').value).toBe('two');
  });

  test('a second deletion is refused, and the date stays', async () => {
    await remove({ RecoveryWindowInDays: 7 });
    await fake.clock.advance({ days: 1 });
    const before = stateOf(fake, 'prod/db');

    await expect(remove({ RecoveryWindowInDays: 30 })).rejects.toMatchObject(SCHEDULED);
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test.each([[6], [31], [0], [-1]])('of %d days it is refused, and nothing has changed', async (days) => {
    const before = stateOf(fake, 'prod/db');

    await expect(remove({ RecoveryWindowInDays: days })).rejects.toMatchObject(
      refusal(
        'InvalidParameterException',
        'The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).',
      ),
    );
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test('a secret that AWS manages is scheduled like any other', async () => {
    await seedSecretsOfEveryKind(fake);

    await expect(remove({ SecretId: 'managed' })).resolves.toMatchObject({ Name: 'managed' });
  });
});

describe('without recovery', () => {
  const force = { ForceDeleteWithoutRecovery: true };

  test('the secret is gone, and the output has the time of the call', async () => {
    const { arn } = fake.secret('prod/db');
    const { $metadata: _, ...output } = await remove(force);

    expect(output).toEqual({
      ARN: arn,
      Name: 'prod/db',
      DeletionDate: new Date('2026-03-04T05:06:07.089Z'),
    });
    await expect(described()).rejects.toMatchObject(UNKNOWN);
  });

  test('a secret that is scheduled for deletion is gone', async () => {
    await remove();

    await expect(remove(force)).resolves.toMatchObject({ Name: 'prod/db' });
    await expect(described()).rejects.toMatchObject(UNKNOWN);
  });

  test('a secret that is not there is no failure', async () => {
    const { $metadata: _, ...output } = await remove({ SecretId: 'nothing', ...force });

    expect(output).toEqual({
      ARN: expect.stringMatching(
        /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:nothing-[A-Za-z0-9]{6}$/,
      ) as string,
      Name: 'nothing',
      DeletionDate: new Date('2026-03-04T05:06:07.089Z'),
    });
  });

  test('a repeat is no failure', async () => {
    await remove(force);

    await expect(remove(force)).resolves.toMatchObject({ Name: 'prod/db' });
  });

  test('a name that none can have is refused', async () => {
    await expect(remove({ SecretId: 'Inv *?!]Name\\-', ...force })).rejects.toMatchObject(INVALID_NAME);
  });

  test('a recovery window is refused, and nothing has changed', async () => {
    const before = stateOf(fake, 'prod/db');

    await expect(remove({ RecoveryWindowInDays: 7, ...force })).rejects.toMatchObject(
      refusal(
        'InvalidParameterException',
        "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
      ),
    );
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test('a secret that AWS manages is refused', async () => {
    await seedSecretsOfEveryKind(fake);
    const before = stateOf(fake, 'managed');

    await expect(remove({ SecretId: 'managed', ...force })).rejects.toMatchObject(MANAGED);
    expect(stateOf(fake, 'managed')).toEqual(before);
  });
});

describe.each([
  ['with a recovery window', {}],
  ['without recovery', { ForceDeleteWithoutRecovery: true }],
])('%s', (_case, input) => {
  test('a replica is refused', async () => {
    await seedSecretsOfEveryKind(fake);
    const before = stateOf(fake, 'replica');

    await expect(remove({ SecretId: 'replica', ...input })).rejects.toMatchObject(REPLICA);
    expect(stateOf(fake, 'replica')).toEqual(before);
  });

  test('a primary that has replicas is refused, by their regions, until they are removed', async () => {
    const { arn } = fake.secret('prod/db');
    await client.send(
      new ReplicateSecretToRegionsCommand({
        SecretId: 'prod/db',
        AddReplicaRegions: [{ Region: 'us-east-2' }, { Region: 'ap-south-1' }],
      }),
    );
    await fake.settled();

    await expect(remove(input)).rejects.toMatchObject(
      refusal(
        'InvalidParameterException',
        `You can't delete secret ${arn} that still has replica regions [us-east-2, ap-south-1].`,
      ),
    );

    await client.send(
      new RemoveRegionsFromReplicationCommand({
        SecretId: 'prod/db',
        RemoveReplicaRegions: ['us-east-2', 'ap-south-1'],
      }),
    );
    await expect(remove(input)).resolves.toMatchObject({ Name: 'prod/db' });
  });

  test('a primary whose replica failed is refused', async () => {
    fake.seed({ 'prod/db': 'taken' }, { region: 'us-east-2' });
    await client.send(
      new ReplicateSecretToRegionsCommand({
        SecretId: 'prod/db',
        AddReplicaRegions: [{ Region: 'us-east-2' }],
      }),
    );
    await fake.settled();
    expect((await described()).ReplicationStatus?.[0]?.Status).toBe('Failed');

    await expect(remove(input)).rejects.toMatchObject(refusal('InvalidParameterException'));
  });
});

test.each([
  ['unknown', UNKNOWN],
  ['not a name', INVALID_NAME],
])('the secret "%s" is refused where it could be recovered', async (SecretId, expected) => {
  await expect(remove({ SecretId })).rejects.toMatchObject(expected);
});
