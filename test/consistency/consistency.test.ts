import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { rejectionOf } from '../support/rejection';

const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'first' } });
const client = fake.client();

const put = async (SecretString: string): Promise<unknown> =>
  client.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString }));
const read = async (): Promise<string | undefined> =>
  (await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).SecretString;
const names = async (): Promise<readonly (string | undefined)[]> =>
  ((await client.send(new ListSecretsCommand())).SecretList ?? []).map(({ Name }) => Name);
const create = async (Name: string): Promise<unknown> =>
  client.send(new CreateSecretCommand({ Name, SecretString: 'new' }));

beforeEach(() => {
  fake.reset();
});

describe('without consistency()', () => {
  it('shows a change at once', async () => {
    await put('second');
    await create('prod/api');

    expect([await read(), await names()]).toEqual(['second', ['prod/db', 'prod/api']]);
  });
});

describe('a lag in reads', () => {
  it('shows the state before a change for so many reads', async () => {
    fake.consistency({ value: { reads: 2 } });
    await put('second');

    expect([await read(), await read(), await read()]).toEqual(['first', 'first', 'second']);
  });

  it('shows the changes one after the other', async () => {
    fake.consistency({ value: { reads: 2 } });
    await put('second');
    const one = await read();
    await put('third');

    expect([one, await read(), await read(), await read()]).toEqual(['first', 'first', 'second', 'third']);
  });

  it('is counted over all the commands that read a secret', async () => {
    fake.consistency({ value: { reads: 3 } });
    await put('second');

    const batch = await client.send(new BatchGetSecretValueCommand({ SecretIdList: ['prod/db'] }));
    const description = await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
    const versions = await client.send(new ListSecretVersionIdsCommand({ SecretId: 'prod/db' }));

    expect(batch.SecretValues?.[0]?.SecretString).toBe('first');
    expect(Object.values(description.VersionIdsToStages ?? {})).toEqual([['AWSCURRENT']]);
    expect(versions.Versions).toHaveLength(1);
    expect(await read()).toBe('second');
  });

  it('makes a new secret not be there yet, though it is', async () => {
    fake.consistency({ value: { reads: 1 } });
    await create('prod/api');
    const get = new GetSecretValueCommand({ SecretId: 'prod/api' });

    const error = await rejectionOf(client.send(get));

    expect(error).toBeInstanceOf(ResourceNotFoundException);
    expect(error.message).toBe("Secrets Manager can't find the specified secret.");
    expect(fake.secret('prod/api').value).toBe('new');
    await expect(client.send(get)).resolves.toMatchObject({ SecretString: 'new' });
  });

  it('holds for lists alone', async () => {
    fake.consistency({ list: { reads: 1 } });
    await create('prod/api');
    await put('second');

    expect([await read(), await names(), await names()]).toEqual([
      'second',
      ['prod/db'],
      ['prod/db', 'prod/api'],
    ]);
  });

  it('shows a deleted secret in lists for as long', async () => {
    fake.consistency({ list: { reads: 1 } });
    await client.send(new DeleteSecretCommand({ SecretId: 'prod/db', ForceDeleteWithoutRecovery: true }));

    expect([await names(), await names()]).toEqual([['prod/db'], []]);
  });
});

describe('a lag in time', () => {
  it('shows the state before a change for so long on the clock of the fake', async () => {
    fake.consistency({ list: { minutes: 5 } });
    await create('prod/api');

    await fake.clock.advance({ minutes: 4, seconds: 59 });
    expect(await names()).toEqual(['prod/db']);
    await fake.clock.advance({ seconds: 1 });
    expect(await names()).toEqual(['prod/db', 'prod/api']);
  });

  it('counts from each change', async () => {
    fake.consistency({ value: { seconds: 10 } });
    await put('second');
    await fake.clock.advance({ seconds: 6 });
    await put('third');

    await fake.clock.advance({ seconds: 4 });
    expect(await read()).toBe('second');
    await fake.clock.advance({ seconds: 6 });
    expect(await read()).toBe('third');
  });
});

describe('while reads lag', () => {
  it('writes see and change the truth, and a read takes nothing back', async () => {
    fake.consistency({ value: { reads: 5 }, list: { reads: 5 } });
    await put('second');
    await read();
    await put('third');
    await client.send(new UpdateSecretCommand({ SecretId: 'prod/db', Description: 'of the shop' }));
    await read();

    const { value, description, versions } = fake.secret('prod/db');
    expect([value, description, versions.map((version) => version.value)]).toEqual([
      'third',
      'of the shop',
      ['first', 'second', 'third'],
    ]);
    await expect(create('prod/db')).rejects.toThrow('already exists');
  });

  it('seeds are seen at once, and so is all that was before them', async () => {
    fake.consistency({ value: { reads: 5 } });
    await put('second');
    fake.seed({ 'prod/api': 'seeded' });

    await expect(client.send(new GetSecretValueCommand({ SecretId: 'prod/api' }))).resolves.toMatchObject({
      SecretString: 'seeded',
    });
    expect(await read()).toBe('second');
  });

  it('the first call of a fake that was told no place sees its seeds', async () => {
    const unplaced = new FakeSecretsManager();
    unplaced.consistency({ value: { reads: 1 } });
    unplaced.seed({ 'prod/db': 'seeded' });

    await expect(
      unplaced.client({ region: 'eu-west-1' }).send(new GetSecretValueCommand({ SecretId: 'prod/db' })),
    ).resolves.toMatchObject({ SecretString: 'seeded' });
  });
});

describe('the end of a lag', () => {
  it('comes with a call that leaves it out', async () => {
    fake.consistency({ value: { reads: 5 } });
    await put('second');
    fake.consistency({});

    expect(await read()).toBe('second');
  });

  it('comes with reset()', async () => {
    fake.consistency({ value: { reads: 5 } });
    fake.reset();
    await put('second');

    expect(await read()).toBe('second');
  });

  it('is as far away after rollback() as it was at the checkpoint', async () => {
    fake.consistency({ value: { reads: 2 } });
    await put('second');
    const checkpoint = fake.checkpoint();
    const before = [await read(), await read(), await read()];

    fake.rollback(checkpoint);

    expect(before).toEqual(['first', 'first', 'second']);
    expect([await read(), await read(), await read()]).toEqual(before);
  });
});

describe('what is no lag', () => {
  it.each([
    { reads: 0 },
    { reads: 1.5 },
    { reads: 2, minutes: 5 },
    { minutes: -1 },
    { minutes: Infinity },
    { fortnights: 1 },
    {},
    '5 minutes',
    null,
  ])('is refused: %j', (lag) => {
    expect(() => {
      fake.consistency({ value: lag as never });
    }).toThrow(
      '[fake-secrets-manager] consistency() got a lag for value that is neither a number of reads nor a span. Write { reads: 2 } or { minutes: 5 }, or leave value out for none.',
    );
  });

  it('is refused for a kind of read that there is not', () => {
    expect(() => {
      fake.consistency({ values: { reads: 1 } } as never);
    }).toThrow('[fake-secrets-manager] consistency() got "values". Write list, value, or both.');
  });
});
