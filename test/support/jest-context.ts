import type { MatcherContext } from '../../src/matchers/matcher';

type Equality = MatcherContext['equals'];

/** Jest hands its equality to matchers only, so one is made to get at it. */
function equalityOfJest(): Equality {
  let equality: Equality | undefined;
  expect.extend({
    toLendItsEquality() {
      equality = (actual, expected) => this.equals(actual, expected);
      return { pass: true, message: () => '' };
    },
  });
  (expect(undefined) as unknown as { toLendItsEquality(): void }).toLendItsEquality();
  if (equality === undefined) throw new Error('Jest did not call the matcher.');
  return equality;
}

/** What Jest hands to a matcher, as far as ours look at it. */
export function jestContext({ isNot = false }: { readonly isNot?: boolean } = {}): MatcherContext {
  return { isNot, equals: equalityOfJest() };
}
