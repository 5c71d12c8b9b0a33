import {
  CreateSecretCommand,
  DeleteSecretCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  ReplicateSecretToRegionsCommand,
  paginateListSecrets,
  type ListSecretsCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => fake.reset());

const list = (input: ListSecretsCommandInput = {}) => client.send(new ListSecretsCommand(input));
const names = async (input: ListSecretsCommandInput = {}) =>
  (await list(input)).SecretList?.map(({ Name }) => Name);
const ARN = expect.stringMatching(
  /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod\/db-[A-Za-z0-9]{6}$/,
) as string;

describe('an entry', () => {
  test('of a plain secret has its dates, its name and its versions, and nothing else', async () => {
    await client.send(
      new CreateSecretCommand({ Name: 'prod/db', ClientRequestToken: V1, SecretString: 'hunter2' }),
    );

    const { $metadata: _, ...output } = await list();

    expect(output).toEqual({
      SecretList: [
        {
          ARN,
          Name: 'prod/db',
          CreatedDate: new Date('2026-03-04T05:06:07.089Z'),
          LastChangedDate: new Date('2026-03-04T05:06:07.089Z'),
          SecretVersionsToStages: { [V1]: ['AWSCURRENT'] },
        },
      ],
    });
    expect(Object.keys(output)).toEqual(['SecretList']);
    expect(Object.keys(output.SecretList![0]!).sort()).toEqual([
      'ARN',
      'CreatedDate',
      'LastChangedDate',
      'Name',
      'SecretVersionsToStages',
    ]);
  });

  test('of a secret with everything has everything', async () => {
    fake.seed({
      'prod/db': secret({
        versions: [
          { id: V1, value: 'old' },
          { id: V2, value: 'x', labels: ['AWSCURRENT'] },
        ],
        description: 'main',
        type: 'Salesforce',
        tags: { team: 'a' },
        owningService: 'rds',
        lastAccessedDate: '2026-03-03T13:00:00Z',
        rotation: {
          lambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:r',
          automaticallyAfterDays: 2,
        },
        scheduledForDeletion: true,
      }),
    });

    const { SecretList } = await list({ IncludePlannedDeletion: true });

    expect(SecretList).toEqual([
      {
        ARN,
        Name: 'prod/db',
        CreatedDate: new Date('2026-03-04T05:06:07.089Z'),
        LastChangedDate: new Date('2026-03-04T05:06:07.089Z'),
        LastAccessedDate: new Date('2026-03-03T00:00:00.000Z'),
        DeletedDate: new Date('2026-04-03T05:06:07.089Z'),
        Description: 'main',
        Type: 'Salesforce',
        Tags: [{ Key: 'team', Value: 'a' }],
        OwningService: 'rds',
        RotationEnabled: true,
        RotationLambdaARN: 'arn:aws:lambda:eu-west-1:111122223333:function:r',
        RotationRules: { AutomaticallyAfterDays: 2 },
        NextRotationDate: new Date('2026-03-06T23:59:59.000Z'),
        SecretVersionsToStages: { [V2]: ['AWSCURRENT'] },
      },
    ]);
  });

  test('of a secret without a value has no versions', async () => {
    fake.seed({ empty: secret({}) });

    expect((await list()).SecretList?.[0]).not.toHaveProperty('SecretVersionsToStages');
  });

  test('of a primary has its region and no status of the replication', async () => {
    fake.seed({ 'prod/db': 'x' });
    await client.send(
      new ReplicateSecretToRegionsCommand({
        SecretId: 'prod/db',
        AddReplicaRegions: [{ Region: 'us-east-2' }],
      }),
    );

    const { SecretList } = await list();
    expect(SecretList?.[0]?.PrimaryRegion).toBe('eu-west-1');
    expect(SecretList?.[0]).not.toHaveProperty('ReplicationStatus');
  });
});

