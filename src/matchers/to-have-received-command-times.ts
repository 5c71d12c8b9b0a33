import type { CommandClass } from '../aws/operation-types';
import { checkCount, fakeIn } from './arguments';
import type { Matcher } from './matcher';
import { receivedTimes } from './received-times';

/** The fake received so many calls of this command. A call that the SDK tried again counts once. */
export const toHaveReceivedCommandTimes: Matcher<[command: CommandClass, count: number]> = (
  context,
  received,
  command,
  count,
) => {
  const fake = fakeIn(received, 'toHaveReceivedCommandTimes');
  checkCount(count, 'toHaveReceivedCommandTimes');
  return receivedTimes(context, fake, command, count, 'toHaveReceivedCommandTimes');
};
