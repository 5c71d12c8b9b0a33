import {
  CreateSecretCommand,
  DeleteSecretCommand,
  ListSecretVersionIdsCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  TagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
  ValidateResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type Quotas } from '../src';
import { refusal } from './support/refusal';
import { rejectionOf } from './support/rejection';

const fake = new FakeSecretsManager();
const client = fake.client();
const begin = (quotas: Partial<Quotas> = {}) => {
  fake.configure({
    region: 'eu-west-1',
    accountId: '111122223333',
    secrets: { db: 'one' },
    quotas,
  });
};
beforeEach(() => begin());

const versionId = (index: number) => String(index).padStart(32, '0');
const put = (index: number, VersionStages?: readonly string[]) =>
  client.send(
    new PutSecretValueCommand({
      SecretId: 'db',
      SecretString: `value ${index}`,
      ClientRequestToken: versionId(index),
      ...(VersionStages !== undefined && { VersionStages: [...VersionStages] }),
    }),
  );
const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('the bytes of a value', () => {
  const create = (input: Pick<CreateSecretCommand['input'], 'SecretString' | 'SecretBinary'>) =>
    client.send(new CreateSecretCommand({ Name: 'new', ...input }));

  test('can be 65,536, and not one more', async () => {
    await expect(create({ SecretString: 'x'.repeat(65_537) })).rejects.toMatchObject(
      refusal(
        'ValidationException',
        "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length less than or equal to 65536",
      ),
    );
    expect((await create({ SecretString: 'x'.repeat(65_536) })).Name).toBe('new');
  });

  test('are counted in UTF-8', async () => {
    expect((await rejectionOf(create({ SecretString: 'é'.repeat(32_769) }))).name).toBe(
      'ValidationException',
    );
    expect((await create({ SecretString: 'é'.repeat(32_768) })).Name).toBe('new');
  });

  test.each([
    ['secretString', { SecretString: 'éé+' }],
    ['secretBinary', { SecretBinary: new Uint8Array(5) }],
  ])('have a lower limit for a test, and %s says so', async (member, value) => {
    begin({ valueBytes: 4 });

    await expect(create(value)).rejects.toMatchObject(
      refusal(
        'ValidationException',
        `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must have length less than or equal to 4`,
      ),
    );
    await expect(client.send(new UpdateSecretCommand({ SecretId: 'db', ...value }))).rejects.toMatchObject(
      refusal('ValidationException'),
    );
    await expect(client.send(new PutSecretValueCommand({ SecretId: 'db', ...value }))).rejects.toMatchObject(
      refusal('ValidationException'),
    );
    expect((await create({ SecretString: 'éé' })).Name).toBe('new');
  });

  test('cannot be raised above the limit of the service', async () => {
    begin({ valueBytes: 100_000 });

    expect((await rejectionOf(create({ SecretString: 'x'.repeat(65_537) }))).name).toBe(
      'ValidationException',
    );
  });
});

describe('the staging labels of a secret', () => {
  test('can be 20 on all versions together, and not one more', async () => {
    await put(1, names('A', 10));
    await put(2, names('B', 9));

    await expect(put(3, ['C'])).rejects.toMatchObject(refusal('LimitExceededException'));
    expect(fake.secret('db').versions).toHaveLength(3);
    expect(fake.calls(PutSecretValueCommand).at(-1)?.attempts).toHaveLength(3);
  });

  test('are not more after a move of labels, and those of the service count', async () => {
    await put(1, names('A', 19));

    await put(2, ['A0', 'A1']);
    // AWSPREVIOUS would be the 21st.
    await expect(put(3)).rejects.toMatchObject(refusal('LimitExceededException'));
  });

  test('are refused above the limit by UpdateSecretVersionStage and UpdateSecret too', async () => {
    await put(1, names('A', 19));
    const attach = client.send(
      new UpdateSecretVersionStageCommand({
        SecretId: 'db',
        VersionStage: 'B',
        MoveToVersionId: versionId(1),
      }),
    );

    await expect(attach).rejects.toMatchObject(refusal('LimitExceededException'));
    await expect(
      client.send(new UpdateSecretCommand({ SecretId: 'db', SecretString: 'x' })),
    ).rejects.toMatchObject(refusal('LimitExceededException'));
    expect(fake.secret('db').value).toBe('one');
  });

  test('have another limit for a test', async () => {
    begin({ labelsPerSecret: 2 });

    await put(1, ['A']);
    await expect(put(2, ['B'])).rejects.toMatchObject(refusal('LimitExceededException'));
    begin({ labelsPerSecret: 25 });
    await put(1, names('A', 20));
    expect((await put(2, ['B', 'C', 'D', 'E'])).VersionStages).toHaveLength(4);
  });
});

