import { fakeIn } from './arguments';
import { expectation, listOfCalls, text } from './format';
import type { Matcher } from './matcher';

/** The fake received a call, of whatever command. */
export const toHaveReceivedAnyCommand: Matcher<[]> = (context, received) => {
  const fake = fakeIn(received, 'toHaveReceivedAnyCommand');
  return {
    pass: fake.calls().length > 0,
    message: () => text(expectation(context.isNot, 'receive any command'), listOfCalls(fake.calls())),
  };
};
