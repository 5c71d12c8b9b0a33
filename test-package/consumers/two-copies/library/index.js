// `run.mjs` puts this into node_modules, with an older SDK beneath it.
const sdk = require('@aws-sdk/client-secrets-manager');

exports.client = new sdk.SecretsManagerClient({
  region: 'eu-test-9',
  credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'x' },
});
exports.read = async (client, id) =>
  (await client.send(new sdk.GetSecretValueCommand({ SecretId: id }))).SecretString;
exports.ResourceNotFoundException = sdk.ResourceNotFoundException;
