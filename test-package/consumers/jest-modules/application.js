// An application that makes its client when it is loaded.
const { GetSecretValueCommand, SecretsManagerClient } = require('@aws-sdk/client-secrets-manager');

const client = new SecretsManagerClient({});

exports.read = async (id) => (await client.send(new GetSecretValueCommand({ SecretId: id }))).SecretString;
exports.SecretsManagerClient = SecretsManagerClient;
