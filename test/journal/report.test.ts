import { inspect } from 'node:util';
import {
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';

async function fakeAfterCalls(): Promise<FakeSecretsManager> {
  const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
  const client = fake.client();
  fake.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 2 });
  fake.on(PutSecretValueCommand).losesResponse({ times: 1 });
  await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
  await client.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'v2' }));
  await client.send(new GetSecretValueCommand({ SecretId: 'no#ne' })).catch(() => undefined);
  await client.send(new ListSecretsCommand({}));
  return fake;
}

const TABLE = [
  '#  operation       secret   attempts  latency  outcome',
  '1  GetSecretValue  prod/db  3         0 ms     ok',
  '2  PutSecretValue  prod/db  2         0 ms     ok',
  '3  GetSecretValue  no#ne    1         0 ms     ValidationException',
  '4  ListSecrets              1         0 ms     ok',
  '',
  '6 billable requests',
].join('\n');

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('prints a table of the calls, as text and when it is inspected', async () => {
  const report = (await fakeAfterCalls()).report();

  expect(String(report)).toBe(TABLE);
  expect(inspect(report)).toBe(TABLE);
});

test('counts the requests that were answered, and not those whose answer was lost', async () => {
  expect((await fakeAfterCalls()).report().billableRequests).toBe(6);
  expect(new FakeSecretsManager().report().billableRequests).toBe(0);
});

test('draws an arrow for each attempt and its outcome', async () => {
  const lines = (await fakeAfterCalls()).report().toMermaid().split('\n');

  expect(lines.slice(0, 7)).toEqual([
    'sequenceDiagram',
    '  Code->>Secrets Manager: GetSecretValue prod/db',
    '  Secrets Manager--xCode: ThrottlingException',
    '  Code->>Secrets Manager: GetSecretValue prod/db',
    '  Secrets Manager--xCode: ThrottlingException',
    '  Code->>Secrets Manager: GetSecretValue prod/db',
    '  Secrets Manager-->>Code: ok',
  ]);
  expect(lines).toContain('  Code->>Secrets Manager: GetSecretValue no#35;ne');
});

test('is not changed by later calls', async () => {
  const fake = await fakeAfterCalls();
  const report = fake.report();
  await fake.client().send(new ListSecretsCommand({}));

  expect(String(report)).toBe(TABLE);
});
