import type { FakeSecretsManager } from '../fake-secrets-manager';
import type { Call } from '../journal/call';
import { expectation, listOfCalls, listOfSecrets, shownMember, text } from './format';
import { shown } from '../aws/shown';
import type { MatcherContext, Verdict } from './matcher';

/** What a matcher of inputs found. */
interface InputFinding {
  readonly pass: boolean;
  /** What was expected, behind `Expected the fake to` and before the members. */
  readonly expected: string;
  readonly input: object;
  /** The calls that could have been the one. */
  readonly candidates: readonly Call[];
}

/** The verdict on inputs. Its failure lists the calls, the one that came nearest, and the names of the secrets. */
export function receivedInput(
  context: MatcherContext,
  fake: FakeSecretsManager,
  { pass, expected, input, candidates }: InputFinding,
): Verdict {
  return {
    pass,
    message: () =>
      text(
        expectation(context.isNot, `${expected} ${shown(input)}`),
        listOfCalls(fake.calls()),
        ...(context.isNot === true
          ? []
          : [nearestMiss(context, fake, candidates, input), listOfSecrets(fake)]),
      ),
  };
}

/** Whether an input has these members: others may be there too, and asymmetric matchers are obeyed. */
export function hasMembers(context: MatcherContext, actual: object, expected: object): boolean {
  return differing(context, actual, expected).length === 0;
}

/** The members of the expected input that an actual one has not, or not so. */
function differing(context: MatcherContext, actual: object, expected: object): readonly string[] {
  return Object.keys(expected).filter(
    (member) =>
      !(member in actual) || !context.equals(Reflect.get(actual, member), Reflect.get(expected, member)),
  );
}

/** The candidate that comes nearest to what was expected, and what is different in it, a line for each member. */
function nearestMiss(
  context: MatcherContext,
  fake: FakeSecretsManager,
  candidates: readonly Call[],
  expected: object,
): string {
  const [nearest] = candidates
    .map((call) => ({ call, members: differing(context, call.input, expected) }))
    .sort((one, other) => one.members.length - other.members.length);
  if (nearest === undefined || nearest.members.length === 0) return '';
  const { call, members } = nearest;
  return [
    `Nearest is the call of ${call.operation}Command:`,
    ...members.map((member) => `  ${difference(call.input, expected, member)}`),
  ].join('\n');
}

function difference(actual: object, expected: object, member: string): string {
  const wanted = shownMember(expected, member);
  if (!(member in actual)) return `${member} is missing, and ${wanted} was expected`;
  const found = shownMember(actual, member);
  return found === wanted
    ? `${member} is another one than was expected`
    : `${member} is ${found}, and ${wanted} was expected`;
}
