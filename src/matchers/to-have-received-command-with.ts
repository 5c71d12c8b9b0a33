import type { CommandClass } from '../aws/operation-types';
import { shown } from '../aws/shown';
import { expectation, listOfCalls } from './format';
import { fakeIn, type Matcher, type MatcherContext } from './matcher';

/** The fake received a call of this command whose input has these members. Others may be there too. */
export const toHaveReceivedCommandWith: Matcher<[command: CommandClass, input: object]> = (
  context,
  received,
  command,
  input,
) => {
  const fake = fakeIn(received, 'toHaveReceivedCommandWith');
  return {
    pass: fake.calls(command).some((call) => hasMembers(context, call.input, input)),
    message: () =>
      `${expectation(context.isNot, `receive ${command.name} with ${shown(input)}`)}\n\n${listOfCalls(fake.calls())}`,
  };
};

function hasMembers(context: MatcherContext, actual: object, expected: object): boolean {
  return Object.entries(expected).every(
    ([member, value]) => member in actual && context.equals(Reflect.get(actual, member), value),
  );
}
