import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteSecretCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  type ListSecretsCommandInput,
  type SecretListEntry,
} from '@aws-sdk/client-secrets-manager';
import * as fc from 'fast-check';
import { FakeSecretsManager, secret, type Fixtures } from '../../src';
import { freezeTime } from '../support/frozen-time';

jest.setTimeout(30_000);

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  quotas: { versionsPerSecret: 6 },
});
const client = fake.client();

/** Reads every page, and does one thing of the list behind each page until there are no more. */
async function allPages<Item>(
  page: (NextToken: string | undefined) => Promise<{ items: Item[]; NextToken?: string | undefined }>,
  between: readonly (() => Promise<unknown>)[] = [],
): Promise<Item[]> {
  const all: Item[] = [];
  let token: string | undefined;
  const left = [...between];
  for (let pages = 0; pages < 200; pages += 1) {
    const { items, NextToken } = await page(token);
    all.push(...items);
    if (NextToken === undefined) return all;
    token = NextToken;
    await left.shift()?.();
  }
  throw new Error('The pages do not end.');
}

const name = fc.integer({ min: 0, max: 30 }).map((number) => `s/${number}`);
const day = fc.integer({ min: 1, max: 4 }).map((number) => `2026-02-0${number}T00:00:00Z`);
const pageSize = fc.integer({ min: 1, max: 7 });

/** Secrets in a random order of creation, some never read, some with the same dates. */
const fixtures: fc.Arbitrary<Fixtures> = fc
  .uniqueArray(
    fc.record({ name, changed: day, accessed: fc.option(day, { nil: undefined }), isEmpty: fc.boolean() }),
    { selector: (given) => given.name, maxLength: 25 },
  )
  .map((all) =>
    Object.fromEntries(
      all.map((given) => [
        given.name,
        secret({
          ...(!given.isEmpty && { value: given.name }),
          createdDate: '2026-02-01T00:00:00Z',
          lastChangedDate: given.changed,
          ...(given.accessed !== undefined && { lastAccessedDate: given.accessed }),
        }),
      ]),
    ),
  );

/** What happens between two pages: a secret comes, or goes for good. One that comes back is another secret. */
const changes = fc.array(fc.record({ kind: fc.constantFrom('create', 'delete'), name }), { maxLength: 8 });
interface Change {
  readonly kind: string;
  readonly name: string;
}

const applied =
  ({ kind, name: Name }: Change) =>
  async (): Promise<void> => {
    const command =
      kind === 'create'
        ? client.send(new CreateSecretCommand({ Name, SecretString: 'new' }))
        : client.send(new DeleteSecretCommand({ SecretId: Name, ForceDeleteWithoutRecovery: true }));
    await command.catch(() => undefined);
  };

const sortings = fc.record({
  SortBy: fc.constantFrom(
    'created-date' as const,
    'last-accessed-date' as const,
    'last-changed-date' as const,
    'name' as const,
    undefined,
  ),
  SortOrder: fc.constantFrom('asc' as const, 'desc' as const, undefined),
});

const listSecrets = (input: ListSecretsCommandInput) => async (NextToken: string | undefined) => {
  const { SecretList = [], ...rest } = await client.send(new ListSecretsCommand({ ...input, NextToken }));
  return { items: SecretList, NextToken: rest.NextToken };
};

/** The order that was asked for, told once more: dates that are missing come last, and ARNs decide where dates do not. */
function compared(
  a: SecretListEntry,
  b: SecretListEntry,
  { SortBy, SortOrder }: ListSecretsCommandInput,
): number {
  const direction = SortOrder === 'desc' ? -1 : 1;
  if (SortBy === 'name') return direction * (a.Name! < b.Name! ? -1 : 1);
  const member = SortBy === 'last-accessed-date' ? 'LastAccessedDate' : 'LastChangedDate';
  const [first, second] = [a[member]?.getTime(), b[member]?.getTime()];
  if (first === second) return a.ARN! < b.ARN! ? -1 : 1;
  if (first === undefined || second === undefined) return first === undefined ? 1 : -1;
  return direction * (first - second);
}

