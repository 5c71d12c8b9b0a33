import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  paginateListSecrets,
  PutSecretValueCommand,
  TagResourceCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { rejectionOf } from '../support/rejection';
import { thrownBy } from '../support/thrown';

freezeTime('2026-01-31T12:00:00.123Z');

let fake: FakeSecretsManager;
let client: SecretsManagerClient;

beforeEach(() => {
  fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2', 'prod/cache': 'x' } });
  client = fake.client();
});

const readOf = (SecretId: string): GetSecretValueCommand => new GetSecretValueCommand({ SecretId });

describe('a record', () => {
  it('tells operation, input, output, place and time of a call', async () => {
    await fake.client({ region: 'eu-west-1', accountId: '111111111111' }).send(new ListSecretsCommand({}));

    expect(fake.calls()).toEqual([
      {
        operation: 'ListSecrets',
        input: {},
        latency: 0,
        output: { SecretList: expect.any(Array) as object[] },
        attempts: [{ output: { SecretList: expect.any(Array) as object[] } }],
        region: 'eu-west-1',
        accountId: '111111111111',
        at: new Date('2026-01-31T12:00:00.123Z'),
      },
    ]);
  });

  it('has the output without $metadata, in the types that the caller gets', async () => {
    const { $metadata: _metadata, ...answer } = await client.send(readOf('prod/db'));

    expect(fake.calls(GetSecretValueCommand)[0]!.output).toEqual(answer);
    expect(fake.calls(GetSecretValueCommand)[0]!.output!.CreatedDate).toEqual(
      new Date('2026-01-31T12:00:00.123Z'),
    );
  });

  it('has the error that the caller gets, and no output', async () => {
    const error = await rejectionOf(client.send(readOf('none')));

    const [call] = fake.calls();
    expect(call!.error).toBe(error);
    expect(call).not.toHaveProperty('output');
    expect(call!.attempts).toEqual([{ error }]);
  });

  it('has no error when the last attempt succeeded', async () => {
    fake.on(GetSecretValueCommand).failsOnce('ThrottlingException');

    await client.send(readOf('prod/db'));

    const [call] = fake.calls();
    expect(call).not.toHaveProperty('error');
    expect(call!.output).toMatchObject({ Name: 'prod/db' });
    expect(call!.attempts.map(({ error, output }) => [error?.name, output !== undefined])).toEqual([
      ['ThrottlingException', false],
      [undefined, true],
    ]);
  });

  it('has the input as the caller wrote it, before the SDK filled it up', async () => {
    await client.send(new CreateSecretCommand({ Name: 'new' }));

    expect(fake.calls()[0]!.input).toEqual({ Name: 'new' });
  });

  it('keeps members that the service does not know', async () => {
    const input = { SecretId: 'prod/db', Secretid: 'typo' };

    await client.send(new GetSecretValueCommand(input));

    expect(fake.calls()[0]!.input).toEqual({ SecretId: 'prod/db', Secretid: 'typo' });
  });

  it('has the time of the first attempt on the fake’s clock', async () => {
    await fake.clock.advance({ days: 8 });

    await client.send(readOf('prod/db'));

    expect(fake.calls()[0]!.at).toEqual(new Date('2026-02-08T12:00:00.123Z'));
  });

  it('is frozen', async () => {
    await client.send(new TagResourceCommand({ SecretId: 'prod/db', Tags: [{ Key: 'a', Value: 'b' }] }));

    const [call] = fake.calls(TagResourceCommand);

    expect(Object.isFrozen(call)).toBe(true);
    expect(Object.isFrozen(call!.attempts)).toBe(true);
    expect(Object.isFrozen(call!.attempts[0])).toBe(true);
    expect(Object.isFrozen(call!.input)).toBe(true);
    expect(Object.isFrozen(call!.input.Tags)).toBe(true);
    expect(Object.isFrozen(call!.input.Tags![0])).toBe(true);
  });

  it('is not changed by what the caller does to the input afterwards', async () => {
    const tags = [{ Key: 'team', Value: 'payments' }];
    const input = { SecretId: 'prod/db', Tags: tags };
    await client.send(new TagResourceCommand(input));

    input.SecretId = 'other';
    tags[0]!.Value = 'changed';
    tags.push({ Key: 'more', Value: 'x' });

    expect(fake.calls()[0]!.input).toEqual({
      SecretId: 'prod/db',
      Tags: [{ Key: 'team', Value: 'payments' }],
    });
  });

  it('is not changed by what the caller does to the bytes afterwards', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    await client.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretBinary: bytes }));

    bytes.fill(9);

    expect(fake.calls(PutSecretValueCommand)[0]!.input.SecretBinary).toEqual(new Uint8Array([1, 2, 3]));
    expect(fake.secret('prod/db').value).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('is not changed by what the caller does to the output', async () => {
    const answer = await client.send(readOf('prod/db'));

    answer.VersionStages!.push('MINE');
    answer.CreatedDate!.setFullYear(1999);
    answer.SecretString = 'changed';

    expect(fake.calls(GetSecretValueCommand)[0]!.output).toMatchObject({
      VersionStages: ['AWSCURRENT'],
      CreatedDate: new Date('2026-01-31T12:00:00.123Z'),
      SecretString: 'hunter2',
    });
    await expect(client.send(readOf('prod/db'))).resolves.toMatchObject({
      VersionStages: ['AWSCURRENT'],
      SecretString: 'hunter2',
    });
  });
});

