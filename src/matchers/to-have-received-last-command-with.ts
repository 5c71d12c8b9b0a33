import type { CommandClass } from '../aws/operation-types';
import { callsOf, checkInput, fakeIn } from './arguments';
import type { Matcher } from './matcher';
import { hasMembers, receivedInput } from './received-input';

/** The last call of this command has these members in its input. */
export const toHaveReceivedLastCommandWith: Matcher<[command: CommandClass, input: object]> = (
  context,
  received,
  command,
  input,
) => {
  const fake = fakeIn(received, 'toHaveReceivedLastCommandWith');
  checkInput(input, 'toHaveReceivedLastCommandWith');
  const candidates = callsOf(fake, command, 'toHaveReceivedLastCommandWith').slice(-1);
  return receivedInput(context, fake, {
    pass: candidates.some((call) => hasMembers(context, call.input, input)),
    expected: `receive as its last ${command.name} one with`,
    input,
    candidates,
  });
};
