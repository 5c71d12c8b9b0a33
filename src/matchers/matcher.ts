import { MisuseError } from '../misuse';

/** What a runner supplies to a matcher. */
export interface MatcherContext {
  /** Whether the assertion is negated. */
  readonly isNot?: boolean | undefined;
  /** The runner's equality, which obeys asymmetric matchers. */
  equals(actual: unknown, expected: unknown): boolean;
}

/** What a matcher finds. */
export interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** An assertion on a fake, for any runner. */
export type Matcher<Expected extends readonly unknown[]> = (
  context: MatcherContext,
  received: unknown,
  ...expected: Expected
) => Verdict;

/** A matcher whose arguments come from a caller that nobody has checked. */
export type UncheckedMatcher = (context: MatcherContext, ...args: readonly unknown[]) => Verdict;

/**
 * Asks a matcher, as a runner's `expect` does.
 *
 * @throws MisuseError for arguments that the matcher does not have
 */
export function askMatcher(
  name: string,
  matcher: UncheckedMatcher,
  context: MatcherContext,
  args: readonly unknown[],
): Verdict {
  // Behind the context; the first argument is what `expect` was given.
  const most = matcher.length - 2;
  if (args.length - 1 > most) {
    throw new MisuseError(
      `${name}() got ${args.length - 1} arguments and takes ${most === 0 ? 'none' : `at most ${most}`}. Leave out what is too much.`,
    );
  }
  return matcher(context, ...args);
}
