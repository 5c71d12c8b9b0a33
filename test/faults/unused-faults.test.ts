import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { rejectionOf } from '../support/rejection';

let fake: FakeSecretsManager;

beforeEach(() => {
  fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' }, latency: 'none' });
});

const read = () => fake.client().send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
const unused = () => fake.unusedFaults().map(({ description }) => description);

test('there is none where nothing is arranged', () => {
  expect(fake.unusedFaults()).toEqual([]);
});

test('every kind of fault is described in a sentence, oldest first, without secret values', () => {
  fake.on(GetSecretValueCommand, { SecretId: 'prod/db' }).failsWith('DecryptionFailure');
  fake.on(CreateSecretCommand, { SecretString: 'hunter2' }).losesResponse();
  fake.onAnyCommand().inRegion('eu-west-1').failsWith('ECONNRESET');
  fake.onAnyCommand().fromAccount('999999999999').failsWith(new RangeError('hunter2'));
  fake.on(DescribeSecretCommand).takes(5);
  fake.on(DescribeSecretCommand).resolves({ Name: 'x' });
  fake.on(DescribeSecretCommand).respondsWith({ status: 503, body: '' });
  fake.on(DescribeSecretCommand).failsOnce('ClockSkew').failsOnce('CredentialsProviderError');
  fake.outage({ operations: [GetSecretValueCommand, DescribeSecretCommand] });

  expect(unused()).toEqual([
    'GetSecretValueCommand with {"SecretId":"prod/db"} fails with DecryptionFailure',
    'CreateSecretCommand with {"SecretString":"‹secret›"} loses its response',
    'any command in eu-west-1 fails with ECONNRESET',
    "any command from 999999999999 fails with an error of the test's own (RangeError)",
    'DescribeSecretCommand takes its time',
    "DescribeSecretCommand resolves to an output of the test's own",
    'DescribeSecretCommand gets a response of status 503',
    'DescribeSecretCommand fails with ClockSkew',
    'DescribeSecretCommand fails with CredentialsProviderError',
    'GetSecretValueCommand, DescribeSecretCommand fails with ServiceUnavailable',
  ]);
});

test('a fault that was met once is used, however often it may act', async () => {
  fake.on(GetSecretValueCommand).failsWith('DecryptionFailure', { times: 3 });
  await rejectionOf(read());

  expect(unused()).toEqual([]);
});

test('a behaviour that was not reached is unused', async () => {
  fake.on(GetSecretValueCommand).failsOnce('DecryptionFailure').failsOnce('ResourceNotFoundException');
  await rejectionOf(read());

  expect(unused()).toEqual(['GetSecretValueCommand fails with ResourceNotFoundException']);
});

test('a latency that was met is used, also where a newer fault fails the call', async () => {
  fake.on(GetSecretValueCommand).takes(5);
  fake.on(GetSecretValueCommand).failsOnce('DecryptionFailure');
  await rejectionOf(read());

  expect(unused()).toEqual([]);
});

test('an older fault behind a newer one is unused', async () => {
  fake.on(GetSecretValueCommand).failsWith('ResourceNotFoundException');
  fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');
  await rejectionOf(read());

  expect(unused()).toEqual(['GetSecretValueCommand fails with ResourceNotFoundException']);
});

test('what lets calls through, and chaos, are no faults that must be met', () => {
  fake.on(GetSecretValueCommand).callsThrough();
  fake.chaos({ seed: 1 });

  expect(unused()).toEqual([]);
});

test('a reset forgets them', () => {
  fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');
  fake.reset();

  expect(fake.unusedFaults()).toEqual([]);
});
