import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { toHaveUsedAllFaults } from '../../src/matchers/to-have-used-all-faults';
import { jestContext } from '../support/jest-context';
import { rejectionOf } from '../support/rejection';

test('passes where every fault was met', async () => {
  const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
  fake.on(GetSecretValueCommand).failsOnce('DecryptionFailure');
  await rejectionOf(fake.client().send(new GetSecretValueCommand({ SecretId: 'app' })));

  const verdict = toHaveUsedAllFaults(jestContext({ isNot: true }), fake);

  expect(verdict.pass).toBe(true);
  expect(verdict.message()).toBe(
    'Expected the fake not to have used all faults.\n\nNo fault is left that was arranged and never met.',
  );
});

test('lists those that no attempt met', () => {
  const fake = new FakeSecretsManager();
  fake.on(GetSecretValueCommand, { SecretId: 'app' }).failsWith('DecryptionFailure');
  fake.onAnyCommand().takes(250);

  const verdict = toHaveUsedAllFaults(jestContext(), fake);

  expect(verdict.pass).toBe(false);
  expect(verdict.message()).toBe(
    'Expected the fake to have used all faults.\n\nNo attempt met:\n' +
      '  1. GetSecretValueCommand with {"SecretId":"app"} fails with DecryptionFailure\n' +
      '  2. any command takes its time',
  );
});

test('refuses what is no fake', () => {
  expect(() => toHaveUsedAllFaults(jestContext(), 5)).toThrow(
    'toHaveUsedAllFaults() got number, and asserts on a FakeSecretsManager.',
  );
});
