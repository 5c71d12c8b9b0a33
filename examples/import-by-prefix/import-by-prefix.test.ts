import { BatchGetSecretValueCommand, ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import { secret, secretsManager } from 'fake-secrets-manager/jest';
import { reasonOf } from '../support/reason-of';
import { ImportFailed, importSecrets } from './src/import-secrets';

/** `prod/app/000` to `prod/app/100`, each with its number as its value. */
const hundredAndOne = Object.fromEntries(
  Array.from({ length: 101 }, (_, index) => {
    const number = String(index).padStart(3, '0');
    return [`prod/app/${number}`, `value ${number}`];
  }),
);

beforeEach(() => {
  secretsManager.seed({ 'prod/apple/db': 'not ours', 'test/prod/app/db': 'not ours' });
});

it('imports every secret of both pages, and none besides', async () => {
  secretsManager.seed(hundredAndOne);

  const imported = await importSecrets('prod/app');

  expect(imported.size).toBe(101);
  expect(imported.get('000')).toBe('value 000');
  expect(imported.get('100')).toBe('value 100');
  expect([...imported.values()]).not.toContain('not ours');
});

it('needs two pages and six batches for them', async () => {
  secretsManager.seed(hundredAndOne);

  await importSecrets('prod/app');

  const pages = secretsManager.calls(ListSecretsCommand);
  expect(pages.map(({ output }) => output?.SecretList?.length)).toEqual([100, 1]);
  expect(pages[1]?.input.NextToken).toBe(pages[0]?.output?.NextToken);
  const batches = secretsManager.calls(BatchGetSecretValueCommand);
  expect(batches.map(({ input }) => input.SecretIdList?.length)).toEqual([20, 20, 20, 20, 20, 1]);
});

it('imports nothing where there is nothing, without asking for values', async () => {
  expect(await importSecrets('prod/app')).toEqual(new Map());

  expect(secretsManager).not.toHaveReceivedCommand(BatchGetSecretValueCommand);
});

it('leaves out what is binary or scheduled for deletion', async () => {
  secretsManager.seed({
    'prod/app/db': 'hunter2',
    'prod/app/certificate': new Uint8Array([1, 2, 3]),
    'prod/app/old': secret({ value: 'old', scheduledForDeletion: true }),
  });

  expect([...(await importSecrets('prod/app'))]).toEqual([['db', 'hunter2']]);
});

describe('what fails', () => {
  it('is told by name and code when some secrets cannot be read', async () => {
    secretsManager.seed({
      ...hundredAndOne,
      'prod/app/empty': secret({}),
      'prod/app/locked': secret({ value: 'x', kmsKeyId: 'key-of-another-team' }),
    });
    secretsManager.kms.key('key-of-another-team', { state: 'disabled' });
    secretsManager.access.deny('secretsmanager:GetSecretValue', 'prod/app/042');

    const reason = await reasonOf(importSecrets('prod/app'));

    expect(reason).toBeInstanceOf(ImportFailed);
    expect(reason).toMatchObject({
      message: '3 of the secrets could not be read.',
      codes: {
        'prod/app/042': 'AccessDeniedException',
        'prod/app/empty': 'ResourceNotFoundException',
        'prod/app/locked': 'DecryptionFailure',
      },
    });
  });

  it('is the whole import when the second page is lost', async () => {
    secretsManager.seed(hundredAndOne);
    secretsManager
      .on(ListSecretsCommand, { NextToken: expect.any(String) as string })
      .failsWith('InternalServiceError');

    expect(await reasonOf(importSecrets('prod/app'))).toMatchObject({ name: 'InternalServiceError' });
    expect(secretsManager).not.toHaveReceivedCommand(BatchGetSecretValueCommand);
  });

  it('is nothing when the service throttles one attempt of each call', async () => {
    secretsManager.seed(hundredAndOne);
    secretsManager.on(ListSecretsCommand).failsOnce('ThrottlingException');
    secretsManager.on(BatchGetSecretValueCommand).failsOnce('ThrottlingException');

    expect((await importSecrets('prod/app')).size).toBe(101);

    expect(secretsManager.calls().map(({ attempts }) => attempts.length)).toEqual([2, 1, 2, 1, 1, 1, 1, 1]);
  });
});
