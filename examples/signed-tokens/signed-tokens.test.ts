import {
  DecryptionFailure,
  GetSecretValueCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { secretsManager } from 'fake-secrets-manager/jest';
import { reasonOf } from '../support/reason-of';
import { Tokens } from './src/tokens';

/** A process that has read no key yet. */
const startProcess = (): Tokens => new Tokens('prod/token-key');

async function rotateTo(key: string): Promise<void> {
  const operator = secretsManager.client({ region: 'eu-west-1' });
  await operator.send(new PutSecretValueCommand({ SecretId: 'prod/token-key', SecretString: key }));
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
  secretsManager.seed({ 'prod/token-key': 'key one' });
});

afterEach(() => {
  jest.useRealTimers();
});

it('signs with the current key', async () => {
  // Computed outside of this project: HMAC-SHA256 of `user-7` with `key one`, base64url.
  expect(await startProcess().sign('user-7')).toBe('user-7.LQ9gFRLNq9GbtypU7iAfj_Dp55LCX6ol0oZHaLHxMGY');
});

it('accepts a token before the first rotation, when there is no previous key', async () => {
  const token = await startProcess().sign('user-7');

  expect(await startProcess().verify(token)).toBe('user-7');
});

it('accepts a token of the previous key after a rotation', async () => {
  const token = await startProcess().sign('user-7');
  await rotateTo('key two');

  expect(await startProcess().verify(token)).toBe('user-7');
});

it('refuses a token of the key before the previous one', async () => {
  const token = await startProcess().sign('user-7');
  await rotateTo('key two');
  await rotateTo('key three');

  expect(await startProcess().verify(token)).toBeUndefined();
});

it.each(['', 'user-7', 'user-7.', '.', 'user-8.LQ9gFRLNq9GbtypU7iAfj_Dp55LCX6ol0oZHaLHxMGY'])(
  'refuses what nobody signed: "%s"',
  async (token) => {
    expect(await startProcess().verify(token)).toBeUndefined();
  },
);

it('looks for a new key when it meets an unknown one, once a minute at most', async () => {
  const process = startProcess();
  await process.sign('user-7');
  await rotateTo('key two');
  const token = await startProcess().sign('user-7');
  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 4);

  jest.setSystemTime(new Date('2026-03-01T12:00:59.999Z'));
  expect(await process.verify(token)).toBeUndefined();
  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 4);

  jest.setSystemTime(new Date('2026-03-01T12:01:00Z'));
  expect(await process.verify(token)).toBe('user-7');
  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 6);
});

it('does not take a key that cannot be decrypted for a missing one', async () => {
  secretsManager.on(GetSecretValueCommand, { VersionStage: 'AWSPREVIOUS' }).failsOnce('DecryptionFailure');
  const process = startProcess();

  expect(await reasonOf(process.verify('user-7.x'))).toBeInstanceOf(DecryptionFailure);
  expect(await process.verify('user-7.x')).toBeUndefined();
});

it('says so when the secret is missing', async () => {
  secretsManager.reset();

  expect(await reasonOf(startProcess().sign('user-7'))).toEqual(new Error('prod/token-key holds no key.'));
});
