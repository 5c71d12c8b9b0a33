import {
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { expect as expectOfJestGlobals } from '@jest/globals';
import { matchers } from '../../src/matchers';
import { secretsManager } from '../../src/jest';
import { rejectionOf } from '../support/rejection';
import { thrownBy } from '../support/thrown';

beforeEach(async () => {
  secretsManager.seed({ app: 'hunter2' });
  await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: 'app' }));
});

test.each(Object.keys(matchers))('%s is a matcher of both kinds of expect', (name) => {
  expect(Reflect.get(expect(secretsManager), name)).toBeInstanceOf(Function);
  expect(Reflect.get(expectOfJestGlobals(secretsManager), name)).toBeInstanceOf(Function);
  expect(Reflect.get(expect(secretsManager).not, name)).toBeInstanceOf(Function);
});

test('matchers pass', () => {
  expect(secretsManager).toHaveReceivedCommand(GetSecretValueCommand);
  expect(secretsManager).not.toHaveReceivedCommand(ListSecretsCommand);
  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 1);
  expect(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, { SecretId: 'app' });
  expect(secretsManager).toHaveSecretValue('app', 'hunter2');
  expectOfJestGlobals(secretsManager).not.toHaveSecretValue('app', 'other');
});

test('a failure is the sentence of the matcher, and nothing before it', () => {
  const error = thrownBy(() => expect(secretsManager).toHaveReceivedCommand(ListSecretsCommand));

  expect(error.message).toBe(
    'Expected the fake to receive ListSecretsCommand.\n\nIt received:\n  1. GetSecretValueCommand {"SecretId":"app"}, test/jest/matchers.test.ts:14:36',
  );
});

test('a negated failure reads as one', () => {
  const error = thrownBy(() =>
    expect(secretsManager).not.toHaveReceivedCommandTimes(GetSecretValueCommand, 1),
  );

  expect(error.message).toBe(
    'Expected the fake not to receive GetSecretValueCommand once. It received it once.\n\nIt received:\n  1. GetSecretValueCommand {"SecretId":"app"}, test/jest/matchers.test.ts:14:36',
  );
});

test('equality is that of Jest, asymmetric matchers included', () => {
  expect(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, {
    SecretId: expect.stringMatching(/^a/) as string,
  });
  expect(() =>
    expect(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, {
      SecretId: expect.stringMatching(/^b/) as string,
    }),
  ).toThrow('Expected the fake to receive GetSecretValueCommand with');
});

test('matchers work on any fake, behind resolves too', async () => {
  await expect(Promise.resolve(secretsManager)).resolves.toHaveReceivedCommand(GetSecretValueCommand);

  const error = await rejectionOf(
    expect(Promise.resolve(secretsManager)).resolves.toHaveReceivedCommand(ListSecretsCommand),
  );

  expect(error.message).toMatch(/^Expected the fake to receive ListSecretsCommand\./);
});
