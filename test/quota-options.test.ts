import { FakeSecretsManager, MisuseError } from '../src';
import { thrownBy } from './support/thrown';

test.each<[string, object, string]>([
  [
    'an unknown quota',
    { secretBytes: 5 },
    'quotas has "secretBytes", which is no quota. Write one of valueBytes, labelsPerSecret, versionsPerSecret, refusesExcessVersions, tagsPerSecret, policyLength, secretsPerRegion, requestsPerSecond.',
  ],
  ['a negative limit', { valueBytes: -1 }, 'quotas.valueBytes is -1. Write a whole number from 0.'],
  ['a fraction', { tagsPerSecret: 1.5 }, 'quotas.tagsPerSecret is 1.5. Write a whole number from 0.'],
  ['text', { labelsPerSecret: '20' }, 'quotas.labelsPerSecret is "20". Write a whole number from 0.'],
  ['no truth value', { refusesExcessVersions: 1 }, 'quotas.refusesExcessVersions must be true or false.'],
  [
    'a rate of everything',
    { requestsPerSecond: 50 },
    'quotas.requestsPerSecond must be true, false, or limits by group such as { read: 10 }.',
  ],
  [
    'a rate of an operation',
    { requestsPerSecond: { GetSecretValue: 5 } },
    'quotas.requestsPerSecond has "GetSecretValue", which is no group of requests. Write one of read, resourcePolicy, write, RestoreSecret, rotation, tags, BatchGetSecretValue, CreateSecret, DeleteSecret, GetRandomPassword, ListSecretVersionIds, ListSecrets.',
  ],
  [
    'a negative rate',
    { requestsPerSecond: { read: -5 } },
    'quotas.requestsPerSecond.read is -5. Write a whole number from 0.',
  ],
])('%s is refused with one sentence', (_case, quotas, sentence) => {
  const error = thrownBy(() => new FakeSecretsManager({ quotas }));

  expect(error).toBeInstanceOf(MisuseError);
  expect(error.message).toBe(`[fake-secrets-manager] ${sentence}`);
});
