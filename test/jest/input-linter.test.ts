import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { secretsManager, setupFakeSecretsManager } from '../../src/jest';
import { wrong } from '../support/describe-misuses';
import { rejectionOf } from '../support/rejection';

const misspelt = () =>
  new SecretsManagerClient().send(new GetSecretValueCommand(wrong({ SecretId: 'app', versionStage: 'x' })));

test('the input linter is on', async () => {
  secretsManager.seed({ app: 'hunter2' });

  const error = await rejectionOf(misspelt());

  expect(error.message).toBe(
    '[fake-secrets-manager] Unknown member "versionStage" in GetSecretValue. Did you mean "VersionStage"?',
  );
});

test('the input linter can be turned off', async () => {
  setupFakeSecretsManager({ inputLinter: 'off', secrets: { app: 'hunter2' } });

  await expect(misspelt()).resolves.toMatchObject({ Name: 'app' });
});
