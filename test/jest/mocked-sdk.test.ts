import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { secretsManager } from '../../src/jest';

jest.mock('@aws-sdk/client-secrets-manager');

test('a test file that mocks the SDK by itself has its mock', async () => {
  jest
    .mocked(SecretsManagerClient.prototype.send)
    .mockResolvedValueOnce({ SecretString: 'of the mock' } as never);

  await expect(
    new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: 'app' })),
  ).resolves.toEqual({ SecretString: 'of the mock' });
  expect(secretsManager.calls()).toEqual([]);
});
