import type { CommandClass } from '../aws/operation-types';
import { fakeIn } from './arguments';
import type { Matcher } from './matcher';
import { receivedTimes } from './received-times';

/** The fake received one call of this command. A call that the SDK tried again counts once. */
export const toHaveReceivedCommandOnce: Matcher<[command: CommandClass]> = (context, received, command) => {
  const fake = fakeIn(received, 'toHaveReceivedCommandOnce');
  return receivedTimes(context, fake, command, 1, 'toHaveReceivedCommandOnce');
};