describe('ListSecrets', () => {
  test('pages of any size are the whole list, in the order that was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fixtures, sortings, pageSize, async (seeds, sorting, MaxResults) => {
        fake.reset();
        fake.seed(seeds);

        const entries = await allPages(listSecrets({ ...sorting, MaxResults }));

        const created = Object.keys(seeds);
        const names = entries.map((entry) => entry.Name!);
        expect(names.toSorted()).toEqual(created.toSorted());
        const { SortBy = 'created-date', SortOrder } = sorting;
        if (SortBy === 'created-date') {
          expect(names).toEqual(SortOrder === 'desc' ? created.toReversed() : created);
        } else {
          expect(entries).toEqual(entries.toSorted((a, b) => compared(a, b, sorting)));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what comes and goes between pages makes nothing else appear twice or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(fixtures, sortings, pageSize, changes, async (seeds, sorting, MaxResults, between) => {
        fake.reset();
        fake.seed(seeds);

        const entries = await allPages(listSecrets({ ...sorting, MaxResults }), between.map(applied));

        expectOnceEach(
          entries.map(({ ARN, Name }) => [ARN!, Name!] as const),
          Object.keys(seeds),
          between,
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('BatchGetSecretValue with filters', () => {
  test.each(['s/', '!s/1'])(
    'reads each secret of the filter %s once, whatever comes and goes',
    async (filter) => {
      await fc.assert(
        fc.asyncProperty(fixtures, pageSize, changes, async (seeds, MaxResults, between) => {
          fake.reset();
          fake.seed(seeds);
          const Filters = [{ Key: 'name' as const, Values: [filter] }];

          const found = await allPages(async (NextToken) => {
            const answer = await client.send(
              new BatchGetSecretValueCommand({ Filters, MaxResults, NextToken }),
            );
            const { SecretValues = [], Errors = [] } = answer;
            expect(SecretValues.length + Errors.length).toBeLessThanOrEqual(MaxResults);
            const items = [
              ...SecretValues.map(({ ARN, Name }) => [ARN!, Name!] as const),
              ...Errors.map(({ SecretId }) => [`no value: ${SecretId!}`, SecretId!] as const),
            ];
            return { items, NextToken: answer.NextToken };
          }, between.map(applied));

          const passes = (Name: string): boolean => filter === 's/' || !Name.startsWith('s/1');
          expectOnceEach(found, Object.keys(seeds).filter(passes), between);
        }),
        { numRuns: 75 },
      );
    },
  );
});

/** Each secret that was there all the time was found once, and no other twice. */
function expectOnceEach(
  found: readonly (readonly [id: string, name: string])[],
  seeded: readonly string[],
  between: readonly Change[],
): void {
  const ids = found.map(([id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const touched = new Set(between.map((change) => change.name));
  const untouched = (names: readonly string[]) => names.filter((given) => !touched.has(given)).toSorted();
  expect(untouched(found.map(([, found]) => found))).toEqual(untouched(seeded));
}

describe('ListSecretVersionIds', () => {
  const id = (number: number): string => `version-${String(number).padStart(24, '0')}`;
  const stages = fc.constantFrom<string[] | undefined>(undefined, ['blue'], ['green', 'AWSPENDING']);

  test('lists each version once that stays, while others come, lose their labels and are cleaned up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.tuple(stages, fc.integer({ min: 0, max: 30 })), { maxLength: 8 }),
        async (count, IncludeDeprecated, MaxResults, puts) => {
          fake.reset();
          const versions = Array.from({ length: count }, (_, index) => ({
            id: id(index),
            value: 'x',
            labels: index === count - 1 ? ['AWSCURRENT'] : index % 3 === 0 ? [`label-${index}`] : [],
            createdDate: new Date(Date.UTC(2026, 2, 4) + index),
          }));
          fake.seed({ db: secret({ versions }) });
          const listable = () =>
            fake
              .secret('db')
              .versions.filter(({ labels }) => IncludeDeprecated || labels.length > 0)
              .map((version) => version.id);
          let stable = listable();

          const found = await allPages(
            async (NextToken) => {
              const answer = await client.send(
                new ListSecretVersionIdsCommand({ SecretId: 'db', IncludeDeprecated, MaxResults, NextToken }),
              );
              return {
                items: answer.Versions!.map(({ VersionId }) => VersionId!),
                NextToken: answer.NextToken,
              };
            },
            puts.map(([VersionStages, hours], index) => async () => {
              await fake.clock.advance({ hours, milliseconds: 1 });
              await client.send(
                new PutSecretValueCommand({
                  SecretId: 'db',
                  SecretString: 'y',
                  ClientRequestToken: id(100 + index),
                  VersionStages,
                }),
              );
              const now = listable();
              stable = stable.filter((version) => now.includes(version));
            }),
          );

          expect(found).toEqual([...new Set(found)]);
          expect(found).toEqual(expect.arrayContaining(stable));
        },
      ),
      { numRuns: 150 },
    );
  });
});