describe('the list', () => {
  test('has the secrets of the account and the region of the client only', async () => {
    fake.seed({ mine: 'x' });
    fake.seed({ elsewhere: 'x' }, { region: 'us-east-2' });
    fake.seed({ theirs: 'x' }, { accountId: '444455556666' });

    expect(await names()).toEqual(['mine']);
    const { SecretList } = await fake.client({ accountId: '444455556666' }).send(new ListSecretsCommand({}));
    expect(SecretList?.map(({ Name }) => Name)).toEqual(['theirs']);
  });

  test('is empty where there is nothing', async () => {
    const { $metadata: _, ...output } = await list();

    expect(output).toEqual({ SecretList: [] });
  });

  test('has no secret that is scheduled for deletion, unless asked for', async () => {
    fake.seed({ kept: 'x', dropped: 'x' });
    await client.send(new DeleteSecretCommand({ SecretId: 'dropped' }));

    expect(await names()).toEqual(['kept']);
    expect(await names({ IncludePlannedDeletion: false })).toEqual(['kept']);
    const { SecretList } = await list({ IncludePlannedDeletion: true });
    expect(SecretList?.map(({ Name, DeletedDate }) => [Name, DeletedDate])).toEqual([
      ['kept', undefined],
      ['dropped', new Date('2026-04-03T05:06:07.089Z')],
    ]);
  });
});

test('a list changes nothing, no date either', async () => {
  fake.seed({ 'prod/db': 'x' });
  const before = stateOf(fake, 'prod/db');
  await fake.clock.advance({ days: 1 });

  await list();

  expect(stateOf(fake, 'prod/db')).toEqual(before);
});

describe('seeds with dates of their own', () => {
  const seeded = new FakeSecretsManager({
    secrets: {
      middle: secret({ value: 'v', createdDate: '2026-02-01T00:00:00Z' }),
      first: secret({ value: 'v', createdDate: '1969-01-01T00:00:00Z' }),
      last: secret({ value: 'v', createdDate: '2026-03-01T00:00:00Z' }),
      'last/too': secret({ value: 'v', createdDate: '2026-03-01T00:00:00Z' }),
    },
  });

  test.each([
    ['asc', ['first', 'middle', 'last', 'last/too']],
    ['desc', ['last/too', 'last', 'middle', 'first']],
  ] as const)('are listed by their dates, %s, over pages', async (SortOrder, names) => {
    const client = seeded.client();
    const page = await client.send(new ListSecretsCommand({ SortOrder, MaxResults: 3 }));
    const rest = await client.send(
      new ListSecretsCommand({ SortOrder, MaxResults: 3, NextToken: page.NextToken }),
    );
    const listed = [...(page.SecretList ?? []), ...(rest.SecretList ?? [])];
    expect(listed.map(({ Name }) => Name)).toEqual(names);
  });
});

