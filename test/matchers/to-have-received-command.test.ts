import { GetSecretValueCommand, ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { toHaveReceivedCommand } from '../../src/matchers/to-have-received-command';
import { jestContext } from '../support/jest-context';

async function fakeWithOneRead(): Promise<FakeSecretsManager> {
  const fake = new FakeSecretsManager({ secrets: { app: 'hunter2-secret' } });
  await fake.client().send(new GetSecretValueCommand({ SecretId: 'app' }));
  return fake;
}

test('passes for a command that arrived, whatever came of it', async () => {
  const fake = new FakeSecretsManager();
  await fake
    .client()
    .send(new GetSecretValueCommand({ SecretId: 'missing' }))
    .catch(() => undefined);
  expect(toHaveReceivedCommand(jestContext(), fake, GetSecretValueCommand).pass).toBe(true);
});

test('lists what arrived when the command did not', async () => {
  const verdict = toHaveReceivedCommand(jestContext(), await fakeWithOneRead(), ListSecretsCommand);
  expect(verdict.pass).toBe(false);
  expect(verdict.message()).toBe(
    'Expected the fake to receive ListSecretsCommand.\n\nIt received:\n  1. GetSecretValueCommand {"SecretId":"app"}',
  );
});

test('says that nothing arrived', () => {
  const verdict = toHaveReceivedCommand(jestContext(), new FakeSecretsManager(), ListSecretsCommand);
  expect(verdict.message()).toBe('Expected the fake to receive ListSecretsCommand.\n\nIt received no calls.');
});

test('reads well when it is negated', async () => {
  const fake = await fakeWithOneRead();
  const verdict = toHaveReceivedCommand(jestContext({ isNot: true }), fake, GetSecretValueCommand);
  expect(verdict.pass).toBe(true);
  expect(verdict.message()).toBe(
    'Expected the fake not to receive GetSecretValueCommand.\n\nIt received:\n  1. GetSecretValueCommand {"SecretId":"app"}',
  );
});

test.each([
  [null, 'toHaveReceivedCommand() got null, and asserts on a FakeSecretsManager.'],
  [{}, 'toHaveReceivedCommand() got object, and asserts on a FakeSecretsManager.'],
  [{ commandCalls: () => [] }, 'toHaveReceivedCommand() got a stub of aws-sdk-client-mock'],
])('refuses %p', (received, sentence) => {
  expect(() => toHaveReceivedCommand(jestContext(), received, ListSecretsCommand)).toThrow(sentence);
});

test('refuses what is no command', () => {
  const fake = new FakeSecretsManager();
  const notACommand = 'GetSecretValue' as unknown as typeof ListSecretsCommand;
  expect(() => toHaveReceivedCommand(jestContext(), fake, notACommand)).toThrow(
    'string is no command of Secrets Manager. Give the class, such as GetSecretValueCommand',
  );
});
