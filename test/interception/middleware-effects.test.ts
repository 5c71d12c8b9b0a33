import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  TagResourceCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError, secret } from '../../src';
import { stackOf, type AnyHandler, type AnyRequest } from '../support/middleware-stack';
import { rejectionOf } from '../support/rejection';

const read = new GetSecretValueCommand({ SecretId: 'prod/db' });

let fake: FakeSecretsManager;
let client: SecretsManagerClient;

beforeEach(() => {
  fake = new FakeSecretsManager({
    secrets: {
      'prod/db': secret({
        versions: [
          { id: 'a'.repeat(32), value: 'old', labels: ['AWSPREVIOUS'], lastAccessedDate: '2026-01-30' },
          { id: 'b'.repeat(32), value: 'hunter2', labels: ['AWSCURRENT'] },
        ],
        description: 'of the tests',
        tags: { team: 'payments' },
        createdDate: '2026-01-29T12:00:00.123Z',
        rotation: {
          lambdaArn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
          automaticallyAfterDays: 5,
        },
      }),
      bytes: new Uint8Array([0, 1, 254, 255]),
    },
  });
  client = fake.client();
});

const passOn = (next: AnyHandler): AnyHandler => next;

describe('a call that goes down the whole stack', () => {
  it.each([
    ['a value', () => read],
    ['bytes', () => new GetSecretValueCommand({ SecretId: 'bytes' })],
    ['a description with dates', () => new DescribeSecretCommand({ SecretId: 'prod/db' })],
    ['a list of versions', () => new ListSecretVersionIdsCommand({ SecretId: 'prod/db' })],
    [
      'a batch, failures included',
      () => new BatchGetSecretValueCommand({ SecretIdList: ['prod/db', 'bytes', 'none'] }),
    ],
    ['an answer without members', () => new TagResourceCommand({ SecretId: 'prod/db', Tags: [] })],
  ])('answers %s as one that is answered at the retry loop', async (_what, command) => {
    const send = client.send.bind(client) as (command: object) => Promise<object>;
    const direct = await send(command());
    fake.reset();
    stackOf(client).add(passOn, { step: 'deserialize', name: 'mine' });

    const passedDown = await send(command());

    expect(passedDown).toEqual(direct);
  });

  it('is signed, and carries the input as the service’s JSON', async () => {
    let request: AnyRequest | undefined;
    stackOf(client).add(
      (next) => (args) => {
        request = args.request;
        return next(args);
      },
      { step: 'deserialize', name: 'looks' },
    );

    await client.send(new PutSecretValueCommand({ SecretId: 'bytes', SecretBinary: new Uint8Array([7]) }));

    expect(request!.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=/);
    expect(request!.headers['x-amz-target']).toBe('secretsmanager.PutSecretValue');
    const body = JSON.parse(new TextDecoder().decode(request!.body as Uint8Array)) as Record<string, unknown>;
    expect(body).toEqual({
      SecretId: 'bytes',
      SecretBinary: 'Bw==',
      ClientRequestToken: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(fake.secret('bytes').value).toEqual(new Uint8Array([7]));
    expect(fake.secret('bytes').labels.AWSCURRENT).toBe(body.ClientRequestToken);
  });
});

describe('middleware and the retry loop', () => {
  const runsOf = async (step: string): Promise<number> => {
    let runs = 0;
    stackOf(client).add(
      (next) => (args) => {
        runs += 1;
        return next(args);
      },
      { step, priority: 'low', name: 'counts' },
    );
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 2 });
    await client.send(read);
    return runs;
  };

  it.each(['initialize', 'serialize', 'build'])('runs once a call in %s', async (step) => {
    await expect(runsOf(step)).resolves.toBe(1);
  });

  it.each(['finalizeRequest', 'deserialize'])(
    'runs once an attempt in %s with low priority',
    async (step) => {
      await expect(runsOf(step)).resolves.toBe(3);
    },
  );

  it('sees below the loop the errors that the SDK makes of the answers', async () => {
    const seen: string[] = [];
    stackOf(client).add(
      (next) => async (args) => {
        try {
          return await next(args);
        } catch (error) {
          seen.push((error as Error).name);
          throw error;
        }
      },
      { step: 'finalizeRequest', priority: 'low', name: 'watches' },
    );
    fake.on(GetSecretValueCommand).failsOnce('InternalServiceError');

    await client.send(read);

    expect(seen).toEqual(['InternalServiceError']);
    expect(fake.calls()[0]!.attempts).toHaveLength(2);
  });

  it('notes the back-off of a call that went down the whole stack', async () => {
    stackOf(client).add(passOn, { step: 'deserialize', name: 'mine' });
    fake.on(GetSecretValueCommand).failsOnce('ThrottlingException');

    await client.send(read);

    expect(fake.calls()[0]!.attempts).toEqual([
      {
        error: expect.objectContaining({ name: 'ThrottlingException' }) as Error,
        retryDelay: expect.any(Number) as number,
      },
      { output: expect.objectContaining({ Name: 'prod/db' }) as object },
    ]);
  });
});

