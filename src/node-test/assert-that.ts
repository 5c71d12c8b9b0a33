import { AssertionError } from 'node:assert';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import type { SecretsManagerMatchers } from '../matchers';
import { expectMatchers } from '../matchers/expect-matchers';
import { isAlike } from './equality';

/** The assertions on a fake, and their opposites. */
export interface FakeAssertions extends SecretsManagerMatchers<void> {
  readonly not: SecretsManagerMatchers<void>;
}

/**
 * The matchers of the other runners as functions that throw.
 *
 * @throws AssertionError from each of them, with the text that Jest would show
 * @example
 * assertThat(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 1);
 * assertThat(secretsManager).not.toHaveReadNoSecretValues();
 */
export function assertThat(fake: FakeSecretsManager): FakeAssertions {
  return Object.freeze({ ...assertionsOn(fake, false), not: Object.freeze(assertionsOn(fake, true)) });
}

function assertionsOn(fake: FakeSecretsManager, isNot: boolean): SecretsManagerMatchers<void> {
  const assertions = Object.entries(expectMatchers()).map(([name, matcher]) => {
    const assertion = (...expected: readonly unknown[]): void => {
      const { pass, message } = matcher.call({ isNot, equals: isAlike }, fake, ...expected);
      if (pass === isNot) {
        throw new AssertionError({ message: message(), operator: name, stackStartFn: assertion });
      }
    };
    return [name, assertion] as const;
  });
  return Object.fromEntries(assertions) as unknown as SecretsManagerMatchers<void>;
}
