import type { CommandClass } from '../aws/operation-types';
import { callsOf, checkInput, fakeIn } from './arguments';
import type { Matcher } from './matcher';
import { hasMembers, receivedInput } from './received-input';

/** The fake received a call of this command whose input has these members. Others may be there too. */
export const toHaveReceivedCommandWith: Matcher<[command: CommandClass, input: object]> = (
  context,
  received,
  command,
  input,
) => {
  const fake = fakeIn(received, 'toHaveReceivedCommandWith');
  checkInput(input, 'toHaveReceivedCommandWith');
  const calls = callsOf(fake, command, 'toHaveReceivedCommandWith');
  return receivedInput(context, fake, {
    pass: calls.some((call) => hasMembers(context, call.input, input)),
    expected: `receive ${command.name} with`,
    input,
    candidates: calls,
  });
};
