// One line puts a fake under every client.
import assert from 'node:assert/strict';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import 'fake-secrets-manager/auto';

const client = new SecretsManagerClient({});
await client.send(new CreateSecretCommand({ Name: 'prod/db', SecretString: 'hunter2' }));
const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
assert.equal(SecretString, 'hunter2');
