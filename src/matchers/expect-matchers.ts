import { aliases, matchers } from './index';
import { askMatcher, type MatcherContext, type UncheckedMatcher, type Verdict } from './matcher';

/** A matcher as `expect.extend` of Jest and Vitest takes it. */
export type ExpectMatcher = (this: MatcherContext, ...args: readonly unknown[]) => Verdict;

/** Every matcher under all its names, for `expect.extend`. */
export function expectMatchers(): Record<string, ExpectMatcher> {
  return Object.fromEntries(
    Object.entries({ ...matchers, ...aliases }).map(([name, matcher]) => [
      name,
      function (this: MatcherContext, ...args: readonly unknown[]) {
        return askMatcher(name, matcher as UncheckedMatcher, this, args);
      },
    ]),
  );
}
