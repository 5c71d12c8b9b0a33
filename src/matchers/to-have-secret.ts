import { fakeIn } from './arguments';
import { expectation, listOfSecrets, text } from './format';
import type { Matcher } from './matcher';
import { historyOf, secretIn } from './on-secret';
import type { SecretPlace } from './secret-place';
import { MisuseError } from '../misuse';

/** There is such a secret, by its name or ARN. One that is scheduled for deletion is still there. */
export const toHaveSecret: Matcher<[id: string, where?: SecretPlace]> = (context, received, id, where) => {
  const fake = fakeIn(received, 'toHaveSecret');
  const view = secretIn(fake, id, where);
  const pass = !(view instanceof MisuseError);
  return {
    pass,
    message: () =>
      text(
        expectation(context.isNot, `have the secret "${id}"`),
        listOfSecrets(fake, where),
        historyOf(fake, pass ? view : { name: id }),
      ),
  };
};
