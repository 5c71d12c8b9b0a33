import type { CommandClass } from '../aws/operation-types';
import { expectation, listOfCalls } from './format';
import { fakeIn, type Matcher } from './matcher';

/** The fake received a call of this command, whatever came of it. */
export const toHaveReceivedCommand: Matcher<[command: CommandClass]> = (context, received, command) => {
  const fake = fakeIn(received, 'toHaveReceivedCommand');
  return {
    pass: fake.calls(command).length > 0,
    message: () => `${expectation(context.isNot, `receive ${command.name}`)}\n\n${listOfCalls(fake.calls())}`,
  };
};
