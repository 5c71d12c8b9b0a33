import type { CommandClass } from '../aws/operation-types';
import { callsOf, checkInput, fakeIn } from './arguments';
import type { Matcher } from './matcher';
import { hasMembers, receivedInput } from './received-input';

/** The fake received one call of this command, and its input has these members. */
export const toHaveReceivedCommandExactlyOnceWith: Matcher<[command: CommandClass, input: object]> = (
  context,
  received,
  command,
  input,
) => {
  const fake = fakeIn(received, 'toHaveReceivedCommandExactlyOnceWith');
  checkInput(input, 'toHaveReceivedCommandExactlyOnceWith');
  const calls = callsOf(fake, command, 'toHaveReceivedCommandExactlyOnceWith');
  return receivedInput(context, fake, {
    pass: calls.length === 1 && calls.every((call) => hasMembers(context, call.input, input)),
    expected: `receive ${command.name} exactly once, with`,
    input,
    candidates: calls,
  });
};
