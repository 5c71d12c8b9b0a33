import { get } from 'node:https';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, jest, test } from '@jest/globals';
import { FakeSecretsManager, isFakeSecretsManager } from 'fake-secrets-manager';
import { secretsManager, setupFakeSecretsManager } from 'fake-secrets-manager/jest';

const read = async (sdk) => {
  const client = new sdk.SecretsManagerClient({});
  return (await client.send(new sdk.GetSecretValueCommand({ SecretId: 'app' }))).SecretString;
};

test('the setup file, which is CommonJS, and the test have one fake', async () => {
  secretsManager.seed({ app: 'hunter2' });

  expect(await read({ GetSecretValueCommand, SecretsManagerClient })).toBe('hunter2');
  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 1);
  expect(isFakeSecretsManager(secretsManager)).toBe(true);
});

test('options of the test file reach it', () => {
  setupFakeSecretsManager({ secrets: { app: 'of the options' } });

  expect(secretsManager).toHaveSecretValue('app', 'of the options');
  setupFakeSecretsManager({});
});

test('the SDK is answered after jest.resetModules()', async () => {
  secretsManager.seed({ app: 'hunter2' });
  jest.resetModules();
  const anew = await import('@aws-sdk/client-secrets-manager');

  expect(anew.SecretsManagerClient).not.toBe(SecretsManagerClient);
  expect(await read(anew)).toBe('hunter2');
});

test('a request by a function that was imported from node:https is stopped', async () => {
  const error = await new Promise((resolve) => {
    get('https://secretsmanager.eu-test-9.amazonaws.com/').on('error', resolve);
  });

  expect(error.message).toContain('a request to secretsmanager.eu-test-9.amazonaws.com was stopped');
});

test('scopes and leaks work across both builds', async () => {
  secretsManager.seed({ app: 'hunter2' });
  await secretsManager.scope(async (fake) => {
    fake.seed({ app: 'in the scope' });
    expect(await read({ GetSecretValueCommand, SecretsManagerClient })).toBe('in the scope');
  });

  expect(secretsManager).toHaveLeakedNoSecrets();
  console.info('hunter2');
  expect(secretsManager).not.toHaveLeakedNoSecrets();
  expect(new FakeSecretsManager({ secrets: { app: 'another' } }).leaks('another')).toHaveLength(1);
});
