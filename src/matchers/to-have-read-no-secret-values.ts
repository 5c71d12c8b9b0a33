import type { OutputOf } from '../aws/operation-types';
import type { Call } from '../journal/call';
import { fakeIn } from './arguments';
import { expectation, listOfCalls, text } from './format';
import type { Matcher } from './matcher';

/** No call was answered with the value of a secret. Calls that failed, or whose answer was lost, read none. */
export const toHaveReadNoSecretValues: Matcher<[]> = (context, received) => {
  const fake = fakeIn(received, 'toHaveReadNoSecretValues');
  const read = [...new Set(fake.calls().flatMap(namesRead))].map((name) => `"${name}"`);
  return {
    pass: read.length === 0,
    message: () =>
      text(
        expectation(context.isNot, 'have answered with no secret value'),
        read.length === 0 ? 'It answered with none.' : `It answered with the value of ${read.join(', ')}.`,
        listOfCalls(fake.calls()),
      ),
  };
};

/** The secrets whose values a call was answered with. */
function namesRead(call: Call): readonly string[] {
  if (call.output === undefined) return [];
  if (call.operation === 'GetSecretValue') return [call.secret?.name ?? ''];
  if (call.operation !== 'BatchGetSecretValue') return [];
  const { SecretValues = [] } = call.output as OutputOf<'BatchGetSecretValue'>;
  return SecretValues.map(({ Name = '' }) => Name);
}
