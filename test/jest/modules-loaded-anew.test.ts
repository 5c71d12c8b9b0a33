import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type * as sdk from '@aws-sdk/client-secrets-manager';
import type * as entry from '../../src/jest';
import { secretsManager } from '../../src/jest';
import { rejectionOf } from '../support/rejection';

const SDK = '@aws-sdk/client-secrets-manager';

async function read({ SecretsManagerClient: Client, GetSecretValueCommand: Get }: typeof sdk) {
  const { SecretString } = await new Client().send(new Get({ SecretId: 'app' }));
  return SecretString;
}

beforeEach(() => {
  secretsManager.seed({ app: 'hunter2' });
});

test('the SDK is the real one', () => {
  expect(jest.isMockFunction(SecretsManagerClient)).toBe(false);
  expect(jest.requireActual<typeof sdk>(SDK).SecretsManagerClient).toBe(SecretsManagerClient);
});

test('clients of classes that jest.resetModules() brought are answered', async () => {
  jest.resetModules();
  const anew = jest.requireMock<typeof sdk>(SDK);

  await expect(read(anew)).resolves.toBe('hunter2');

  expect(anew.SecretsManagerClient).not.toBe(SecretsManagerClient);
  expect(secretsManager).toHaveReceivedCommandTimes(anew.GetSecretValueCommand, 1);
  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 1);
});

test('clients of classes in jest.isolateModules() are answered', async () => {
  let isolated: typeof sdk | undefined;
  jest.isolateModules(() => {
    isolated = jest.requireMock<typeof sdk>(SDK);
  });

  await expect(read(isolated!)).resolves.toBe('hunter2');
});

test('exceptions are instances of the new classes and of the old', async () => {
  jest.resetModules();
  const anew = jest.requireMock<typeof sdk>(SDK);

  const error = await rejectionOf(
    new anew.SecretsManagerClient().send(new anew.GetSecretValueCommand({ SecretId: 'x' })),
  );

  expect(error).toBeInstanceOf(anew.ResourceNotFoundException);
  expect(error).toBeInstanceOf(ResourceNotFoundException);
});

test('the entry that is imported again has the same fake, and registers nothing while a test runs', () => {
  jest.resetModules();
  const again = jest.requireActual<typeof entry>('../../src/jest');

  expect(again.secretsManager).toBe(secretsManager);
  expect(again.secretsManager).toHaveSecretValue('app', 'hunter2');
});

test('uninstall() gives every class its own send back, and install() takes all of them again', async () => {
  jest.resetModules();
  const anew = jest.requireMock<typeof sdk>(SDK);
  await read(anew);

  secretsManager.uninstall();
  const own = [SecretsManagerClient, anew.SecretsManagerClient].map(({ prototype }) =>
    Object.hasOwn(prototype, 'send'),
  );
  secretsManager.install();

  expect(own).toEqual([false, false]);
  await expect(read(anew)).resolves.toBe('hunter2');
});
