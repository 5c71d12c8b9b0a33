import type { CommandClass } from '../aws/operation-types';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import { callsOf } from './arguments';
import { expectation, listOfCalls, text, times } from './format';
import type { MatcherContext, Verdict } from './matcher';

/** The verdict on a number of calls. */
export function receivedTimes(
  context: MatcherContext,
  fake: FakeSecretsManager,
  command: CommandClass,
  count: number,
  matcher: string,
): Verdict {
  const actual = callsOf(fake, command, matcher).length;
  return {
    pass: actual === count,
    message: () =>
      text(
        `${expectation(context.isNot, `receive ${command.name} ${times(count)}`)} It received it ${times(actual)}.`,
        listOfCalls(fake.calls()),
      ),
  };
}
