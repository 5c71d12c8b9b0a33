// A CommonJS script without a runner.
const assert = require('node:assert/strict');
const { GetSecretValueCommand, ResourceNotFoundException } = require('@aws-sdk/client-secrets-manager');
const { FakeSecretsManager } = require('fake-secrets-manager');
const { loadFixtures } = require('fake-secrets-manager/files');

async function main() {
  const fake = new FakeSecretsManager();
  fake.seed({ 'prod/db': 'hunter2' });
  const client = fake.client();

  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
  assert.equal(SecretString, 'hunter2');
  await assert.rejects(
    client.send(new GetSecretValueCommand({ SecretId: 'none' })),
    ResourceNotFoundException,
  );

  assert.equal(typeof loadFixtures, 'function');
  assert.equal(require('fake-secrets-manager/package.json').name, 'fake-secrets-manager');
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
