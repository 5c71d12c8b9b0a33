import {
  BatchGetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  type FilterNameStringType,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as fc from 'fast-check';
import { FakeSecretsManager, secret } from '../../src';
import { refusal } from '../support/refusal';

jest.setTimeout(30_000);

const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const here = fake.client();
const otherRegion = fake.client({ region: 'us-east-2' });
const otherAccount = fake.client({ accountId: '444455556666' });

/** A request with pages of one item. */
interface Listing {
  readonly title: string;
  send(NextToken?: string, MaxResults?: number): Promise<{ readonly NextToken?: string | undefined }>;
}

const listSecrets = (title: string, input: object, client: SecretsManagerClient = here): Listing => ({
  title: `ListSecrets ${title}`,
  send: (NextToken, MaxResults = 1) =>
    client.send(new ListSecretsCommand({ ...input, NextToken, MaxResults })),
});
const listVersions = (SecretId: string, input: object, client: SecretsManagerClient = here): Listing => ({
  title: `ListSecretVersionIds of ${SecretId} ${JSON.stringify(input)}`,
  send: (NextToken, MaxResults = 1) =>
    client.send(new ListSecretVersionIdsCommand({ SecretId, ...input, NextToken, MaxResults })),
});
const readSecrets = (Key: FilterNameStringType, client: SecretsManagerClient = here): Listing => ({
  title: `BatchGetSecretValue by ${Key}`,
  send: (NextToken, MaxResults = 1) =>
    client.send(new BatchGetSecretValueCommand({ Filters: [{ Key, Values: ['s'] }], NextToken, MaxResults })),
});

const listings: readonly Listing[] = [
  listSecrets('as it is', {}),
  listSecrets('of another region', {}, otherRegion),
  listSecrets('of another account', {}, otherAccount),
  listSecrets('backwards', { SortOrder: 'desc' }),
  listSecrets('by name', { SortBy: 'name' }),
  listSecrets('by last change', { SortBy: 'last-changed-date' }),
  listSecrets('by last access', { SortBy: 'last-accessed-date' }),
  listSecrets('with those that are deleted', { IncludePlannedDeletion: true }),
  listSecrets('of a name', { Filters: [{ Key: 'name', Values: ['s'] }] }),
  listSecrets('of two names', { Filters: [{ Key: 'name', Values: ['s', 't'] }] }),
  listSecrets('of a word', { Filters: [{ Key: 'all', Values: ['s'] }] }),
  listVersions('s1', {}),
  listVersions('s1', { IncludeDeprecated: true }),
  listVersions('s2', {}),
  listVersions('s1', {}, otherRegion),
  readSecrets('name'),
  readSecrets('all'),
  readSecrets('name', otherRegion),
];

beforeEach(() => {
  fake.reset();
  const version = (label: string) => ({ value: label, labels: [label] });
  const versions = [version('AWSCURRENT'), version('blue'), version('green')];
  const seeds = { s1: secret({ versions }), s2: secret({ versions }), s3: 'x' };
  for (const where of [{}, { region: 'us-east-2' }, { accountId: '444455556666' }]) fake.seed(seeds, where);
});

const refused = refusal('InvalidNextTokenException');

async function tokenOf(listing: Listing): Promise<string> {
  const { NextToken } = await listing.send();
  if (NextToken === undefined) throw new Error(`There is no second page of ${listing.title}.`);
  return NextToken;
}

test.each(listings)('a token of $title is good for that and for nothing else', async (listing) => {
  const NextToken = await tokenOf(listing);

  await expect(listing.send(NextToken)).resolves.toBeDefined();
  await expect(listing.send(NextToken, 20)).resolves.not.toHaveProperty('NextToken');
  for (const other of listings) {
    if (other !== listing) await expect(other.send(NextToken)).rejects.toMatchObject(refused);
  }
});

test('a token that is made up is refused', async () => {
  const madeUp = fc.oneof(
    fc.string({ minLength: 1, maxLength: 4_000 }),
    fc.base64String({ minLength: 4 }),
    // What ours look like from inside: a position, and something that proves it.
    fc
      .tuple(fc.oneof(fc.nat(10), fc.constantFrom('s1', null)), fc.string())
      .map((inside) => Buffer.from(JSON.stringify(inside)).toString('base64')),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...listings), madeUp, async (listing, NextToken) => {
      await expect(listing.send(NextToken)).rejects.toMatchObject(refused);
    }),
    { numRuns: 300 },
  );
});

test('a token that was altered is refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...listings),
      fc.nat(200),
      fc.constantFrom('', 'A', 'z', '0', '='),
      async (listing, position, character) => {
        const token = await tokenOf(listing);
        const index = position % token.length;
        const altered = token.slice(0, index) + character + token.slice(index + 1);
        fc.pre(altered !== token && altered !== '');

        await expect(listing.send(altered)).rejects.toMatchObject(refused);
      },
    ),
    { numRuns: 200 },
  );
});
