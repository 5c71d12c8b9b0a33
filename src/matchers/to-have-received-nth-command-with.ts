import type { CommandClass } from '../aws/operation-types';
import { callsOf, checkInput, checkPosition, fakeIn } from './arguments';
import { ordinal } from './format';
import type { Matcher } from './matcher';
import { nthOfCommand } from './nth-of-command';
import { hasMembers, receivedInput } from './received-input';

/**
 * The order of the arguments says what is counted, because the two packages that gave the name differ: a number first, and
 * the call of that number among all is of this command (`aws-sdk-client-mock-jest`); the command first, and the call is the
 * one of that number among the command's own (`aws-sdk-client-mock-vitest`). Its input has these members.
 */
export const toHaveReceivedNthCommandWith: Matcher<
  [first: number | CommandClass, second: CommandClass | number, input: object]
> = (context, received, first, second, input) => {
  const matcher = 'toHaveReceivedNthCommandWith';
  const fake = fakeIn(received, matcher);
  if (typeof first === 'function')
    return nthOfCommand(context, fake, second as number, first, input, matcher);
  const command = second as CommandClass;
  checkPosition(first, matcher);
  checkInput(input, matcher);
  const { operation } = callsOf(fake, command, matcher)[0] ?? {};
  const nth = fake.calls().slice(first - 1, first);
  return receivedInput(context, fake, {
    pass: nth.some((call) => call.operation === operation && hasMembers(context, call.input, input)),
    expected: `receive as its ${ordinal(first)} call ${command.name} with`,
    input,
    candidates: nth.filter((call) => call.operation === operation),
  });
};