describe('middleware that answers itself', () => {
  it.each(['initialize', 'serialize', 'build', 'finalizeRequest', 'deserialize'])(
    'in %s with high priority keeps the call from the service',
    async (step) => {
      stackOf(client).add(
        () => async () => ({
          response: { statusCode: 200, headers: {} },
          output: { SecretString: 'cached', $metadata: {} },
        }),
        { step, priority: 'high', name: 'cache' },
      );

      await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'cached' });
      expect(fake.calls()).toEqual([]);
      expect(fake.secret('prod/db').lastAccessedDate).toBeUndefined();
    },
  );

  it('keeps the call from the service when it throws', async () => {
    stackOf(client).add(
      () => async () => {
        throw new RangeError('not now');
      },
      { step: 'build', name: 'guard' },
    );

    await expect(client.send(read)).rejects.toThrow(new RangeError('not now'));
    expect(fake.calls()).toEqual([]);
  });
});

describe('middleware that changes the call', () => {
  it('by its input in initialize is obeyed, and the journal shows what arrived', async () => {
    stackOf(client).add(
      (next) => (args) => next({ ...args, input: { ...args.input, SecretId: 'prod/db' } }),
      {
        step: 'initialize',
        name: 'renames',
      },
    );

    const answer = await client.send(new GetSecretValueCommand({ SecretId: 'legacy/db' }));

    expect(answer.SecretString).toBe('hunter2');
    expect(fake.calls()[0]!.input).toEqual({ SecretId: 'prod/db' });
  });

  it.each([
    ['serialize', 'low'],
    ['build', 'normal'],
    ['finalizeRequest', 'high'],
    ['finalizeRequest', 'low'],
    ['deserialize', 'normal'],
  ])('by its request body in %s with %s priority is obeyed', async (step, priority) => {
    stackOf(client).add(
      (next) => (args) => {
        args.request!.body = JSON.stringify({ SecretId: 'prod/db', Description: 'rewritten' });
        return next(args);
      },
      { step, priority, name: 'rewrites' },
    );

    const answer = await client.send(new DescribeSecretCommand({ SecretId: 'none' }));

    expect(answer.Name).toBe('prod/db');
  });

  it('by leaving the token out of the body gets the service’s own refusal', async () => {
    stackOf(client).add(
      (next) => (args) => {
        args.request!.body = new TextEncoder().encode('{"Name":"new","SecretString":"x"}');
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low', name: 'rewrites' },
    );

    const error = await rejectionOf(client.send(new CreateSecretCommand({ Name: 'new' })));

    expect(error).toMatchObject({
      name: 'InvalidRequestException',
      message: 'You must provide a ClientRequestToken value. We recommend a UUID-type value.',
    });
  });

  it('by the bytes of the answer is obeyed', async () => {
    stackOf(client).add(
      () => async () => ({
        response: {
          statusCode: 200,
          headers: {},
          body: new TextEncoder().encode('{"SecretString":"replayed"}'),
        },
      }),
      { step: 'deserialize', priority: 'low', name: 'replays' },
    );

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'replayed' });
    expect(fake.calls()).toEqual([]);
  });

  it('by its answer is obeyed', async () => {
    stackOf(client).add(
      (next) => async (args) => {
        const result = await next(args);
        return { ...result, output: { ...result.output, SecretString: 'masked' } };
      },
      { step: 'deserialize', priority: 'high', name: 'masks' },
    );

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'masked' });
    expect(fake.calls()).toHaveLength(1);
  });

  it('by taking away the header that names the call is told so', async () => {
    stackOf(client).add(
      (next) => (args) => {
        Reflect.deleteProperty(args.request!.headers, 'amz-sdk-invocation-id');
        return next(args);
      },
      { step: 'deserialize', name: 'tidies' },
    );

    const error = await rejectionOf(client.send(read));

    expect(error).toBeInstanceOf(MisuseError);
    expect(error.message).toBe(
      '[fake-secrets-manager] a request of an attached client came without the header amz-sdk-invocation-id, so it cannot be told which call it is. Leave that header in your middleware.',
    );
  });
});
