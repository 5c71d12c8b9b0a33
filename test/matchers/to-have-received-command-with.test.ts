import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { toHaveReceivedCommandWith } from '../../src/matchers/to-have-received-command-with';
import { jestContext } from '../support/jest-context';

async function fakeWithCreation(): Promise<FakeSecretsManager> {
  const fake = new FakeSecretsManager();
  await fake.client().send(
    new CreateSecretCommand({
      Name: 'app',
      SecretString: 'hunter2-secret',
      Tags: [{ Key: 'team', Value: 'payments' }],
    }),
  );
  return fake;
}

test.each([
  [{}],
  [{ Name: 'app' }],
  [{ SecretString: 'hunter2-secret' }],
  [{ Name: expect.stringContaining('ap') as string }],
  [{ Tags: [{ Key: 'team', Value: expect.any(String) as string }] }],
])('passes for the members %p', async (input) => {
  expect(
    toHaveReceivedCommandWith(jestContext(), await fakeWithCreation(), CreateSecretCommand, input).pass,
  ).toBe(true);
});

test.each([
  [{ Name: 'other' }],
  [{ Description: undefined }],
  [{ Tags: [] }],
  [{ Name: 'app', SecretString: 'another' }],
])('fails for the members %p', async (input) => {
  expect(
    toHaveReceivedCommandWith(jestContext(), await fakeWithCreation(), CreateSecretCommand, input).pass,
  ).toBe(false);
});

test('fails for another command with the same input', async () => {
  const fake = await fakeWithCreation();
  expect(toHaveReceivedCommandWith(jestContext(), fake, PutSecretValueCommand, {}).pass).toBe(false);
});

test('lists what arrived, and prints no secret value of either side', async () => {
  const verdict = toHaveReceivedCommandWith(jestContext(), await fakeWithCreation(), CreateSecretCommand, {
    Name: 'app',
    SecretString: 'expected-secret',
    Description: expect.any(String) as string,
  });
  expect(verdict.message()).toBe(
    'Expected the fake to receive CreateSecretCommand with {"Name":"app","Description":"Any<String>","SecretString":"‹secret app›"}.\n\n' +
      'It received:\n  1. CreateSecretCommand {"Name":"app","Tags":[{"Key":"team","Value":"payments"}],"SecretString":"‹secret app›"}\n\n' +
      'Nearest is the call of CreateSecretCommand:\n' +
      '  SecretString is another one than was expected\n' +
      '  Description is missing, and "Any<String>" was expected\n\n' +
      'It has the secrets "app".',
  );
});

test('names the failure of a call', async () => {
  const fake = new FakeSecretsManager();
  await fake
    .client()
    .send(new GetSecretValueCommand({ SecretId: 'a' }))
    .catch(() => undefined);
  const verdict = toHaveReceivedCommandWith(jestContext({ isNot: true }), fake, GetSecretValueCommand, {
    SecretId: 'a',
  });
  expect(verdict.message()).toBe(
    'Expected the fake not to receive GetSecretValueCommand with {"SecretId":"a"}.\n\n' +
      'It received:\n  1. GetSecretValueCommand {"SecretId":"a"} -> ResourceNotFoundException',
  );
});

test('refuses what is no fake', () => {
  expect(() => toHaveReceivedCommandWith(jestContext(), 5, GetSecretValueCommand, {})).toThrow(
    'toHaveReceivedCommandWith() got number, and asserts on a FakeSecretsManager.',
  );
});
