import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  RestoreSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { SCHEDULED, UNKNOWN } from '../support/secret-refusals';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({ 'prod/db': 'x' });
});

const remove = (RecoveryWindowInDays?: number) =>
  client.send(new DeleteSecretCommand({ SecretId: 'prod/db', RecoveryWindowInDays }));
const described = (SecretId = 'prod/db') => client.send(new DescribeSecretCommand({ SecretId }));
const listed = async () => {
  const { SecretList } = await client.send(new ListSecretsCommand({ IncludePlannedDeletion: true }));
  return SecretList?.map(({ Name }) => Name);
};

describe('a secret that is scheduled for deletion', () => {
  test.each([
    [7, { days: 6, hours: 23, minutes: 59, seconds: 59, milliseconds: 999 }],
    [30, { days: 29, hours: 23, minutes: 59, seconds: 59, milliseconds: 999 }],
    [undefined, { days: 29, hours: 23, minutes: 59, seconds: 59, milliseconds: 999 }],
  ])(
    'with a window of %p days is there until its last millisecond, and then it is gone',
    async (days, nearly) => {
      await remove(days);

      await fake.clock.advance(nearly);
      await expect(described()).resolves.toHaveProperty('DeletedDate');
      expect(await listed()).toEqual(['prod/db']);
      await expect(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).rejects.toMatchObject(
        SCHEDULED,
      );

      await fake.clock.advance({ milliseconds: 1 });
      await expect(described()).rejects.toMatchObject(UNKNOWN);
      expect(await listed()).toEqual([]);
      await expect(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).rejects.toMatchObject(
        UNKNOWN,
      );
    },
  );

  test('keeps its name until it is gone, and leaves it to a new secret with another ARN', async () => {
    const { ARN: former } = await remove(7);
    const create = () => client.send(new CreateSecretCommand({ Name: 'prod/db', SecretString: 'new' }));

    await fake.clock.advance({ days: 6 });
    await expect(create()).rejects.toMatchObject({ name: 'InvalidRequestException' });
    await fake.clock.advance({ days: 1 });
    const { ARN } = await create();

    expect(ARN).toMatch(/^arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod\/db-[A-Za-z0-9]{6}$/);
    expect(ARN).not.toBe(former);
    await expect(described(former)).rejects.toMatchObject(UNKNOWN);
    await expect(described()).resolves.toMatchObject({
      CreatedDate: new Date('2026-03-11T05:06:07.089Z'),
    });
    expect(await described()).not.toHaveProperty('DeletedDate');
  });

  test('stays for good once it is restored', async () => {
    await remove(7);
    await fake.clock.advance({ days: 6 });
    await client.send(new RestoreSecretCommand({ SecretId: 'prod/db' }));

    await fake.clock.advance({ days: 400 });

    await expect(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).resolves.toMatchObject({
      SecretString: 'x',
    });
  });

  test('has a new window when it is deleted anew after it was restored', async () => {
    await remove(7);
    await fake.clock.advance({ days: 6 });
    await client.send(new RestoreSecretCommand({ SecretId: 'prod/db' }));
    const { DeletionDate } = await remove(7);

    expect(DeletionDate).toEqual(new Date('2026-03-17T05:06:07.089Z'));
    await fake.clock.advance({ days: 6 });
    await expect(described()).resolves.toMatchObject({ Name: 'prod/db' });
    await fake.clock.advance({ days: 1 });
    await expect(described()).rejects.toMatchObject(UNKNOWN);
  });

  test('can be deleted without recovery while its window is open', async () => {
    await remove(30);
    await fake.clock.advance({ days: 1 });

    await client.send(new DeleteSecretCommand({ SecretId: 'prod/db', ForceDeleteWithoutRecovery: true }));

    await expect(described()).rejects.toMatchObject(UNKNOWN);
  });

  test('is no failure to delete without recovery after it is gone', async () => {
    await remove(7);
    await fake.clock.advance({ days: 7 });

    await expect(
      client.send(new DeleteSecretCommand({ SecretId: 'prod/db', ForceDeleteWithoutRecovery: true })),
    ).resolves.toMatchObject({ Name: 'prod/db', DeletionDate: new Date('2026-03-11T05:06:07.089Z') });
    await expect(remove()).rejects.toMatchObject(UNKNOWN);
  });
});

describe('several secrets', () => {
  beforeEach(() => {
    fake.reset();
    fake.seed({
      soon: secret({ value: 'x', scheduledForDeletion: { recoveryWindowInDays: 7 } }),
      late: secret({ value: 'x', scheduledForDeletion: true }),
      kept: 'x',
    });
  });

  test('go each at the end of their own window', async () => {
    await fake.clock.advance({ days: 7 });
    expect(await listed()).toEqual(['late', 'kept']);

    await fake.clock.advance({ days: 23 });
    expect(await listed()).toEqual(['kept']);

    await fake.clock.advance({ days: 1_000 });
    expect(await listed()).toEqual(['kept']);
  });

  test('are not found in a batch once they are gone', async () => {
    await fake.clock.advance({ days: 30 });

    const { Errors } = await client.send(
      new BatchGetSecretValueCommand({ SecretIdList: ['soon', 'late', 'kept'] }),
    );
    expect(Errors?.map(({ SecretId, ErrorCode }) => [SecretId, ErrorCode])).toEqual([
      ['soon', 'ResourceNotFoundException'],
      ['late', 'ResourceNotFoundException'],
    ]);
  });

  test('in another region go by the same clock', async () => {
    const elsewhere = fake.client({ region: 'us-east-2' });
    await elsewhere.send(new CreateSecretCommand({ Name: 'far', SecretString: 'x' }));
    await elsewhere.send(new DeleteSecretCommand({ SecretId: 'far', RecoveryWindowInDays: 7 }));

    await fake.clock.advance({ days: 7 });

    await expect(elsewhere.send(new DescribeSecretCommand({ SecretId: 'far' }))).rejects.toMatchObject(
      UNKNOWN,
    );
  });

  test('go too when the timers of the test move the time', async () => {
    jest.setSystemTime(new Date('2026-03-11T05:06:07.089Z'));

    expect(await listed()).toEqual(['late', 'kept']);
  });
});

test('a secret deleted without recovery is gone at once, and its name is free', async () => {
  const { ARN: former } = await client.send(
    new DeleteSecretCommand({ SecretId: 'prod/db', ForceDeleteWithoutRecovery: true }),
  );

  const { ARN } = await client.send(new CreateSecretCommand({ Name: 'prod/db' }));

  expect(ARN).not.toBe(former);
});

test('a test that looks at the state sees a secret until it is gone', async () => {
  await remove(7);
  await fake.clock.advance({ days: 6 });
  expect(fake.secret('prod/db').deletedDate).toEqual(new Date('2026-03-11T05:06:07.089Z'));

  await fake.clock.advance({ days: 1 });

  expect(() => fake.secret('prod/db')).toThrow('no secret "prod/db"');
});
