import {
  ListSecretVersionIdsCommand,
  paginateListSecretVersionIds,
  PutSecretValueCommand,
  type ListSecretVersionIdsCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { INVALID_NAME, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const V4 = '44444444-4444-4444-8444-444444444444';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({
    'prod/db': secret({
      versions: [
        { id: V1, value: 'one', createdDate: '2026-01-01T00:00:00.001Z' },
        {
          id: V2,
          value: 'two',
          labels: ['AWSPREVIOUS', 'blue'],
          createdDate: '2026-02-02T00:00:00.002Z',
          lastAccessedDate: '2026-02-03T04:05:06.007Z',
        },
        { id: V3, value: 'three', labels: ['AWSCURRENT'], createdDate: '2026-03-03T00:00:00.003Z' },
        { id: V4, labels: ['AWSPENDING'], createdDate: '2026-03-04T00:00:00.004Z' },
      ],
    }),
  });
});

const list = (input: Partial<ListSecretVersionIdsCommandInput> = {}) =>
  client.send(new ListSecretVersionIdsCommand({ SecretId: 'prod/db', ...input }));
const ids = async (input: Partial<ListSecretVersionIdsCommandInput> = {}) =>
  (await list(input)).Versions?.map(({ VersionId }) => VersionId);

describe('the output', () => {
  test('has the labelled versions in the order of their creation', async () => {
    const { $metadata: _, ...output } = await list();

    expect(output).toEqual({
      ARN: expect.stringMatching(
        /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod\/db-[A-Za-z0-9]{6}$/,
      ) as string,
      Name: 'prod/db',
      Versions: [
        {
          VersionId: V2,
          CreatedDate: new Date('2026-02-02T00:00:00.002Z'),
          LastAccessedDate: new Date('2026-02-03T00:00:00.000Z'),
          KmsKeyIds: ['DefaultEncryptionKey'],
          VersionStages: ['AWSPREVIOUS', 'blue'],
        },
        {
          VersionId: V3,
          CreatedDate: new Date('2026-03-03T00:00:00.003Z'),
          KmsKeyIds: ['DefaultEncryptionKey'],
          VersionStages: ['AWSCURRENT'],
        },
        {
          VersionId: V4,
          CreatedDate: new Date('2026-03-04T00:00:00.004Z'),
          VersionStages: ['AWSPENDING'],
        },
      ],
    });
    expect(Object.keys(output).sort()).toEqual(['ARN', 'Name', 'Versions']);
    expect(Object.keys(output.Versions![1]!).sort()).toEqual([
      'CreatedDate',
      'KmsKeyIds',
      'VersionId',
      'VersionStages',
    ]);
  });

  test('has the versions without labels on demand, without a member for them', async () => {
    const { Versions } = await list({ IncludeDeprecated: true });

    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual([V1, V2, V3, V4]);
    expect(Object.keys(Versions![0]!).sort()).toEqual(['CreatedDate', 'KmsKeyIds', 'VersionId']);
    expect(await ids({ IncludeDeprecated: false })).toEqual([V2, V3, V4]);
  });

  test('has an empty list of versions where there never was a value', async () => {
    fake.seed({ empty: secret({}) });

    expect((await list({ SecretId: 'empty' })).Versions).toEqual([]);
  });
});

test('a version moves from the list when a third value takes its last label', async () => {
  fake.seed({ three: secret({ versions: [{ id: V1, value: '1', labels: ['AWSCURRENT'] }] }) });
  for (const ClientRequestToken of [V2, V3, V4]) {
    await client.send(
      new PutSecretValueCommand({ SecretId: 'three', ClientRequestToken, SecretString: 'x' }),
    );
  }

  expect(await ids({ SecretId: 'three' })).toEqual([V3, V4]);
  expect(await ids({ SecretId: 'three', IncludeDeprecated: true })).toEqual([V1, V2, V3, V4]);
});

describe('a page', () => {
  test('has as many versions as the caller asks for, and its token leads to the next', async () => {
    const first = await list({ MaxResults: 2 });
    const second = await list({ MaxResults: 2, NextToken: first.NextToken });

    expect(first.Versions?.map(({ VersionId }) => VersionId)).toEqual([V2, V3]);
    expect(second.Versions?.map(({ VersionId }) => VersionId)).toEqual([V4]);
    expect(second).not.toHaveProperty('NextToken');
  });

  test("is one of several that the SDK's paginator gets", async () => {
    const found: (string | undefined)[] = [];

    for await (const page of paginateListSecretVersionIds({ client, pageSize: 1 }, { SecretId: 'prod/db' })) {
      found.push(...page.Versions!.map(({ VersionId }) => VersionId));
      if (found.length > 3) break;
    }

    expect(found).toEqual([V2, V3, V4]);
  });

  test('has no token where it holds the last version', async () => {
    expect(await list({ MaxResults: 3 })).not.toHaveProperty('NextToken');
  });

  test('has a hundred versions where the caller does not say', async () => {
    fake.seed({
      many: secret({
        versions: Array.from({ length: 101 }, (_, index) => ({
          value: 'x',
          ...(index === 100 && { labels: ['AWSCURRENT'] }),
        })),
      }),
    });

    const { Versions, NextToken } = await list({ SecretId: 'many', IncludeDeprecated: true });

    expect(Versions).toHaveLength(100);
    expect(await ids({ SecretId: 'many', IncludeDeprecated: true, NextToken })).toHaveLength(1);
  });

  test('loses and doubles nothing when a version comes in between', async () => {
    const { NextToken } = await list({ MaxResults: 2 });
    const added = '55555555-5555-4555-8555-555555555555';
    await client.send(
      new PutSecretValueCommand({
        SecretId: 'prod/db',
        ClientRequestToken: added,
        SecretString: 'x',
        VersionStages: ['new'],
      }),
    );

    expect(await ids({ NextToken })).toEqual([V4, added]);
  });

  test.each([
    ['is made up', { NextToken: 'bogus' }],
    ['belongs to another secret', { SecretId: 'other' }],
    ['belongs to the list with deprecated versions', { IncludeDeprecated: true }],
  ])('is refused with a token that %s', async (_case, input) => {
    fake.seed({ other: 'x' });
    const { NextToken } = await list({ MaxResults: 1 });

    await expect(list({ NextToken, ...input })).rejects.toMatchObject(refusal('InvalidNextTokenException'));
  });
});

describe('a secret', () => {
  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
  ])('that is "%s" is refused', async (SecretId, expected) => {
    await expect(list({ SecretId })).rejects.toMatchObject(expected);
  });

  test.each([['scheduled'], ['replica'], ['managed']])(
    'that is %s is listed like any other, and nothing has changed',
    async (SecretId) => {
      await seedSecretsOfEveryKind(fake);
      const before = stateOf(fake, SecretId);

      const { Versions } = await list({ SecretId });

      expect(Versions?.map(({ VersionStages }) => VersionStages)).toEqual([['AWSCURRENT']]);
      expect(stateOf(fake, SecretId)).toEqual(before);
    },
  );
});
