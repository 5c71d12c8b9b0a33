import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  type PutSecretValueCommandInput,
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
beforeEach(() => {
  fake.reset();
  fake.seed({
    'prod/db': secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }] }),
    empty: secret({}),
  });
});

const put = (input: Partial<PutSecretValueCommandInput> = {}) =>
  client.send(
    new PutSecretValueCommand({
      SecretId: 'prod/db',
      ClientRequestToken: V2,
      SecretString: 'two',
      ...input,
    }),
  );
const labels = async (SecretId = 'prod/db') =>
  (await client.send(new DescribeSecretCommand({ SecretId }))).VersionIdsToStages;

describe('the output', () => {
  test('has ARN, name, the token as version id and the labels of the new version', async () => {
    const { $metadata: _, ...output } = await put();

    expect(output).toEqual({
      ARN: expect.stringMatching(
        /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod\/db-[A-Za-z0-9]{6}$/,
      ) as string,
      Name: 'prod/db',
      VersionId: V2,
      VersionStages: ['AWSCURRENT'],
    });
  });

  test('has every label that the version was given', async () => {
    const { VersionStages = [] } = await put({ VersionStages: ['SAMPLESTAGE1', 'SAMPLESTAGE0'] });

    expect([...VersionStages].sort()).toEqual(['SAMPLESTAGE0', 'SAMPLESTAGE1']);
  });

  test('has the name and the full ARN also where the secret is called by a partial ARN', async () => {
    const SecretId = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db';

    await expect(put({ SecretId })).resolves.toMatchObject({
      Name: 'prod/db',
      ARN: fake.secret('prod/db').arn,
    });
  });
});

