import type { CommandClass } from '../aws/operation-types';
import { MisuseError } from '../misuse';
import { expectation, listOfCalls, times } from './format';
import { fakeIn, type Matcher } from './matcher';

/** The fake received so many calls of this command. A call that the SDK tried again counts once. */
export const toHaveReceivedCommandTimes: Matcher<[command: CommandClass, count: number]> = (
  context,
  received,
  command,
  count,
) => {
  const fake = fakeIn(received, 'toHaveReceivedCommandTimes');
  if (!Number.isInteger(count) || count < 0) {
    throw new MisuseError(
      `toHaveReceivedCommandTimes() got ${String(count)}, which is no number of calls. Write a whole number from 0.`,
    );
  }
  const actual = fake.calls(command).length;
  return {
    pass: actual === count,
    message: () =>
      `${expectation(context.isNot, `receive ${command.name} ${times(count)}`)} It received it ${times(actual)}.\n\n${listOfCalls(fake.calls())}`,
  };
};
