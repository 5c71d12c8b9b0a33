import { setupFakeSecretsManager } from 'fake-secrets-manager/jest';

// The secrets of the stage, for every test of the project. Each test begins with them, whatever the one before it did.
setupFakeSecretsManager({
  region: 'eu-central-1',
  secrets: {
    'prod/downloads/store': { host: 'files.example.com', account: 'shop' },
    'prod/downloads/signing-key': 'a signing key',
  },
});
