import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  type GetSecretValueCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { INVALID_NAME, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const V4 = '44444444-4444-4444-8444-444444444444';

freezeTime('2026-03-04T23:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({
    'prod/db': secret({
      createdDate: '2026-01-01T00:00:00Z',
      versions: [
        { id: V1, value: 'deprecated', createdDate: '2026-01-01T00:00:00.001Z' },
        { id: V2, value: 'former', labels: ['AWSPREVIOUS', 'blue'], createdDate: '2026-02-02T00:00:00.002Z' },
        {
          id: V3,
          value: 'current',
          labels: ['AWSCURRENT', 'green'],
          createdDate: '2026-03-03T00:00:00.003Z',
        },
        { id: V4, labels: ['AWSPENDING'], createdDate: '2026-03-04T00:00:00.004Z' },
      ],
    }),
  });
});

const read = (input: Partial<GetSecretValueCommandInput> = {}) =>
  client.send(new GetSecretValueCommand({ SecretId: 'prod/db', ...input }));
const described = () => client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
const accessDates = async () => {
  const { Versions = [] } = await client.send(
    new ListSecretVersionIdsCommand({ SecretId: 'prod/db', IncludeDeprecated: true }),
  );
  return Versions.map(({ LastAccessedDate }) => LastAccessedDate?.toISOString());
};

describe('the output', () => {
  test('has the current version, its own date of creation and all of its labels', async () => {
    const { $metadata: _, ...output } = await read();

    expect(output).toEqual({
      ARN: expect.stringMatching(
        /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod\/db-[A-Za-z0-9]{6}$/,
      ) as string,
      Name: 'prod/db',
      VersionId: V3,
      SecretString: 'current',
      VersionStages: ['AWSCURRENT', 'green'],
      CreatedDate: new Date('2026-03-03T00:00:00.003Z'),
    });
    expect(output).not.toHaveProperty('SecretBinary');
  });

  test('has bytes in place of a string where bytes were stored', async () => {
    fake.seed({ binary: new Uint8Array([0, 127, 128, 255]) });

    const output = await read({ SecretId: 'binary' });

    expect([...output.SecretBinary!]).toEqual([0, 127, 128, 255]);
    expect(output).not.toHaveProperty('SecretString');
  });

  test('has the string as it was put, without a look at its JSON', async () => {
    const text = '{ "b" : 1,\n\t"a":1.0 } ';
    await client.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: text }));

    expect((await read()).SecretString).toBe(text);
  });

  test('belongs to the caller', async () => {
    const output = await read();
    output.VersionStages!.push('mine');

    expect((await read()).VersionStages).toEqual(['AWSCURRENT', 'green']);
  });
});

