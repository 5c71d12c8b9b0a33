const { secretsManager } = require('fake-secrets-manager/jest');

const before = require('./application');

beforeEach(() => {
  secretsManager.seed({ app: 'hunter2' });
});

test('after jest.resetModules()', async () => {
  jest.resetModules();
  const { read, SecretsManagerClient } = require('./application');

  expect(SecretsManagerClient).not.toBe(before.SecretsManagerClient);
  expect(await read('app')).toBe('hunter2');
  expect(await before.read('app')).toBe('hunter2');
  expect(secretsManager.calls()).toHaveLength(2);
});

test('in jest.isolateModules()', async () => {
  let isolated;
  jest.isolateModules(() => {
    isolated = require('./application');
  });

  expect(isolated.SecretsManagerClient).not.toBe(before.SecretsManagerClient);
  expect(await isolated.read('app')).toBe('hunter2');
});

test('in jest.isolateModulesAsync()', async () => {
  await jest.isolateModulesAsync(async () => {
    expect(await require('./application').read('app')).toBe('hunter2');
  });
});

test('the entry that is required again has the same fake', () => {
  jest.resetModules();

  expect(require('fake-secrets-manager/jest').secretsManager).toBe(secretsManager);
  expect(require('fake-secrets-manager/jest').secretsManager).toHaveSecretValue('app', 'hunter2');
});
