import type { CommandClass } from '../aws/operation-types';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import { callsOf, checkInput, checkPosition } from './arguments';
import { ordinal } from './format';
import type { MatcherContext, Verdict } from './matcher';
import { hasMembers, receivedInput } from './received-input';

/** The verdict on the call of a number among those of a command. */
export function nthOfCommand(
  context: MatcherContext,
  fake: FakeSecretsManager,
  position: number,
  command: CommandClass,
  input: object,
  matcher: string,
): Verdict {
  checkPosition(position, matcher);
  checkInput(input, matcher);
  const candidates = callsOf(fake, command, matcher).slice(position - 1, position);
  return receivedInput(context, fake, {
    pass: candidates.some((call) => hasMembers(context, call.input, input)),
    expected: `receive as its ${ordinal(position)} ${command.name} one with`,
    input,
    candidates,
  });
}
