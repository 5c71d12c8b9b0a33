// A test file as a user of node:test writes it. test/node-test/entry.test.ts runs it.
const assert = require('node:assert/strict');
const { beforeEach, describe, it, test } = require('node:test');
const { GetSecretValueCommand, SecretsManagerClient } = require('@aws-sdk/client-secrets-manager');
const { assertThat, secretsManager, setupFakeSecretsManager } = require('fake-secrets-manager/node-test');

setupFakeSecretsManager({ secrets: { app: 'hunter2' } });
assert.throws(() => secretsManager.seed({ early: 'v' }), /outside of a test/);

const read = async () => {
  const client = new SecretsManagerClient({ region: 'us-east-1' });
  return client.send(new GetSecretValueCommand({ SecretId: 'app' }));
};

test('every client is answered', async () => {
  assert.equal((await read()).SecretString, 'hunter2');
  assertThat(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 1);
  secretsManager.seed({ left: 'behind' });
});

test('nothing is left of the test before', () => {
  assertThat(secretsManager).not.toHaveReceivedAnyCommand();
  assertThat(secretsManager).not.toHaveSecret('left');
});

test('a failure is an AssertionError', () => {
  assert.throws(() => assertThat(secretsManager).toHaveReceivedCommand(GetSecretValueCommand), {
    name: 'AssertionError',
    message: 'Expected the fake to receive GetSecretValueCommand.\n\nIt received no calls.',
  });
});

describe('in a block', () => {
  beforeEach(() => secretsManager.seed({ app: 'of the block' }));

  it('the seeds of its beforeEach are there', async () => {
    assert.equal((await read()).SecretString, 'of the block');
  });

  it('each test begins anew', () => {
    assertThat(secretsManager).toHaveMadeAtMost(0);
  });
});