describe('the version', () => {
  test.each([
    ['of a label', { VersionStage: 'AWSPREVIOUS' }, V2],
    ['of a label of the caller', { VersionStage: 'green' }, V3],
    ['of an id', { VersionId: V2 }, V2],
    ['of an id and a label that it holds', { VersionId: V2, VersionStage: 'blue' }, V2],
  ])('is the one %s', async (_case, choice, id) => {
    await expect(read(choice)).resolves.toMatchObject({ VersionId: id });
  });

  test('can be one without labels, which the output leaves out then', async () => {
    const { $metadata: _, ...output } = await read({ VersionId: V1 });

    expect(Object.keys(output).sort()).toEqual(['ARN', 'CreatedDate', 'Name', 'SecretString', 'VersionId']);
    expect(output.SecretString).toBe('deprecated');
  });

  const noLabel = (label: string) =>
    refusal(
      'ResourceNotFoundException',
      `Secrets Manager can't find the specified secret value for staging label: ${label}`,
    );
  const noVersion = (id: string) =>
    refusal(
      'ResourceNotFoundException',
      `Secrets Manager can't find the specified secret value for VersionId: ${id}`,
    );
  const unknownId = '99999999-9999-4999-8999-999999999999';

  test.each([
    ['no version holds the label', { VersionStage: 'red' }, noLabel('red')],
    ['the label is in another case', { VersionStage: 'awscurrent' }, noLabel('awscurrent')],
    ['no version has the id', { VersionId: unknownId }, noVersion(unknownId)],
    [
      'no version has the id and another holds the label',
      { VersionId: unknownId, VersionStage: 'AWSCURRENT' },
      noVersion(unknownId),
    ],
    [
      'the version of the id does not hold the label',
      { VersionId: V2, VersionStage: 'AWSCURRENT' },
      refusal(
        'InvalidRequestException',
        'You provided a VersionStage that is not associated to the provided VersionId.',
      ),
    ],
    ['the version of the label has no value yet', { VersionStage: 'AWSPENDING' }, noLabel('AWSPENDING')],
    ['the version of the id has no value yet', { VersionId: V4 }, noVersion(V4)],
    ['the version of both has no value yet', { VersionId: V4, VersionStage: 'AWSPENDING' }, noVersion(V4)],
  ])('is not found where %s, and nothing is noted as read', async (_case, choice, expected) => {
    const before = stateOf(fake, 'prod/db');

    await expect(read(choice)).rejects.toMatchObject(expected);
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test('is not found in a secret that never had a value', async () => {
    fake.seed({ empty: secret({}) });

    await expect(read({ SecretId: 'empty' })).rejects.toMatchObject(noLabel('AWSCURRENT'));
  });
});

describe('the date of the last access', () => {
  test('is absent until the first read', async () => {
    expect(await described()).not.toHaveProperty('LastAccessedDate');
    expect(await accessDates()).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('is the start of the UTC day, on the secret and on the version that was read', async () => {
    await read();

    expect((await described()).LastAccessedDate).toEqual(new Date('2026-03-04T00:00:00.000Z'));
    expect(await accessDates()).toEqual([undefined, undefined, '2026-03-04T00:00:00.000Z', undefined]);
  });

  test('stays through the day, and moves with the next', async () => {
    await read();
    await fake.clock.advance({ minutes: 53 });
    await read();
    expect((await described()).LastAccessedDate).toEqual(new Date('2026-03-04T00:00:00.000Z'));

    await fake.clock.advance({ minutes: 1 });
    await read({ VersionStage: 'AWSPREVIOUS' });

    expect((await described()).LastAccessedDate).toEqual(new Date('2026-03-05T00:00:00.000Z'));
    expect(await accessDates()).toEqual([
      undefined,
      '2026-03-05T00:00:00.000Z',
      '2026-03-04T00:00:00.000Z',
      undefined,
    ]);
  });

  test('stays on a version that is no longer the current one, and on one that loses its last label', async () => {
    await read({ VersionStage: 'AWSPREVIOUS' });
    await read();

    await client.send(
      new PutSecretValueCommand({
        SecretId: 'prod/db',
        SecretString: 'x',
        VersionStages: ['blue', 'AWSCURRENT'],
      }),
    );
    await client.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'y' }));

    const { Versions } = await client.send(
      new ListSecretVersionIdsCommand({ SecretId: 'prod/db', IncludeDeprecated: true }),
    );
    expect(Versions?.find(({ VersionId }) => VersionId === V2)).toEqual({
      VersionId: V2,
      CreatedDate: new Date('2026-02-02T00:00:00.002Z'),
      KmsKeyIds: ['DefaultEncryptionKey'],
      LastAccessedDate: new Date('2026-03-04T00:00:00.000Z'),
    });
    expect(await accessDates()).toEqual([
      undefined,
      '2026-03-04T00:00:00.000Z',
      '2026-03-04T00:00:00.000Z',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('leaves the date of the last change as it is', async () => {
    const before = (await described()).LastChangedDate;

    await read();

    expect((await described()).LastChangedDate).toEqual(before);
  });
});

describe('a secret', () => {
  beforeEach(() => seedSecretsOfEveryKind(fake));

  test.each([
    ['unknown', UNKNOWN],
    ['scheduled', SCHEDULED],
    ['not a name', INVALID_NAME],
  ])('that is "%s" is refused', async (SecretId, expected) => {
    await expect(read({ SecretId })).rejects.toMatchObject(expected);
  });

  test('that is scheduled for deletion keeps its dates', async () => {
    const before = stateOf(fake, 'scheduled');

    await expect(read({ SecretId: 'scheduled' })).rejects.toMatchObject(SCHEDULED);
    expect(stateOf(fake, 'scheduled')).toEqual(before);
  });

  test.each([['replica'], ['managed']])('that is "%s" is read like any other', async (SecretId) => {
    await expect(read({ SecretId })).resolves.toMatchObject({ SecretString: 'x' });
  });
});