describe('the labels', () => {
  test('without VersionStages make the new version the current one', async () => {
    await put();

    expect(await labels()).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] });
  });

  test('without AWSCURRENT leave the current version as it is', async () => {
    await put({ VersionStages: ['AWSPENDING'] });

    expect(await labels()).toEqual({ [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING'] });
  });

  test('with AWSCURRENT among them make the version the current one, with the others', async () => {
    const { VersionStages = [] } = await put({ VersionStages: ['PUT0', 'AWSCURRENT'] });

    expect([...VersionStages].sort()).toEqual(['AWSCURRENT', 'PUT0']);
    expect((await labels())?.[V1]).toEqual(['AWSPREVIOUS']);
  });

  test('that another version holds move to the new one', async () => {
    await put({ VersionStages: ['one', 'two', 'three'] });
    await put({ ClientRequestToken: V3, SecretString: 'three', VersionStages: ['one', 'two', 'four'] });

    expect(await labels()).toEqual({ [V1]: ['AWSCURRENT'], [V2]: ['three'], [V3]: ['one', 'two', 'four'] });
  });

  test('that begin with AWS are no reserved ones', async () => {
    await put({ VersionStages: ['AWSSOMETHING'] });

    expect((await labels())?.[V2]).toEqual(['AWSSOMETHING']);
  });

  test('take AWSPENDING away from the version that stops being the current one', async () => {
    fake.seed({
      'prod/db': secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT', 'AWSPENDING'] }] }),
    });

    await put();

    expect(await labels()).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] });
  });

  test('take AWSPENDING away from a version that was not the current one', async () => {
    await put({ VersionStages: ['AWSPENDING', 'blue'] });
    await put({ ClientRequestToken: V3 });

    expect(await labels()).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['blue'], [V3]: ['AWSCURRENT'] });
  });

  test('of the caller alone leave AWSPENDING where it is', async () => {
    await put({ VersionStages: ['AWSPENDING'] });
    await put({ ClientRequestToken: V3, VersionStages: ['blue'] });

    expect(await labels()).toEqual({ [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING'], [V3]: ['blue'] });
  });

  test.each([
    ['no labels', undefined, ['AWSCURRENT']],
    ['other labels', ['blue'], ['AWSCURRENT', 'blue']],
  ])('of the first version have AWSCURRENT, put with %s', async (_case, VersionStages, expected) => {
    const output = await put({ SecretId: 'empty', VersionStages });

    expect([...output.VersionStages!].sort()).toEqual(expected);
    expect(Object.keys((await labels('empty'))!)).toEqual([V2]);
  });
});

describe('the placeholder of a rotation', () => {
  beforeEach(() => {
    fake.seed({
      'prod/db': secret({
        versions: [
          { id: V1, value: 'one', labels: ['AWSCURRENT'] },
          { id: V2, labels: ['AWSPENDING'] },
        ],
      }),
    });
  });

  test('is filled by the value that carries its id as token', async () => {
    const output = await put({ VersionStages: ['AWSPENDING'] });

    expect(output).toMatchObject({ VersionId: V2, VersionStages: ['AWSPENDING'] });
    await expect(
      client.send(new GetSecretValueCommand({ SecretId: 'prod/db', VersionStage: 'AWSPENDING' })),
    ).resolves.toMatchObject({ VersionId: V2, SecretString: 'two' });
    expect(await labels()).toEqual({ [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING'] });
  });

  test('is filled once', async () => {
    await put({ VersionStages: ['AWSPENDING'] });

    await expect(put({ VersionStages: ['AWSPENDING'], SecretString: 'other' })).rejects.toMatchObject(
      refusal('ResourceExistsException'),
    );
  });

  test('does not become current when the secret had no value before', async () => {
    fake.seed({ 'prod/db': secret({ versions: [{ id: V2, labels: ['AWSPENDING'] }] }) });

    await put({ VersionStages: ['AWSPENDING'] });

    expect(await labels()).toEqual({ [V2]: ['AWSPENDING'] });
  });
});

describe('the secret', () => {
  test('keeps description, tags and type, and has a later date of change', async () => {
    fake.seed({
      'prod/db': secret({ value: 'one', description: 'main', tags: { team: 'a' }, type: 'Salesforce' }),
    });
    await fake.clock.advance({ seconds: 1 });

    await put();

    await expect(client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }))).resolves.toMatchObject({
      Description: 'main',
      Tags: [{ Key: 'team', Value: 'a' }],
      Type: 'Salesforce',
      CreatedDate: new Date('2026-03-04T05:06:07.089Z'),
      LastChangedDate: new Date('2026-03-04T05:06:08.089Z'),
    });
  });

  test('keeps its former versions, and dates the new one from the call', async () => {
    await fake.clock.advance({ seconds: 1 });
    await put({ SecretBinary: new Uint8Array([7]), SecretString: undefined });

    const { Versions } = await client.send(new ListSecretVersionIdsCommand({ SecretId: 'prod/db' }));
    expect(Versions?.map(({ VersionId, CreatedDate }) => [VersionId, CreatedDate?.toISOString()])).toEqual([
      [V1, '2026-03-04T05:06:07.089Z'],
      [V2, '2026-03-04T05:06:08.089Z'],
    ]);
    const read = await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
    expect([...read.SecretBinary!]).toEqual([7]);
  });

  test('counts the new value as a rotation when the next one is scheduled', async () => {
    fake.seed({
      'prod/db': secret({
        value: 'one',
        rotation: {
          lambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
          automaticallyAfterDays: 10,
          nextRotationDate: '2026-03-06T23:59:59Z',
        },
      }),
    });

    await put();

    const { NextRotationDate, LastRotatedDate } = await client.send(
      new DescribeSecretCommand({ SecretId: 'prod/db' }),
    );
    expect(NextRotationDate).toEqual(new Date('2026-03-14T23:59:59.000Z'));
    expect(LastRotatedDate).toBeUndefined();
  });

  test('takes a RotationToken without a look at what it says', async () => {
    await expect(put({ RotationToken: '0123456789-0123456789-0123456789-012' })).resolves.toMatchObject({
      VersionId: V2,
    });
  });
});

describe('a refusal', () => {
  test.each([
    [
      'no value',
      { SecretString: undefined },
      refusal('InvalidRequestException', 'You must provide either SecretString or SecretBinary.'),
    ],
    [
      'a value of both kinds',
      { SecretBinary: new Uint8Array([1]) },
      refusal(
        'InvalidParameterException',
        "You can't specify both a binary secret value and a string secret value in the same secret.",
      ),
    ],
    [
      'an empty value',
      { SecretString: '' },
      refusal(
        'ValidationException',
        "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length greater than or equal to 1",
      ),
    ],
  ])('answers %s, and nothing has changed', async (_case, input, expected) => {
    const before = stateOf(fake, 'prod/db');

    await expect(put(input)).rejects.toMatchObject(expected);
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await expect(put({ SecretId })).rejects.toMatchObject(expected);
  });

  test.each([
    ['scheduled', SCHEDULED],
    ['replica', REPLICA],
    ['managed', MANAGED],
  ])('answers a secret that is %s, and nothing has changed', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);
    const before = stateOf(fake, SecretId);

    await expect(put({ SecretId })).rejects.toMatchObject(expected);
    expect(stateOf(fake, SecretId)).toEqual(before);
  });
});
