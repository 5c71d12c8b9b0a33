import type { CommandClass } from '../aws/operation-types';
import { callsOf, fakeIn } from './arguments';
import { expectation, listOfCalls, text } from './format';
import type { Matcher } from './matcher';

/** The fake received a call of this command, whatever came of it. */
export const toHaveReceivedCommand: Matcher<[command: CommandClass]> = (context, received, command) => {
  const fake = fakeIn(received, 'toHaveReceivedCommand');
  return {
    pass: callsOf(fake, command, 'toHaveReceivedCommand').length > 0,
    message: () => text(expectation(context.isNot, `receive ${command.name}`), listOfCalls(fake.calls())),
  };
};
