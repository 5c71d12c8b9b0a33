const { GetSecretValueCommand, SecretsManagerClient } = require('@aws-sdk/client-secrets-manager');
const { secretsManager } = require('fake-secrets-manager/jest');

test('a client is answered where packages are linked into a store', async () => {
  secretsManager.seed({ app: 'hunter2' });

  const { SecretString } = await new SecretsManagerClient({}).send(
    new GetSecretValueCommand({ SecretId: 'app' }),
  );

  expect(SecretString).toBe('hunter2');
  expect(require.resolve('fake-secrets-manager')).toMatch(/node_modules[\\/]\.pnpm[\\/]/);
});

test('the doctor finds one copy, the one of the fake', () => {
  const { sdkCopies } = secretsManager.doctor();

  expect(sdkCopies.filter(({ ofTheFake }) => ofTheFake)).toHaveLength(1);
  expect(sdkCopies.find(({ ofTheFake }) => ofTheFake).loaded).toBe(true);
});
