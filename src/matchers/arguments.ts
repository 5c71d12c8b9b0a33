import type { CommandClass } from '../aws/operation-types';
import { isBranded } from '../brand';
import type { FakeSecretsManager } from '../fake-secrets-manager';
import type { Call } from '../journal/call';
import { MisuseError } from '../misuse';

/*
 * What a matcher was given, checked. Each function names the matcher in its refusal.
 */

/**
 * The fake that an assertion is about.
 *
 * @throws MisuseError for anything else
 */
export function fakeIn(received: unknown, matcher: string): FakeSecretsManager {
  if (isBranded(received)) return received as FakeSecretsManager;
  if (typeof received === 'object' && received !== null && 'commandCalls' in received) {
    throw new MisuseError(
      `${matcher}() got a stub of aws-sdk-client-mock, and asserts on a FakeSecretsManager. Register only one of the two packages' matchers in a test file, or pass the fake.`,
    );
  }
  throw new MisuseError(
    `${matcher}() got ${received === null ? 'null' : typeof received}, and asserts on a FakeSecretsManager. Write expect(secretsManager) with the fake itself.`,
  );
}

/**
 * The calls of a command.
 *
 * @throws MisuseError for what is no command of Secrets Manager
 */
export function callsOf(fake: FakeSecretsManager, command: CommandClass, matcher: string): readonly Call[] {
  if ((command as unknown) === undefined) {
    throw new MisuseError(
      `${matcher}() got no command. Write the class of one, such as ${matcher}(GetSecretValueCommand).`,
    );
  }
  return fake.calls(command);
}

/**
 * Refuses what cannot be the members of an input.
 *
 * @throws MisuseError
 */
export function checkInput(input: unknown, matcher: string): void {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new MisuseError(
      `${matcher}() got no members of an input. Write them as an object, such as { SecretId: 'prod/db' }, or {} for any input.`,
    );
  }
}

/**
 * Refuses what is no number of calls.
 *
 * @throws MisuseError
 */
export function checkCount(count: unknown, matcher: string): void {
  if (!Number.isInteger(count) || (count as number) < 0) {
    throw new MisuseError(
      `${matcher}() got ${String(count)}, which is no number of calls. Write a whole number from 0.`,
    );
  }
}

/**
 * Refuses what is no place in an order.
 *
 * @throws MisuseError
 */
export function checkPosition(position: unknown, matcher: string): void {
  if (!Number.isInteger(position) || (position as number) < 1) {
    throw new MisuseError(
      `${matcher}() got ${String(position)}, which is not the place of a call. Write a whole number from 1.`,
    );
  }
}