describe('the versions of a secret', () => {
  const ids = async () => {
    const { Versions = [] } = await client.send(
      new ListSecretVersionIdsCommand({ SecretId: 'db', IncludeDeprecated: true }),
    );
    return Versions.map(({ VersionId }) => Number(VersionId)).filter((id) => !Number.isNaN(id));
  };

  test('are not removed while they are younger than a day', async () => {
    begin({ versionsPerSecret: 3 });
    for (const index of [1, 2, 3, 4, 5]) await put(index);
    await fake.clock.advance({ hours: 23, minutes: 59 });
    await put(6);

    expect(fake.secret('db').versions).toHaveLength(7);
  });

  test('are removed after a day above the limit: the oldest, and only those without labels', async () => {
    begin({ versionsPerSecret: 3 });
    await put(1, ['KEPT']);
    for (const index of [2, 3, 4, 5]) await put(index);
    await fake.clock.advance({ hours: 24 });
    await put(6);

    // 5 is the previous one; 6 is the current one.
    expect(await ids()).toEqual([1, 5, 6]);
    expect(fake.secret('db').versions).toHaveLength(3);
  });

  test('are all kept up to the limit, however old they are', async () => {
    begin({ versionsPerSecret: 3 });
    for (const index of [1, 2]) await put(index);
    await fake.clock.advance({ days: 400 });
    expect(fake.secret('db').versions).toHaveLength(3);

    await put(3);
    expect(await ids()).toEqual([1, 2, 3]);
  });

  test('are 100 before the service cleans up', async () => {
    for (let index = 1; index <= 99; index += 1) await put(index);
    await fake.clock.advance({ days: 2 });
    expect(fake.secret('db').versions).toHaveLength(100);

    await put(100);
    expect(fake.secret('db').versions).toHaveLength(100);
    expect(await ids()).toHaveLength(100);
  });

  test('that cannot be removed are refused only where a test wants it', async () => {
    begin({ versionsPerSecret: 3, refusesExcessVersions: true });
    for (const index of [1, 2]) await put(index);

    await expect(put(3)).rejects.toMatchObject(refusal('LimitExceededException'));
    expect(fake.calls(PutSecretValueCommand).at(-1)?.attempts).toHaveLength(3);
    expect(await ids()).toEqual([1, 2]);

    await fake.clock.advance({ hours: 24 });
    expect((await put(3)).VersionId).toBe(versionId(3));
    expect(await ids()).toEqual([1, 2, 3]);
  });
});

describe('the tags of a secret', () => {
  const tag = (keys: readonly string[]) =>
    client.send(new TagResourceCommand({ SecretId: 'db', Tags: keys.map((Key) => ({ Key, Value: 'x' })) }));

  test('can be 50, and not one more', async () => {
    await tag(names('a', 50));

    await expect(tag(['b'])).rejects.toMatchObject(refusal('InvalidParameterException'));
    expect(Object.keys(fake.secret('db').tags)).toHaveLength(50);
    await tag(['a7']);
  });

  test('have another limit for a test, in CreateSecret too', async () => {
    begin({ tagsPerSecret: 1 });
    const create = (Tags: { Key: string }[]) => client.send(new CreateSecretCommand({ Name: 'new', Tags }));

    await expect(tag(['a', 'b'])).rejects.toMatchObject(refusal('InvalidParameterException'));
    await expect(create([{ Key: 'a' }, { Key: 'b' }])).rejects.toMatchObject(
      refusal('InvalidParameterException'),
    );
    expect((await create([{ Key: 'a' }])).Name).toBe('new');
    begin({ tagsPerSecret: 51 });
    await tag(names('a', 51));
    expect(Object.keys(fake.secret('db').tags)).toHaveLength(51);
  });
});

describe('the characters of a resource policy', () => {
  const policyOf = (length: number) => {
    const policy = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}}';
    return policy + ' '.repeat(length - policy.length);
  };
  const putPolicy = (length: number) =>
    client.send(new PutResourcePolicyCommand({ SecretId: 'db', ResourcePolicy: policyOf(length) }));

  test('can be 20,480, and not one more', async () => {
    await putPolicy(20_480);

    expect((await rejectionOf(putPolicy(20_481))).name).toBe('ValidationException');
  });

  test('have a lower limit for a test', async () => {
    begin({ policyLength: 100 });
    await putPolicy(100);

    await expect(putPolicy(101)).rejects.toMatchObject(refusal('InvalidParameterException'));
    // A policy that is too long is not read.
    await expect(
      client.send(new PutResourcePolicyCommand({ SecretId: 'db', ResourcePolicy: 'x'.repeat(101) })),
    ).rejects.toMatchObject(refusal('InvalidParameterException'));
    await expect(
      client.send(new ValidateResourcePolicyCommand({ ResourcePolicy: policyOf(101) })),
    ).rejects.toMatchObject(refusal('InvalidParameterException'));
  });
});

describe('the secrets of a region', () => {
  const create = (Name: string, region = 'eu-west-1', accountId = '111122223333') =>
    fake.client({ region, accountId }).send(new CreateSecretCommand({ Name }));

  test('have a limit for a test, by account and region', async () => {
    begin({ secretsPerRegion: 2 });
    await create('b');

    await expect(create('c')).rejects.toMatchObject(refusal('LimitExceededException'));
    expect(fake.calls(CreateSecretCommand).at(-1)?.attempts).toHaveLength(3);
    expect((await create('c', 'us-east-2')).Name).toBe('c');
    expect((await create('c', 'eu-west-1', '444455556666')).Name).toBe('c');
  });

  test('leave room when one is gone', async () => {
    begin({ secretsPerRegion: 1 });
    await expect(create('b')).rejects.toMatchObject(refusal('LimitExceededException'));
    await client.send(new DeleteSecretCommand({ SecretId: 'db', ForceDeleteWithoutRecovery: true }));

    expect((await create('b')).Name).toBe('b');
  });
});

test('the limits are those of the construction after reset()', async () => {
  begin({ tagsPerSecret: 0 });
  fake.reset();

  const tagged = client.send(new CreateSecretCommand({ Name: 'new', Tags: [{ Key: 'a' }] }));
  await expect(tagged).rejects.toMatchObject(refusal('InvalidParameterException'));
});
