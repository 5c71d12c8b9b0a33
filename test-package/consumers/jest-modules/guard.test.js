const { Socket } = require('node:net');
const { secretsManager } = require('fake-secrets-manager/jest');

test('the SDK behind the back of the fake reaches no network', async () => {
  let actual;
  jest.isolateModules(() => {
    actual = jest.requireActual('@aws-sdk/client-secrets-manager');
  });
  const client = new actual.SecretsManagerClient({
    region: 'eu-test-9',
    credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'x' },
  });

  await expect(client.send(new actual.GetSecretValueCommand({ SecretId: 'app' }))).rejects.toThrow(
    /a request to secretsmanager\.eu-test-9\.amazonaws\.com was stopped.* It came from .*node_modules/,
  );
  expect(secretsManager.doctor().stoppedRequests).toHaveLength(1);
});

// Of the test file, after everything of the setup file.
afterAll(() => {
  expect(Socket.prototype.connect.name).toBe('');
});
