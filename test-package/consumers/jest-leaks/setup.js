const { setupFakeSecretsManager } = require('fake-secrets-manager/jest');

setupFakeSecretsManager({ failOnLeaks: true, secrets: { 'prod/db': { password: 'hunter2' } } });
