import { AssertionError } from 'node:assert';
import { assertThat, secretsManager, type FakeAssertions } from 'fake-secrets-manager/node-test';

/*
 * Puts the assertions of ./node-test behind Jest's `expect`: each matcher asks the assertion of its name, and an
 * AssertionError is its verdict.
 */

type Assertions = Readonly<Record<string, (...expected: readonly unknown[]) => void>>;

// The fake that answers is that of the Jest entry.
secretsManager.uninstall();

const { not: _not, ...positive } = assertThat(secretsManager);

expect.extend(
  Object.fromEntries(
    Object.keys(positive).map((name) => [
      name,
      (received: Parameters<typeof assertThat>[0], ...expected: readonly unknown[]) => {
        try {
          (assertThat(received) as FakeAssertions & Assertions)[name]!(...expected);
          return { pass: true, message: () => `The assertion ${name} passed.` };
        } catch (error) {
          if (!(error instanceof AssertionError)) throw error;
          return { pass: false, message: () => error.message };
        }
      },
    ]),
  ),
);