describe('the records', () => {
  it('are one for each send, with its attempts inside', async () => {
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError', { times: 2 });

    await client.send(readOf('prod/db'));
    await client.send(readOf('prod/db'));

    expect(fake.calls().map(({ attempts }) => attempts.length)).toEqual([3, 1]);
  });

  it('are one for each page of a paginator, with the input of each', async () => {
    for await (const _page of paginateListSecrets({ client, pageSize: 1 }, {}));

    expect(fake.calls(ListSecretsCommand).map(({ input }) => [input.MaxResults, input.NextToken])).toEqual([
      [1, undefined],
      [1, expect.any(String)],
    ]);
  });

  it('are told by command', async () => {
    await client.send(readOf('prod/db'));
    await client.send(new ListSecretsCommand({}));
    await client.send(readOf('prod/cache'));

    expect(fake.calls(GetSecretValueCommand).map(({ input }) => input.SecretId)).toEqual([
      'prod/db',
      'prod/cache',
    ]);
    expect(fake.calls(DescribeSecretCommand)).toEqual([]);
    expect(fake.calls().map(({ operation }) => operation)).toEqual([
      'GetSecretValue',
      'ListSecrets',
      'GetSecretValue',
    ]);
  });

  it('are those of all clients, in the order of their arrival', async () => {
    const other = fake.client({ region: 'eu-west-1' });

    await client.send(readOf('prod/db'));
    await rejectionOf(other.send(readOf('prod/db')));
    await client.send(readOf('prod/db'));

    expect(fake.calls().map(({ region }) => region)).toEqual(['us-east-1', 'eu-west-1', 'us-east-1']);
  });

  it('are not made by seeds and views', () => {
    fake.seed({ more: 'x' });
    expect(fake.secret('more').value).toBe('x');

    expect(fake.calls()).toEqual([]);
  });

  it('that a test holds do not grow', async () => {
    await client.send(readOf('prod/db'));
    const held = fake.calls();

    await client.send(readOf('prod/db'));

    expect(held).toHaveLength(1);
  });

  it('are gone after reset()', async () => {
    await client.send(readOf('prod/db'));

    fake.reset();

    expect(fake.calls()).toEqual([]);
  });

  it('go back to a checkpoint', async () => {
    await client.send(readOf('prod/db'));
    const checkpoint = fake.checkpoint();
    await client.send(readOf('prod/cache'));

    fake.rollback(checkpoint);
    await client.send(new ListSecretsCommand({}));

    expect(fake.calls().map(({ operation }) => operation)).toEqual(['GetSecretValue', 'ListSecrets']);
    fake.rollback(checkpoint);
    expect(fake.calls()).toHaveLength(1);
  });

  it('are told of commands only', () => {
    const error = thrownBy(() => fake.calls('GetSecretValue' as never));

    expect(error).toBeInstanceOf(MisuseError);
    expect(error.message).toBe(
      '[fake-secrets-manager] string is no command of Secrets Manager. Give the class, such as GetSecretValueCommand, not its name and not an instance.',
    );
  });
});
