import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { failureModes } from 'fake-secrets-manager';
import { secretsManager } from 'fake-secrets-manager/jest';
import { reasonOf } from '../support/reason-of';
import { LastKnownValue } from './src/last-known-value';

const MINUTE = 60_000;

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-01-31T12:00:00Z') });
  secretsManager.seed({ 'prod/flags': 'v1' });
});

afterEach(() => {
  jest.useRealTimers();
});

it('asks once a minute', async () => {
  const flags = new LastKnownValue('prod/flags');
  await flags.get();
  await flags.get();
  jest.advanceTimersByTime(MINUTE);
  await flags.get();

  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 2);
});

it('serves what it knows through an outage, and the new value after it', async () => {
  const flags = new LastKnownValue('prod/flags');
  await flags.get();
  secretsManager.outage({ from: { minutes: 5 }, to: { minutes: 30 }, operations: [GetSecretValueCommand] });

  jest.advanceTimersByTime(10 * MINUTE);
  secretsManager.seed({ 'prod/flags': 'v2' });
  expect(await flags.get()).toEqual({ value: 'v1', isStale: true });

  jest.advanceTimersByTime(20 * MINUTE);
  expect(await flags.get()).toEqual({ value: 'v2', isStale: false });
  expect(secretsManager).toHaveUsedAllFaults();
});

it('gives up after an hour', async () => {
  const flags = new LastKnownValue('prod/flags');
  await flags.get();
  secretsManager.outage();

  jest.advanceTimersByTime(60 * MINUTE);
  expect(await flags.get()).toEqual({ value: 'v1', isStale: true });
  jest.advanceTimersByTime(1);
  expect(await reasonOf(flags.get())).toMatchObject({ name: 'ServiceUnavailable', $fault: 'server' });
});

it('has nothing to serve where the outage was there first', async () => {
  secretsManager.outage();

  expect(await reasonOf(new LastKnownValue('prod/flags').get())).toMatchObject({
    name: 'ServiceUnavailable',
  });
});

it.each(failureModes(GetSecretValueCommand))('meets $error', async ({ error }) => {
  const flags = new LastKnownValue('prod/flags');
  await flags.get();
  jest.advanceTimersByTime(MINUTE);
  secretsManager.on(GetSecretValueCommand).failsWith(error);

  if (error === 'ResourceNotFoundException') {
    expect(await reasonOf(flags.get())).toMatchObject({ name: 'ResourceNotFoundException' });
  } else {
    expect(await flags.get()).toEqual({ value: 'v1', isStale: true });
  }
});
