// An ES module without a runner, and what both builds share.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { GetSecretValueCommand, ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from 'fake-secrets-manager';
import { loadFixtures } from 'fake-secrets-manager/files';

const fake = new FakeSecretsManager();
fake.seed({ 'prod/db': 'hunter2' });
const client = fake.client();

const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
assert.equal(SecretString, 'hunter2');
// The SDK has one build, so its exceptions are the same classes for both of ours.
await assert.rejects(client.send(new GetSecretValueCommand({ SecretId: 'none' })), ResourceNotFoundException);
assert.equal(typeof loadFixtures, 'function');

const commonjs = createRequire(import.meta.url)('fake-secrets-manager');
assert.deepEqual(Object.keys(commonjs).sort(), Object.keys(await import('fake-secrets-manager')).sort());
