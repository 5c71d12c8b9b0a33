import {
  DescribeSecretCommand,
  UpdateSecretVersionStageCommand,
  type UpdateSecretVersionStageCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { INVALID_NAME, REPLICA, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const NO_VERSION = '99999999-9999-4999-8999-999999999999';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(async () => {
  fake.reset();
  fake.seed({
    'prod/db': secret({
      versions: [
        { id: V1, value: 'one', labels: ['AWSPREVIOUS', 'old'] },
        { id: V2, value: 'two', labels: ['AWSCURRENT', 'blue'] },
        { id: V3, value: 'three', labels: ['AWSPENDING', 'green'] },
      ],
    }),
  });
  await fake.clock.advance({ seconds: 1 });
});

const stage = (VersionStage: string, input: Partial<UpdateSecretVersionStageCommandInput>) =>
  client.send(new UpdateSecretVersionStageCommand({ SecretId: 'prod/db', VersionStage, ...input }));
const labels = async () => {
  const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
  return Object.fromEntries(Object.entries(VersionIdsToStages).map(([id, held]) => [id, [...held].sort()]));
};

test('the output has ARN and name', async () => {
  const { $metadata: _, ...output } = await stage('new', { MoveToVersionId: V1 });

  expect(output).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db' });
});

describe('AWSCURRENT', () => {
  test('moves with AWSPREVIOUS behind it, and AWSPENDING and the labels of the caller stay', async () => {
    await stage('AWSCURRENT', { RemoveFromVersionId: V2, MoveToVersionId: V3 });

    expect(await labels()).toEqual({
      [V1]: ['old'],
      [V2]: ['AWSPREVIOUS', 'blue'],
      [V3]: ['AWSCURRENT', 'AWSPENDING', 'green'],
    });
  });

  test('moves back to the previous version, which loses AWSPREVIOUS', async () => {
    await stage('AWSCURRENT', { RemoveFromVersionId: V2, MoveToVersionId: V1 });

    expect(await labels()).toEqual({
      [V1]: ['AWSCURRENT', 'old'],
      [V2]: ['AWSPREVIOUS', 'blue'],
      [V3]: ['AWSPENDING', 'green'],
    });
  });

  test('is attached where it is on no version yet', async () => {
    fake.seed({ 'prod/db': secret({ versions: [{ id: V1, labels: ['AWSPENDING'] }] }) });

    await stage('AWSCURRENT', { MoveToVersionId: V1 });

    expect(await labels()).toEqual({ [V1]: ['AWSCURRENT', 'AWSPENDING'] });
  });

  test('moves to a version that has no value yet', async () => {
    fake.seed({
      'prod/db': secret({
        versions: [
          { id: V1, value: 'one', labels: ['AWSCURRENT'] },
          { id: V2, labels: ['AWSPENDING'] },
        ],
      }),
    });

    await stage('AWSCURRENT', { RemoveFromVersionId: V1, MoveToVersionId: V2 });

    expect(await labels()).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT', 'AWSPENDING'] });
  });

  test('is not taken away', async () => {
    const before = stateOf(fake, 'prod/db');

    await expect(stage('AWSCURRENT', { RemoveFromVersionId: V2 })).rejects.toMatchObject(
      refusal(
        'InvalidParameterException',
        "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
      ),
    );
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test('is not moved without the version that holds it', async () => {
    const before = stateOf(fake, 'prod/db');

    await expect(stage('AWSCURRENT', { MoveToVersionId: V3 })).rejects.toMatchObject(
      refusal(
        'InvalidParameterException',
        "The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version 22222222-2222-4222-8222-222222222222, so you must explicitly reference that version in RemoveFromVersionId.",
      ),
    );
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });
});

describe('another label', () => {
  test.each([
    [
      'AWSPENDING',
      V3,
      V1,
      { [V1]: ['AWSPENDING', 'AWSPREVIOUS', 'old'], [V2]: ['AWSCURRENT', 'blue'], [V3]: ['green'] },
    ],
    [
      'AWSPREVIOUS',
      V1,
      V3,
      { [V1]: ['old'], [V2]: ['AWSCURRENT', 'blue'], [V3]: ['AWSPENDING', 'AWSPREVIOUS', 'green'] },
    ],
    [
      'blue',
      V2,
      V1,
      { [V1]: ['AWSPREVIOUS', 'blue', 'old'], [V2]: ['AWSCURRENT'], [V3]: ['AWSPENDING', 'green'] },
    ],
  ])('moves alone: %s', async (label, from, to, expected) => {
    await stage(label, { RemoveFromVersionId: from, MoveToVersionId: to });

    expect(await labels()).toEqual(expected);
  });

  test('is attached where no version holds it', async () => {
    await stage('new', { MoveToVersionId: V2 });

    expect(await labels()).toMatchObject({ [V2]: ['AWSCURRENT', 'blue', 'new'] });
  });

  test.each([
    ['AWSPENDING', V3, { [V1]: ['AWSPREVIOUS', 'old'], [V2]: ['AWSCURRENT', 'blue'], [V3]: ['green'] }],
    ['AWSPREVIOUS', V1, { [V1]: ['old'], [V2]: ['AWSCURRENT', 'blue'], [V3]: ['AWSPENDING', 'green'] }],
    ['green', V3, { [V1]: ['AWSPREVIOUS', 'old'], [V2]: ['AWSCURRENT', 'blue'], [V3]: ['AWSPENDING'] }],
  ])('is taken away: %s', async (label, from, expected) => {
    await stage(label, { RemoveFromVersionId: from });

    expect(await labels()).toEqual(expected);
  });

  test('leaves a version without labels when it is the last one', async () => {
    await stage('AWSPENDING', { RemoveFromVersionId: V3 });
    await stage('green', { RemoveFromVersionId: V3 });

    expect(Object.keys(await labels())).toEqual([V1, V2]);
    expect(fake.secret('prod/db').versions.map(({ id }) => id)).toEqual([V1, V2, V3]);
  });

  test('is not moved without the version that holds it', async () => {
    await expect(stage('blue', { MoveToVersionId: V1 })).rejects.toMatchObject(
      refusal(
        'InvalidParameterException',
        "The parameter RemoveFromVersionId can't be empty. Staging label blue is currently attached to version 22222222-2222-4222-8222-222222222222, so you must explicitly reference that version in RemoveFromVersionId.",
      ),
    );
  });
});

describe('nothing changes, dates included,', () => {
  test.each([
    ['the version holds the label already', 'blue', { MoveToVersionId: V2 }],
    ['the current version gets AWSCURRENT', 'AWSCURRENT', { MoveToVersionId: V2 }],
    ['the label moves to where it is', 'blue', { RemoveFromVersionId: V2, MoveToVersionId: V2 }],
    [
      'a label moves to the version that it is to leave',
      'blue',
      { RemoveFromVersionId: V1, MoveToVersionId: V1 },
    ],
    ['AWSCURRENT moves to where it is', 'AWSCURRENT', { RemoveFromVersionId: V2, MoveToVersionId: V2 }],
  ])('where %s', async (_case, label, input) => {
    const before = stateOf(fake, 'prod/db');

    await expect(stage(label, input)).resolves.toMatchObject({ Name: 'prod/db' });
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test.each([
    [
      'the label moves from a version that does not hold it',
      'blue',
      { RemoveFromVersionId: V1, MoveToVersionId: V3 },
    ],
    ['the label that moves is on no version', 'new', { RemoveFromVersionId: V1, MoveToVersionId: V3 }],
    ['the label is not on the version that it is taken from', 'blue', { RemoveFromVersionId: V1 }],
    ['AWSCURRENT is not on the version that it is taken from', 'AWSCURRENT', { RemoveFromVersionId: V1 }],
    ['no version is named', 'blue', {}],
  ])('and the call is refused where %s', async (_case, label, input) => {
    const before = stateOf(fake, 'prod/db');

    await expect(stage(label, input)).rejects.toMatchObject(refusal('InvalidParameterException'));
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test.each([
    ['to move to', { MoveToVersionId: NO_VERSION }],
    ['to move to, beside one that is there', { RemoveFromVersionId: V2, MoveToVersionId: NO_VERSION }],
    ['to remove from', { RemoveFromVersionId: NO_VERSION }],
    ['to remove from, beside one that is there', { RemoveFromVersionId: NO_VERSION, MoveToVersionId: V1 }],
  ])('and the call is refused where there is no version %s', async (_case, input) => {
    const before = stateOf(fake, 'prod/db');

    await expect(stage('AWSCURRENT', input)).rejects.toMatchObject(
      refusal(
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret value for VersionId: 99999999-9999-4999-8999-999999999999",
      ),
    );
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });
});

test('the date of the last change moves with a label', async () => {
  await stage('blue', { RemoveFromVersionId: V2, MoveToVersionId: V1 });

  expect(fake.secret('prod/db').lastChangedDate).toEqual(new Date('2026-03-04T05:06:08.089Z'));
});

describe('a refusal', () => {
  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await expect(stage('blue', { SecretId, MoveToVersionId: V1 })).rejects.toMatchObject(expected);
  });

  test.each([
    ['scheduled', SCHEDULED],
    ['replica', REPLICA],
  ])('answers a secret that is %s, and nothing has changed', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);
    const before = stateOf(fake, SecretId);

    await expect(
      stage('blue', { SecretId, MoveToVersionId: fake.secret(SecretId).versions[0]!.id }),
    ).rejects.toMatchObject(expected);
    expect(stateOf(fake, SecretId)).toEqual(before);
  });
});
