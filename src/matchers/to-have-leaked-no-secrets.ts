import type { Leak } from '../leaks/leak';
import { fakeIn } from './arguments';
import { expectation } from './format';
import type { Matcher } from './matcher';

/** The leaks that a failure text lists at most. */
const MOST_LEAKS = 20;

/** The test has printed no secret value so far, neither plain nor encoded. */
export const toHaveLeakedNoSecrets: Matcher<[]> = (context, received) => {
  const leaks = fakeIn(received, 'toHaveLeakedNoSecrets').leaked();
  return {
    pass: leaks.length === 0,
    message: () =>
      context.isNot === true
        ? `${expectation(false, 'have leaked a secret')} It leaked none.`
        : `${expectation(false, 'have leaked no secrets')}\n\n${listOfLeaks(leaks)}`,
  };
};

/** Leaks, numbered, a line each. */
export function listOfLeaks(leaks: readonly Leak[]): string {
  const lines = leaks
    .slice(0, MOST_LEAKS)
    .map(
      ({ secret, place, form }, index) => `  ${index + 1}. a value of "${secret}" at ${place}${FORMS[form]}`,
    );
  const more = leaks.length > MOST_LEAKS ? [`  ... and ${leaks.length - MOST_LEAKS} more`] : [];
  return ['It leaked:', ...lines, ...more].join('\n');
}

const FORMS = {
  plain: '',
  json: ', escaped as in JSON',
  base64: ', in base64',
  url: ', encoded as in a URL',
  hex: ', in hex',
} as const satisfies Record<Leak['form'], string>;
