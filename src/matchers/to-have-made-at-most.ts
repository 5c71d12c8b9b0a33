import type { CommandClass } from '../aws/operation-types';
import { callsOf, checkCount, fakeIn } from './arguments';
import { expectation, listOfCalls, text, times } from './format';
import type { Matcher } from './matcher';

/** The fake received no more calls than this, of one command or of all. A call that the SDK tried again counts once. */
export const toHaveMadeAtMost: Matcher<[count: number, command?: CommandClass]> = (
  context,
  received,
  count,
  command,
) => {
  const fake = fakeIn(received, 'toHaveMadeAtMost');
  checkCount(count, 'toHaveMadeAtMost');
  const calls = command === undefined ? fake.calls() : callsOf(fake, command, 'toHaveMadeAtMost');
  return {
    pass: calls.length <= count,
    message: () =>
      text(
        `${expectation(context.isNot, `receive ${command?.name ?? 'calls'} at most ${times(count)}`)} It received ${calls.length}.`,
        listOfCalls(fake.calls()),
      ),
  };
};
