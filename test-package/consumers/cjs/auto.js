// One line puts a fake under every client.
const assert = require('node:assert/strict');
require('fake-secrets-manager/auto');
const {
  CreateSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} = require('@aws-sdk/client-secrets-manager');

async function main() {
  const client = new SecretsManagerClient({});
  await client.send(new CreateSecretCommand({ Name: 'prod/db', SecretString: 'hunter2' }));
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
  assert.equal(SecretString, 'hunter2');
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
