import { changesState } from '../aws/changes-state';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import { MisuseError } from '../misuse';
import type { SecretView } from '../views/secret-view';
import { fakeIn } from './arguments';
import { expectation, lineOf, listOfSecrets, numbered, text } from './format';
import type { MatcherContext, Verdict } from './matcher';
import type { SecretPlace } from './secret-place';

/** What a matcher says about a secret. */
interface Finding {
  readonly pass: boolean;
  /** What was expected, behind `Expected the fake to`. */
  readonly expected: string;
  /** What is there instead, or there although it was not to be. */
  readonly found: string;
}

/** The calls that a history lists at most. */
const MOST_CHANGES = 5;

/**
 * Judges a secret. Where there is none, the assertion fails in either direction: an id that is none says nothing about a
 * value.
 */
export function onSecret(
  context: MatcherContext,
  received: unknown,
  matcher: string,
  id: string,
  where: SecretPlace | undefined,
  judge: (view: SecretView) => Finding,
): Verdict {
  const fake = fakeIn(received, matcher);
  const view = secretIn(fake, id, where);
  if (view instanceof MisuseError) {
    return {
      pass: context.isNot === true,
      message: () =>
        text(expectation(false, `have the secret "${id}"`), view.message, listOfSecrets(fake, where)),
    };
  }
  const { pass, expected, found } = judge(view);
  return { pass, message: () => text(expectation(context.isNot, expected), found, historyOf(fake, view)) };
}

/** The secret of an id, or the sentence that says there is none. */
export function secretIn(
  fake: FakeSecretsManager,
  id: string,
  where: SecretPlace | undefined,
): SecretView | MisuseError {
  try {
    return fake.secret(id, where);
  } catch (error) {
    if (error instanceof MisuseError) return error;
    throw error;
  }
}

/** How the state of a secret came to be: the last calls that changed it, or tried to, with their numbers among all. */
export function historyOf(fake: FakeSecretsManager, { name }: Pick<SecretView, 'name'>): string {
  const changes = fake
    .calls()
    .map((call, index) => ({ call, line: `  ${numbered(index)}. ${lineOf(call)}` }))
    .filter(({ call }) => call.secret?.name === name && changesState(call.operation));
  if (changes.length === 0) return 'No call changed it.';
  const last = changes.slice(-MOST_CHANGES);
  const head = last.length === changes.length ? 'It was changed by:' : `Its last ${MOST_CHANGES} changes:`;
  return [head, ...last.map(({ line }) => line)].join('\n');
}
