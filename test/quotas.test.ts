import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  ListSecretsCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError } from '../src';
import { rejectionOf } from './support/rejection';

const put = (value: string) => new PutSecretValueCommand({ SecretId: 'app', SecretString: value });
const read = new GetSecretValueCommand({ SecretId: 'app' });

test('values have 65,536 bytes at most, unless told otherwise', async () => {
  const fake = new FakeSecretsManager({ secrets: { app: 'v' }, quotas: { valueBytes: 10 } });
  const client = fake.client();

  await client.send(put('0123456789'));
  const error = await rejectionOf(client.send(put('0123456789x')));
  const bytes = await rejectionOf(
    client.send(new PutSecretValueCommand({ SecretId: 'app', SecretBinary: new Uint8Array(11) })),
  );

  expect(error).toMatchObject({
    name: 'ValidationException',
    message:
      "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length less than or equal to 10",
  });
  expect(bytes.message).toContain("at 'secretBinary'");
  expect(fake.secret('app').value).toBe('0123456789');
});

test('a secret has 20 labels at most, unless told otherwise', async () => {
  const fake = new FakeSecretsManager({ secrets: { app: 'v' }, quotas: { labelsPerSecret: 3 } });
  const client = fake.client();
  const labelled = (...labels: string[]) =>
    new PutSecretValueCommand({ SecretId: 'app', SecretString: 'w', VersionStages: labels });

  await client.send(labelled('one', 'two'));
  const error = await rejectionOf(client.send(labelled('three')));

  expect(error).toMatchObject({ name: 'LimitExceededException', $metadata: { attempts: 3 } });
  expect(Object.keys(fake.secret('app').labels).sort()).toEqual(['AWSCURRENT', 'one', 'two']);
});

test('versions above 100 are cleaned up when they are a day old and have no label', async () => {
  const fake = new FakeSecretsManager({ secrets: { app: 'v' }, quotas: { versionsPerSecret: 5 } });
  const client = fake.client();
  for (let i = 0; i < 9; i += 1) await client.send(put(`v${i}`));
  expect(fake.secret('app').versions).toHaveLength(10);

  await fake.clock.advance({ hours: 24 });
  await client.send(put('last'));

  expect(fake.secret('app').versions).toHaveLength(5);
  const { Versions = [] } = await client.send(
    new ListSecretVersionIdsCommand({ SecretId: 'app', IncludeDeprecated: true }),
  );
  expect(Versions.filter(({ VersionStages }) => VersionStages !== undefined)).toHaveLength(2);
});

test('a version above the limit is refused where that is asked for', async () => {
  const quotas = { versionsPerSecret: 2, refusesExcessVersions: true };
  const fake = new FakeSecretsManager({ secrets: { app: 'v' }, quotas });
  const client = fake.client();
  await client.send(put('w'));

  const error = await rejectionOf(client.send(put('x')));

  expect(error.name).toBe('LimitExceededException');
  expect(fake.secret('app').value).toBe('w');
});

test('a secret has 50 tags at most, unless told otherwise', async () => {
  const tags = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => ({ Key: `key${from + index}`, Value: 'v' }));
  const standard = new FakeSecretsManager({ secrets: { app: 'v' } });
  const client = standard.client();
  await client.send(new TagResourceCommand({ SecretId: 'app', Tags: tags(50) }));

  const error = await rejectionOf(
    client.send(new TagResourceCommand({ SecretId: 'app', Tags: tags(1, 50) })),
  );
  expect(error.name).toBe('InvalidParameterException');
  expect(Object.keys(standard.secret('app').tags)).toHaveLength(50);

  const larger = new FakeSecretsManager({ secrets: { app: 'v' }, quotas: { tagsPerSecret: 51 } });
  await larger.client().send(new TagResourceCommand({ SecretId: 'app', Tags: tags(51) }));
  expect(Object.keys(larger.secret('app').tags)).toHaveLength(51);
});

test('a resource policy can be limited further', async () => {
  const fake = new FakeSecretsManager({ secrets: { app: 'v' }, quotas: { policyLength: 20 } });
  const policy = '{"Version":"2012-10-17","Statement":[]}';
  const error = await rejectionOf(
    fake.client().send(new PutResourcePolicyCommand({ SecretId: 'app', ResourcePolicy: policy })),
  );
  expect(error.name).toBe('InvalidParameterException');
});

test('an account has 500,000 secrets in a region at most, unless told otherwise', async () => {
  const fake = new FakeSecretsManager({ secrets: { app: 'v' }, quotas: { secretsPerRegion: 2 } });
  const client = fake.client();
  await client.send(new CreateSecretCommand({ Name: 'second' }));

  const error = await rejectionOf(client.send(new CreateSecretCommand({ Name: 'third' })));
  expect(error.name).toBe('LimitExceededException');

  await fake.client({ region: 'eu-west-1' }).send(new CreateSecretCommand({ Name: 'third' }));
  await fake.client({ accountId: '210987654321' }).send(new CreateSecretCommand({ Name: 'third' }));
});

describe('requests a second', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('are counted by group, on the clock of the fake, for each account and region', async () => {
    const fake = new FakeSecretsManager({
      secrets: { app: 'v' },
      quotas: { requestsPerSecond: { read: 2, ListSecrets: 1 } },
    });
    const client = fake.client({ maxAttempts: 1 });
    await client.send(read);
    await client.send(read);

    expect(await rejectionOf(client.send(read))).toMatchObject({
      name: 'ThrottlingException',
      message: 'Rate exceeded',
      $metadata: { httpStatusCode: 400 },
    });
    await client.send(new ListSecretsCommand({}));
    await client.send(put('w'));
    await fake.client({ region: 'eu-west-1' }).send(new ListSecretsCommand({}));

    await fake.clock.advance({ seconds: 1 });
    await client.send(read);
  });

  test('follow the service where that is asked for', async () => {
    const fake = new FakeSecretsManager({ secrets: { app: 'v' }, quotas: { requestsPerSecond: true } });
    const client = fake.client();
    for (let i = 0; i < 50; i += 1) await client.send(put(`v${i}`));

    expect(await rejectionOf(client.send(put('one more')))).toMatchObject({
      name: 'ThrottlingException',
      $metadata: { attempts: 3 },
    });
    expect(fake.secret('app').value).toBe('v49');
  });

  test('are not counted unless asked for', async () => {
    const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
    const client = fake.client();
    for (let i = 0; i < 120; i += 1) await client.send(put(`v${i}`));
    expect(fake.secret('app').value).toBe('v119');
  });
});

test.each([
  [{ labels: 5 }, 'quotas has "labels", which is no quota. Write one of valueBytes, labelsPerSecret'],
  [{ labelsPerSecret: -1 }, 'quotas.labelsPerSecret is -1. Write a whole number from 0.'],
  [{ valueBytes: 1.5 }, 'quotas.valueBytes is 1.5. Write a whole number from 0.'],
])('refuses the quotas %p', (quotas, sentence) => {
  expect(() => new FakeSecretsManager({ quotas: quotas as object })).toThrow(MisuseError);
  expect(() => new FakeSecretsManager({ quotas: quotas as object })).toThrow(sentence);
});
