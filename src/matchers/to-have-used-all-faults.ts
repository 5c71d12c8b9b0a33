import { fakeIn } from './arguments';
import { expectation } from './format';
import type { Matcher } from './matcher';

/** Every fault and latency that was arranged was met by an attempt. */
export const toHaveUsedAllFaults: Matcher<[]> = (context, received) => {
  const fake = fakeIn(received, 'toHaveUsedAllFaults');
  const unused = fake.unusedFaults().map(({ description }, index) => `  ${index + 1}. ${description}`);
  return {
    pass: unused.length === 0,
    message: () =>
      `${expectation(context.isNot, 'have used all faults')}\n\n` +
      (unused.length === 0
        ? 'No fault is left that was arranged and never met.'
        : ['No attempt met:', ...unused].join('\n')),
  };
};
