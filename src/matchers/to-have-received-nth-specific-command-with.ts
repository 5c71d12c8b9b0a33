import type { CommandClass } from '../aws/operation-types';
import { fakeIn } from './arguments';
import type { Matcher } from './matcher';
import { nthOfCommand } from './nth-of-command';

/** The call of this number among those of this command has these members in its input. */
export const toHaveReceivedNthSpecificCommandWith: Matcher<
  [position: number, command: CommandClass, input: object]
> = (context, received, position, command, input) => {
  const matcher = 'toHaveReceivedNthSpecificCommandWith';
  return nthOfCommand(context, fakeIn(received, matcher), position, command, input, matcher);
};
