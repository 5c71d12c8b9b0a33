import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { secretsManager, setupFakeSecretsManager } from 'fake-secrets-manager/jest';
import { reasonOf } from '../support/reason-of';
import { loadSettings } from './src/load-settings';

const names = Array.from({ length: 12 }, (_, index) => `service/setting-${index}`);

setupFakeSecretsManager({
  backoff: 'virtual',
  failOnUnusedFaults: true,
  secrets: Object.fromEntries(names.map((name) => [name, `value of ${name}`])),
});

const attempts = () => secretsManager.calls().flatMap((call) => call.attempts);

it('reads each setting once', async () => {
  const settings = await loadSettings(names);

  expect(settings.size).toBe(12);
  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 12);
});

it('starts all the same when every third attempt is throttled', async () => {
  secretsManager.on(GetSecretValueCommand).every(3).failsWith('ThrottlingException');

  expect((await loadSettings(names)).size).toBe(12);
  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 12);
  expect(attempts().filter(({ error }) => error?.name === 'ThrottlingException')).toHaveLength(5);
});

it('waits longer with each attempt, on the clock of the fake', async () => {
  const before = secretsManager.clock.now().getTime();
  secretsManager
    .on(GetSecretValueCommand, { SecretId: 'service/setting-3' })
    .first(4)
    .failsWith('ThrottlingException');

  expect((await loadSettings(names)).size).toBe(12);
  const waited = attempts().reduce((sum, { retryDelay = 0 }) => sum + retryDelay, 0);
  expect(waited).toBeGreaterThan(0);
  expect(waited).toBeLessThanOrEqual(1_000 + 2_000 + 4_000 + 8_000);
  expect(secretsManager.clock.now().getTime() - before).toBeGreaterThanOrEqual(waited);
});

it('does not start when nothing gets through, and says why', async () => {
  secretsManager.on(GetSecretValueCommand).failsWith('ThrottlingException');

  expect(await reasonOf(loadSettings(names))).toMatchObject({
    name: 'ThrottlingException',
    message: 'Rate exceeded',
    $metadata: { attempts: 5 },
  });
});

it('starts through a storm that does the same each time', async () => {
  secretsManager.chaos({ seed: 11, rate: 0.25, faults: ['ThrottlingException', 'ECONNRESET'] });

  expect((await loadSettings(names)).size).toBe(12);
  expect(attempts().length).toBeGreaterThan(12);
});
