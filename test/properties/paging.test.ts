import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteSecretCommand,
  ListSecretVersionIdsCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  type ListSecretsCommandInput,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import fc from 'fast-check';
import { FakeSecretsManager } from '../../src';
import { rejectionOf } from '../support/rejection';

const RUNS = { numRuns: 40 };

const names = fc.uniqueArray(fc.stringMatching(/^[a-f]{1,4}$/), { minLength: 0, maxLength: 25 });

function fakeWith(secrets: readonly string[]): FakeSecretsManager {
  return new FakeSecretsManager({ secrets: Object.fromEntries(secrets.map((name) => [name, name])) });
}

/** All pages of a listing, with something done between each two. */
async function collect(
  client: SecretsManagerClient,
  input: ListSecretsCommandInput,
  between: (page: number) => Promise<void> = () => Promise.resolve(),
): Promise<readonly string[]> {
  const seen: string[] = [];
  let NextToken: string | undefined;
  for (let page = 0; page === 0 || NextToken !== undefined; page += 1) {
    const output = await client.send(new ListSecretsCommand({ ...input, NextToken }));
    seen.push(...(output.SecretList ?? []).map(({ Name = '' }) => Name));
    ({ NextToken } = output);
    if (NextToken !== undefined) await between(page);
  }
  return seen;
}

test('any page size and any order of ListSecrets yields each secret once', async () => {
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.integer({ min: 1, max: 100 }),
      fc.constantFrom('created-date', 'last-accessed-date', 'last-changed-date', 'name'),
      fc.constantFrom('asc', 'desc'),
      async (secrets, MaxResults, SortBy, SortOrder) => {
        const seen = await collect(fakeWith(secrets).client(), { MaxResults, SortBy, SortOrder });
        expect([...seen].sort()).toEqual([...secrets].sort());
      },
    ),
    RUNS,
  );
});

test('what is created and deleted between two pages makes no other secret appear twice or not at all', async () => {
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('created-date', 'name'),
      fc.constantFrom('asc', 'desc'),
      fc.array(fc.nat(24), { maxLength: 10 }),
      async (secrets, MaxResults, SortBy, SortOrder, victims) => {
        const client = fakeWith(secrets).client();
        const deleted = new Set<string>();
        const seen = await collect(client, { MaxResults, SortBy, SortOrder }, async (page) => {
          // A page of one secret that is followed by one new secret each time would never be the last.
          if (page < 5) await client.send(new CreateSecretCommand({ Name: `new/${page}` }));
          const victim = secrets[victims[page] ?? -1];
          if (victim === undefined) return;
          deleted.add(victim);
          await client.send(new DeleteSecretCommand({ SecretId: victim, ForceDeleteWithoutRecovery: true }));
        });
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toEqual(expect.arrayContaining(secrets.filter((name) => !deleted.has(name))));
      },
    ),
    RUNS,
  );
});

test('any page size of ListSecretVersionIds yields each version once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 20 }),
      fc.boolean(),
      async (puts, MaxResults, IncludeDeprecated) => {
        const fake = fakeWith(['app']);
        const client = fake.client();
        for (let i = 0; i < puts; i += 1) {
          await client.send(new PutSecretValueCommand({ SecretId: 'app', SecretString: String(i) }));
        }
        const seen: string[] = [];
        let NextToken: string | undefined;
        do {
          const input = { SecretId: 'app', MaxResults, IncludeDeprecated, NextToken };
          const output = await client.send(new ListSecretVersionIdsCommand(input));
          seen.push(...(output.Versions ?? []).map(({ VersionId = '' }) => VersionId));
          ({ NextToken } = output);
        } while (NextToken !== undefined);
        const wanted = fake
          .secret('app')
          .versions.filter(({ labels }) => IncludeDeprecated || labels.length > 0);
        expect(seen).toEqual(wanted.map(({ id }) => id));
      },
    ),
    RUNS,
  );
});

test('any page size of BatchGetSecretValue by filters reads each secret once', async () => {
  await fc.assert(
    fc.asyncProperty(names, fc.integer({ min: 1, max: 20 }), async (secrets, MaxResults) => {
      const client = fakeWith(secrets).client();
      const Filters = [{ Key: 'name' as const, Values: ['a', 'b'] }];
      const seen: string[] = [];
      let NextToken: string | undefined;
      do {
        const output = await client.send(new BatchGetSecretValueCommand({ Filters, MaxResults, NextToken }));
        seen.push(...(output.SecretValues ?? []).map(({ SecretString = '' }) => SecretString));
        ({ NextToken } = output);
      } while (NextToken !== undefined);
      expect([...seen].sort()).toEqual(secrets.filter((name) => /^[ab]/.test(name)).sort());
    }),
    RUNS,
  );
});

test('a token that is made up is refused, whatever it is', async () => {
  const client = fakeWith(['a', 'b', 'c']).client();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ minLength: 1 }), fc.base64String({ minLength: 4 })),
      async (NextToken) => {
        const error = await rejectionOf(client.send(new ListSecretsCommand({ NextToken })));
        expect(error.name).toBe('InvalidNextTokenException');
      },
    ),
    RUNS,
  );
});

test.each([
  [{ SortOrder: 'desc' }],
  [{ SortBy: 'name' }],
  [{ IncludePlannedDeletion: true }],
  [{ Filters: [{ Key: 'name', Values: ['a'] }] }],
] as const)('a token is refused together with %j, which it was not given for', async (other) => {
  const client = fakeWith(['a', 'b', 'c']).client();
  const { NextToken } = await client.send(new ListSecretsCommand({ MaxResults: 1 }));
  const input = { ...other, NextToken } as ListSecretsCommandInput;
  expect((await rejectionOf(client.send(new ListSecretsCommand(input)))).name).toBe(
    'InvalidNextTokenException',
  );
});

test('a token goes on with another page size', async () => {
  const client = fakeWith(['a', 'b', 'c']).client();
  const { NextToken } = await client.send(new ListSecretsCommand({ MaxResults: 1 }));
  const { SecretList } = await client.send(new ListSecretsCommand({ MaxResults: 50, NextToken }));
  expect(SecretList?.map(({ Name }) => Name)).toEqual(['b', 'c']);
});
