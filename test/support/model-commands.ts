import fc from 'fast-check';

/** What a caller does. Places are `<account>/<region>`. */
export type ModelCommand = { readonly place: string; readonly name: string } & (
  | { readonly kind: 'create'; readonly token: string; readonly value?: string }
  | {
      readonly kind: 'put';
      readonly token: string;
      readonly value: string;
      readonly labels?: readonly string[];
    }
  | {
      readonly kind: 'update';
      readonly token: string;
      readonly value?: string;
      readonly description?: string;
    }
  | { readonly kind: 'stage'; readonly label: string; readonly from?: string; readonly to?: string }
  | { readonly kind: 'delete'; readonly force: boolean }
  | { readonly kind: 'restore' }
  | { readonly kind: 'tag'; readonly key: string; readonly value: string }
  | { readonly kind: 'untag'; readonly key: string }
  | { readonly kind: 'putPolicy' }
  | { readonly kind: 'deletePolicy' }
  | { readonly kind: 'rotate'; readonly token: string }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'replicate'; readonly region: string }
  | { readonly kind: 'unreplicate'; readonly region: string }
  | { readonly kind: 'promote' }
  | { readonly kind: 'wait'; readonly days: number }
);

const ACCOUNTS = ['111111111111', '222222222222'];
const AWAY_REGION = 'eu-west-1';
const REGIONS = ['us-east-1', AWAY_REGION];

/** All places that are called. */
export const PLACES = ACCOUNTS.flatMap((account) => REGIONS.map((region) => `${account}/${region}`));

const [HOME = '', AWAY = ''] = PLACES;

const token = fc.constantFrom('a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32));
const value = fc.constantFrom('one', 'two');
const label = fc.constantFrom('AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING', 'blue');
const region = fc.constantFrom(...REGIONS);
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** One secret is chosen far more often than the rest, and then its replica, so that calls meet. */
const target = {
  place: fc.oneof(
    { weight: 14, arbitrary: fc.constant(HOME) },
    { weight: 5, arbitrary: fc.constant(AWAY) },
    { weight: 1, arbitrary: fc.constantFrom(...PLACES) },
  ),
  name: fc.oneof({ weight: 14, arbitrary: fc.constant('app') }, fc.constant('db')),
};

/** Calls with so few names, tokens and values that they collide. */
const command = fc.oneof(
  fc.record({ ...target, kind: fc.constant('create'), token, value: optional(value) }),
  fc.record({ ...target, kind: fc.constant('put'), token, value }),
  fc.record({
    ...target,
    kind: fc.constant('put'),
    token,
    value,
    labels: fc.uniqueArray(label, { minLength: 1 }),
  }),
  fc.record({
    ...target,
    kind: fc.constant('update'),
    token,
    value: optional(value),
    description: optional(fc.constantFrom('', 'd')),
  }),
  fc.record({ ...target, kind: fc.constant('stage'), label, from: optional(token), to: token }),
  fc.record({ ...target, kind: fc.constant('stage'), label, from: optional(token), to: optional(token) }),
  fc.record({ ...target, kind: fc.constant('delete'), force: fc.constantFrom(true, false, false, false) }),
  fc.record({ ...target, kind: fc.constant('restore') }),
  fc.record({ ...target, kind: fc.constant('tag'), key: fc.constantFrom('k', 'l'), value }),
  fc.record({ ...target, kind: fc.constant('untag'), key: fc.constantFrom('k', 'l') }),
  fc.record({ ...target, kind: fc.constantFrom('putPolicy', 'deletePolicy') }),
  fc.record({ ...target, kind: fc.constant('cancel') }),
  fc.record({ ...target, place: fc.constantFrom(AWAY, AWAY, HOME), kind: fc.constant('promote') }),
  fc.record({ ...target, kind: fc.constant('rotate'), token }),
  fc.record({ ...target, kind: fc.constant('replicate'), region: fc.constant(AWAY_REGION) }),
  fc.record({ ...target, kind: fc.constantFrom('replicate', 'unreplicate'), region }),
  fc.record({ ...target, kind: fc.constant('wait'), days: fc.integer({ min: 1, max: 8 }) }),
) as fc.Arbitrary<ModelCommand>;

const creation = fc.record({
  kind: fc.constant('create' as const),
  place: fc.constant(HOME),
  name: fc.constant('app'),
  token,
  value: fc.option(value, { nil: undefined, freq: 8 }),
}) as fc.Arbitrary<ModelCommand>;

/** In every other sequence the secret gets a replica at once. */
const replication = fc.constant<ModelCommand>({
  kind: 'replicate',
  place: HOME,
  name: 'app',
  region: AWAY_REGION,
});

/** Up to 12 calls; the first creates the secret that most of the others name. */
export const modelCommands = fc
  .tuple(
    creation,
    fc.array(replication, { maxLength: 1 }),
    fc.array(command, { minLength: 7, maxLength: 10, size: 'max' }),
  )
  .map(([first, second, rest]) => [first, ...second, ...rest]);
