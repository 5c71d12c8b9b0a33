import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { toHaveReceivedCommandTimes } from '../../src/matchers/to-have-received-command-times';
import { jestContext } from '../support/jest-context';

async function fakeWithTwoReads(): Promise<FakeSecretsManager> {
  const fake = new FakeSecretsManager({ secrets: { app: 'hunter2-secret' } });
  fake.on(GetSecretValueCommand).failsOnce('ThrottlingException');
  const client = fake.client();
  await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
  await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
  return fake;
}

const LIST =
  'It received:\n  1. GetSecretValueCommand {"SecretId":"app"} (2 attempts)\n  2. GetSecretValueCommand {"SecretId":"app"}';

test('counts a call that the SDK tried again once', async () => {
  const fake = await fakeWithTwoReads();
  expect(toHaveReceivedCommandTimes(jestContext(), fake, GetSecretValueCommand, 2).pass).toBe(true);
  expect(toHaveReceivedCommandTimes(jestContext(), fake, GetSecretValueCommand, 3).pass).toBe(false);
});

test('says how often the command arrived', async () => {
  const verdict = toHaveReceivedCommandTimes(
    jestContext(),
    await fakeWithTwoReads(),
    GetSecretValueCommand,
    1,
  );
  expect(verdict.message()).toBe(
    `Expected the fake to receive GetSecretValueCommand once. It received it twice.\n\n${LIST}`,
  );
});

test('reads well when it is negated', async () => {
  const fake = await fakeWithTwoReads();
  const verdict = toHaveReceivedCommandTimes(jestContext({ isNot: true }), fake, GetSecretValueCommand, 2);
  expect(verdict.pass).toBe(true);
  expect(verdict.message()).toBe(
    `Expected the fake not to receive GetSecretValueCommand twice. It received it twice.\n\n${LIST}`,
  );
});

test.each([-1, 1.5, Number.NaN])('refuses %p as a number of calls', (count) => {
  const fake = new FakeSecretsManager();
  expect(() => toHaveReceivedCommandTimes(jestContext(), fake, GetSecretValueCommand, count)).toThrow(
    'which is no number of calls. Write a whole number from 0.',
  );
});
