// As `resetModules: true` in a configuration does.
beforeEach(() => {
  jest.resetModules();
});

test.each([1, 2])('modules that are required in each test meet the same fake, time %i', async () => {
  const { secretsManager } = require('fake-secrets-manager/jest');
  secretsManager.seed({ app: 'hunter2' });

  expect(await require('./application').read('app')).toBe('hunter2');
  expect(secretsManager.calls()).toHaveLength(1);
});
