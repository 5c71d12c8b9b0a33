import { DEFAULT_PAGE } from '../aws/limits';
import type { WireInput } from '../aws/wire-input';
import type { Secret } from '../state/secret';
import { entriesOf } from '../state/sorted-map';
import { creationKey, secretsByCreation } from '../state/store';
import type { PlacedStore } from '../state/world';
import type { Operation } from './operation';
import { readFilters } from './rules/filters';
import { metadataMembers, stagesByVersion } from './rules/metadata-members';
import { positionIn, takePage } from './rules/pagination';

/**
 * Lists the secrets of the caller's account and region, oldest first unless told otherwise, a page at a time. Those that
 * are scheduled for deletion are left out unless asked for.
 *
 * @throws InvalidNextTokenException, InvalidParameterException
 */
export const listSecrets: Operation<'ListSecrets'> = ({ store }, input) => {
  const { IncludePlannedDeletion = false, MaxResults = DEFAULT_PAGE.list, NextToken, Filters } = input;
  const { SortBy = 'created-date', SortOrder = 'asc' } = input;
  const request = ['ListSecrets', store.place, IncludePlannedDeletion, Filters ?? [], SortBy, SortOrder];
  const passes = readFilters(Filters);
  const after = positionIn(NextToken, request);

  const listing = listings[SortBy](store, { after, descending: SortOrder === 'desc' });
  const matching = function* () {
    for (const secret of listing.secrets) {
      if ((IncludePlannedDeletion || secret.deletesAt === undefined) && passes(secret)) yield secret;
    }
  };
  const { items, nextToken } = takePage(matching(), MaxResults, listing.positionOf, request);
  return {
    SecretList: items.map((secret) => entryOf(secret, store)),
    ...(nextToken !== undefined && { NextToken: nextToken }),
  };
};

function entryOf(secret: Secret, store: PlacedStore) {
  const stages = stagesByVersion(secret);
  return {
    ...metadataMembers(secret, store.arnOf(secret)),
    ...(stages !== undefined && { SecretVersionsToStages: stages }),
  };
}

interface Listing {
  readonly secrets: Iterable<Secret>;
  /** What names a secret in this order, for a page token. */
  readonly positionOf: (secret: Secret) => unknown;
}

interface ListingOptions {
  readonly after: unknown;
  readonly descending: boolean;
}

type Sorting = NonNullable<WireInput<'ListSecrets'>['SortBy']>;

const listings: Readonly<Record<Sorting, (store: PlacedStore, options: ListingOptions) => Listing>> = {
  'created-date': ({ store }, { after, descending }) => ({
    secrets: secretsByCreation(store, { after: after as string | undefined, descending }),
    positionOf: creationKey,
  }),
  name: ({ store }, { after, descending }) => ({
    secrets: valuesOf(entriesOf(store.byName, { after: after as string | undefined, descending })),
    positionOf: ({ name }) => name,
  }),
  'last-changed-date': (placed, options) => byDate(placed, options, ({ changedAt }) => changedAt),
  'last-accessed-date': (placed, options) => byDate(placed, options, ({ accessedOn }) => accessedOn),
};

function* valuesOf<Value>(entries: Iterable<readonly [string, Value]>): Generator<Value, void, undefined> {
  for (const [, value] of entries) yield value;
}

type DatePosition = readonly [date: number | null, arn: string];

/** By a date; ties by ARN, and secrets without that date last in both orders. */
function byDate(
  placed: PlacedStore,
  { after, descending }: ListingOptions,
  dateOf: (secret: Secret) => number | undefined,
): Listing {
  const positionOf = (secret: Secret): DatePosition => [dateOf(secret) ?? null, placed.arnOf(secret)];
  const compare = ([a, arnA]: DatePosition, [b, arnB]: DatePosition): number => {
    if (a !== b) return a === null ? 1 : b === null ? -1 : descending ? b - a : a - b;
    return arnA < arnB ? -1 : arnA > arnB ? 1 : 0;
  };
  const last = after as DatePosition | undefined;
  const secrets = [...valuesOf(entriesOf(placed.store.byName))]
    .filter((secret) => last === undefined || compare(positionOf(secret), last) > 0)
    .sort((a, b) => compare(positionOf(a), positionOf(b)));
  return { secrets, positionOf };
}
