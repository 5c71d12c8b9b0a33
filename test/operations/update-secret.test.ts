import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  UpdateSecretCommand,
  type UpdateSecretCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { INVALID_NAME, MANAGED, REPLICA, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(async () => {
  fake.reset();
  fake.seed({
    'prod/db': secret({
      versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }],
      description: 'main',
      tags: { team: 'a' },
    }),
  });
  await fake.clock.advance({ seconds: 1 });
});

const update = (input: Partial<UpdateSecretCommandInput> = {}) =>
  client.send(new UpdateSecretCommand({ SecretId: 'prod/db', ClientRequestToken: V2, ...input }));
const described = (SecretId = 'prod/db') => client.send(new DescribeSecretCommand({ SecretId }));
const value = async () =>
  (await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).SecretString;

describe('the output', () => {
  test('has ARN, name and the token as version id where a value is given', async () => {
    const { $metadata: _, ...output } = await update({ SecretString: 'two' });

    expect(output).toEqual({
      ARN: expect.stringMatching(
        /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod\/db-[A-Za-z0-9]{6}$/,
      ) as string,
      Name: 'prod/db',
      VersionId: V2,
    });
  });

  test.each([
    ['a description', { Description: 'other' }],
    ['nothing but an id', {}],
  ])('has no version id where %s is given', async (_case, input) => {
    const { $metadata: _, ...output } = await update(input);

    expect(Object.keys(output).sort()).toEqual(['ARN', 'Name']);
  });
});

describe('a value', () => {
  test('becomes the current version, and the former one the previous', async () => {
    await update({ SecretString: 'two' });

    expect((await described()).VersionIdsToStages).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] });
    expect(await value()).toBe('two');
  });

  test('after another leaves the oldest without labels', async () => {
    await update({ SecretString: 'two' });
    await update({ SecretString: 'three', ClientRequestToken: V3 });

    expect((await described()).VersionIdsToStages).toEqual({ [V2]: ['AWSPREVIOUS'], [V3]: ['AWSCURRENT'] });
  });

  test('may be of the other kind', async () => {
    await update({ SecretBinary: new Uint8Array([7]) });

    const read = await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
    expect([...read.SecretBinary!]).toEqual([7]);
    expect(read).not.toHaveProperty('SecretString');
  });

  test('keeps description and tags', async () => {
    await update({ SecretString: 'two' });

    await expect(described()).resolves.toMatchObject({
      Description: 'main',
      Tags: [{ Key: 'team', Value: 'a' }],
    });
  });

  test('comes together with a description', async () => {
    await update({ SecretString: 'two', Description: 'other' });

    expect(await value()).toBe('two');
    expect((await described()).Description).toBe('other');
  });

  test('makes a new version and a later date of change also where it is the same as before', async () => {
    await update({ SecretString: 'one' });

    const { VersionIdsToStages, LastChangedDate, CreatedDate } = await described();
    expect(VersionIdsToStages).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] });
    expect(CreatedDate).toEqual(new Date('2026-03-04T05:06:07.089Z'));
    expect(LastChangedDate).toEqual(new Date('2026-03-04T05:06:08.089Z'));
  });

  test('moves the date of change on also within one millisecond', async () => {
    await update({ SecretString: 'one' });
    const first = (await described()).LastChangedDate!;
    await update({ SecretString: 'one', ClientRequestToken: V3 });
    const second = (await described()).LastChangedDate!;

    expect(second.getTime()).toBeGreaterThan(first.getTime());
  });

  test('takes AWSPENDING away from the version that stops being the current one', async () => {
    fake.seed({
      'prod/db': secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT', 'AWSPENDING'] }] }),
    });

    await update({ SecretString: 'two' });

    expect((await described()).VersionIdsToStages).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] });
  });

  test('is the first version of a secret that had none', async () => {
    fake.seed({ empty: secret({}) });

    await update({ SecretId: 'empty', SecretString: 'first' });

    expect((await described('empty')).VersionIdsToStages).toEqual({ [V2]: ['AWSCURRENT'] });
  });

  test('counts as a rotation when the next one is scheduled', async () => {
    fake.seed({
      'prod/db': secret({
        value: 'one',
        rotation: { automaticallyAfterDays: 10, nextRotationDate: '2026-03-06T23:59:59Z' },
      }),
    });

    await update({ SecretString: 'two' });

    expect((await described()).NextRotationDate).toEqual(new Date('2026-03-14T23:59:59.000Z'));
  });
});

describe('without a value', () => {
  test('a description replaces the one before, and moves the date of change', async () => {
    await update({ Description: 'other' });

    const description = await described();
    expect(description.Description).toBe('other');
    expect(description.LastChangedDate).toEqual(new Date('2026-03-04T05:06:08.089Z'));
    expect(description.VersionIdsToStages).toEqual({ [V1]: ['AWSCURRENT'] });
  });

  test('an empty description takes it away', async () => {
    await update({ Description: '' });

    expect(await described()).not.toHaveProperty('Description');
  });

  test('a type is stored', async () => {
    await update({ Type: 'Salesforce' });

    expect((await described()).Type).toBe('Salesforce');
  });

  test('the token is not used up', async () => {
    await update({ Description: 'other' });

    await expect(update({ SecretString: 'two' })).resolves.toMatchObject({ VersionId: V2 });
    await expect(update({ Description: 'third' })).resolves.not.toHaveProperty('VersionId');
  });

  test('nothing but an id changes nothing, dates included', async () => {
    const before = stateOf(fake, 'prod/db');

    await update();

    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });
});

describe('a refusal', () => {
  test.each([
    [
      'a value of both kinds',
      { SecretString: 'two', SecretBinary: new Uint8Array([1]) },
      refusal(
        'InvalidParameterException',
        "You can't specify both a binary secret value and a string secret value in the same secret.",
      ),
    ],
    [
      'an empty value',
      { SecretString: '', Description: 'other' },
      refusal(
        'ValidationException',
        "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length greater than or equal to 1",
      ),
    ],
    [
      'a used token',
      { ClientRequestToken: V1, SecretString: 'x', Description: 'other' },
      refusal('ResourceExistsException'),
    ],
  ])('answers %s, and nothing has changed', async (_case, input, expected) => {
    const before = stateOf(fake, 'prod/db');

    await expect(update(input)).rejects.toMatchObject(expected);
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await expect(update({ SecretId, SecretString: 'two' })).rejects.toMatchObject(expected);
  });

  test.each([
    ['scheduled', SCHEDULED],
    ['replica', REPLICA],
    ['managed', MANAGED],
  ])('answers a secret that is %s, and nothing has changed', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);
    const before = stateOf(fake, SecretId);

    await expect(update({ SecretId, SecretString: 'two' })).rejects.toMatchObject(expected);
    await expect(update({ SecretId, Description: 'other' })).rejects.toMatchObject(expected);
    expect(stateOf(fake, SecretId)).toEqual(before);
  });
});