describe('the order', () => {
  /** c, a, b are created in this order; b is changed first, c read last. */
  beforeEach(async () => {
    for (const Name of ['c', 'a', 'b']) {
      await client.send(new CreateSecretCommand({ Name, SecretString: 'x' }));
      await fake.clock.advance({ seconds: 1 });
    }
    for (const SecretId of ['b', 'c', 'a']) {
      await client.send(new PutSecretValueCommand({ SecretId, SecretString: 'y' }));
      await fake.clock.advance({ seconds: 1 });
    }
  });

  test.each<[string, ListSecretsCommandInput, string[]]>([
    ['of creation where nothing is asked for', {}, ['c', 'a', 'b']],
    ['of creation', { SortOrder: 'asc' }, ['c', 'a', 'b']],
    ['against creation', { SortOrder: 'desc' }, ['b', 'a', 'c']],
    ['of creation by its name', { SortBy: 'created-date', SortOrder: 'desc' }, ['b', 'a', 'c']],
    ['of names', { SortBy: 'name' }, ['a', 'b', 'c']],
    ['against names', { SortBy: 'name', SortOrder: 'desc' }, ['c', 'b', 'a']],
    ['of the last change', { SortBy: 'last-changed-date' }, ['b', 'c', 'a']],
    ['against the last change', { SortBy: 'last-changed-date', SortOrder: 'desc' }, ['a', 'c', 'b']],
  ])('is that %s, also over pages', async (_case, input, expected) => {
    expect(await names(input)).toEqual(expected);

    const paged: (string | undefined)[] = [];
    for await (const page of paginateListSecrets({ client, pageSize: 1 }, input)) {
      paged.push(...page.SecretList!.map(({ Name }) => Name));
      if (paged.length > 3) break;
    }
    expect(paged).toEqual(expected);
  });

  test.each<['asc' | 'desc', string[]]>([
    ['asc', ['early', 'late', 'late2', 'never', 'never2']],
    ['desc', ['late', 'late2', 'early', 'never', 'never2']],
  ])('of the last access has secrets that nobody read at its end, %s', async (SortOrder, expected) => {
    fake.reset();
    fake.seed({
      never2: 'x',
      never: 'x',
      late2: secret({ value: 'x', lastAccessedDate: '2026-03-03T00:00:00Z' }),
      late: secret({ value: 'x', lastAccessedDate: '2026-03-03T00:00:00Z' }),
      early: secret({ value: 'x', lastAccessedDate: '2026-01-01T00:00:00Z' }),
    });

    expect(await names({ SortBy: 'last-accessed-date', SortOrder })).toEqual(expected);
    const { NextToken } = await list({ SortBy: 'last-accessed-date', SortOrder, MaxResults: 3 });
    expect(await names({ SortBy: 'last-accessed-date', SortOrder, NextToken })).toEqual(['never', 'never2']);
  });

  test('of equal dates is that of the ARNs', async () => {
    fake.reset();
    fake.seed({ db: 'x', 'db+x': 'x' });

    expect(await names({ SortBy: 'last-changed-date' })).toEqual(['db+x', 'db']);
  });
});

describe('a page', () => {
  test('has as many secrets as the caller asks for, and its token leads to the next', async () => {
    fake.seed({ a: 'x', b: 'x', c: 'x' });

    const first = await list({ MaxResults: 2 });
    const second = await list({ MaxResults: 2, NextToken: first.NextToken });

    expect(first.SecretList?.map(({ Name }) => Name)).toEqual(['a', 'b']);
    expect(second.SecretList?.map(({ Name }) => Name)).toEqual(['c']);
    expect(second).not.toHaveProperty('NextToken');
  });

  test('has a hundred secrets where the caller does not say', async () => {
    fake.seed(Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`s${index}`, 'x'])));

    const { SecretList, NextToken } = await list();

    expect(SecretList).toHaveLength(100);
    expect(NextToken!.length).toBeLessThanOrEqual(4096);
    expect(await names({ NextToken })).toEqual(['s100']);
  });

  test('loses and doubles nothing when secrets come and go in between', async () => {
    fake.seed({ a: 'x', b: 'x', c: 'x', d: 'x' });
    const { NextToken } = await list({ MaxResults: 2 });
    for (const SecretId of ['a', 'b']) {
      await client.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
    }
    await client.send(new CreateSecretCommand({ Name: 'e' }));

    expect(await names({ NextToken })).toEqual(['c', 'd', 'e']);
  });

  test.each<[string, ListSecretsCommandInput]>([
    ['is made up', { NextToken: 'bogus' }],
    ['belongs to other filters', { Filters: [{ Key: 'name', Values: ['a'] }] }],
    ['belongs to another order', { SortOrder: 'desc' }],
    ['belongs to another set of secrets', { IncludePlannedDeletion: true }],
  ])('is refused with a token that %s', async (_case, input) => {
    fake.seed({ a: 'x', b: 'x' });
    const { NextToken } = await list({ MaxResults: 1 });

    await expect(list({ NextToken, ...input })).rejects.toMatchObject(refusal('InvalidNextTokenException'));
  });
});
