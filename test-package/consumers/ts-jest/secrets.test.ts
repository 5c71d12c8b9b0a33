import {
  DecryptionFailure,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from 'fake-secrets-manager';
import { loadFixtures } from 'fake-secrets-manager/files';
import { secretsManager } from 'fake-secrets-manager/jest';

const read = (id: string) => new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: id }));

test('answers a client that the application makes', async () => {
  secretsManager.seed({ 'prod/db': { username: 'app', password: 'hunter2' } });

  await read('prod/db');

  expect(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, { SecretId: 'prod/db' });
});

test('raises the errors of the SDK', async () => {
  secretsManager.seed({ 'prod/db': 'x' });
  secretsManager.on(GetSecretValueCommand).failsWith('DecryptionFailure');

  await expect(read('prod/db')).rejects.toBeInstanceOf(DecryptionFailure);
});

test('has every entry', () => {
  expect(typeof FakeSecretsManager).toBe('function');
  expect(typeof loadFixtures).toBe('function');
});
