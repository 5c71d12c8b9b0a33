import type { FakeSecretsManager } from '../fake-secrets-manager';
import { isBranded } from '../brand';
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

/**
 * The fake that an assertion is about.
 *
 * @throws MisuseError for anything else
 */
export function fakeIn(received: unknown, matcher: string): FakeSecretsManager {
  if (isBranded(received)) return received as FakeSecretsManager;
  if (typeof received === 'object' && received !== null && 'commandCalls' in received) {
    throw new MisuseError(
      `${matcher}() got a stub of aws-sdk-client-mock, and asserts on a FakeSecretsManager. Register only one of the two packages' matchers in a test file, or pass the fake.`,
    );
  }
  throw new MisuseError(
    `${matcher}() got ${received === null ? 'null' : typeof received}, and asserts on a FakeSecretsManager. Write expect(secretsManager) with the fake itself.`,
  );
}
