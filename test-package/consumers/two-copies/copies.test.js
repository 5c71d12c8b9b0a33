const { secretsManager } = require('fake-secrets-manager/jest');
const { GetSecretValueCommand, ResourceNotFoundException } = require('@aws-sdk/client-secrets-manager');
// Has an older SDK of its own.
const library = require('library');

test('a client of the other copy is stopped, and the error names the copy', async () => {
  await expect(library.read(library.client, 'app')).rejects.toThrow(
    /a request to secretsmanager\.eu-test-9\.amazonaws\.com was stopped.*probably of @aws-sdk\/client-secrets-manager 3\.600\.0 in \S+two-copies\/node_modules\/library\/node_modules\/@aws-sdk\/client-secrets-manager.*attach\(client\)/s,
  );
});

test('a client of the other copy that is attached is answered', async () => {
  secretsManager.seed({ app: 'hunter2' });
  secretsManager.on(GetSecretValueCommand).failsOnce('InternalServiceError');
  const detach = secretsManager.attach(library.client);

  expect(await library.read(library.client, 'app')).toBe('hunter2');
  await expect(library.read(library.client, 'none')).rejects.toBeInstanceOf(ResourceNotFoundException);
  await expect(library.read(library.client, 'none')).rejects.toBeInstanceOf(
    library.ResourceNotFoundException,
  );
  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 3);
  expect(secretsManager.calls()[0].attempts).toHaveLength(2);
  detach();
});

test('the doctor names both copies', () => {
  const { sdkCopies, problems } = secretsManager.doctor();

  expect(sdkCopies).toContainEqual(
    expect.objectContaining({ version: '3.600.0', ofTheFake: false, loaded: true }),
  );
  expect(sdkCopies).toContainEqual(expect.objectContaining({ ofTheFake: true, loaded: true }));
  expect(problems.join()).toContain('There are 2 copies of @aws-sdk/client-secrets-manager.');
});
