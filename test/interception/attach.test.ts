import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError, type AttachableClient } from '../../src';
import { rejectionOf } from '../support/rejection';
import { thrownBy } from '../support/thrown';

const read = new GetSecretValueCommand({ SecretId: 'prod/db' });

function clientOfTheApplication(): SecretsManagerClient {
  return new SecretsManagerClient({ region: 'eu-west-1' });
}

/** A client that answers by itself where the network would be, so that a test sees when the fake no longer does. */
function clientWithOwnNetwork(config: { cacheMiddleware?: true } = {}): SecretsManagerClient {
  return new SecretsManagerClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'test' },
    requestHandler: {
      handle: async () => ({
        response: {
          statusCode: 200,
          headers: {},
          body: new TextEncoder().encode('{"SecretString":"from the network"}'),
        },
      }),
    },
    ...config,
  });
}

describe('attach', () => {
  it('answers the calls of a client that exists', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const client = clientOfTheApplication();

    fake.attach(client);

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
    expect(fake.calls()).toHaveLength(1);
  });

  it('answers a client that has sent before', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const client = clientWithOwnNetwork({ cacheMiddleware: true });
    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'from the network' });

    fake.attach(client);

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
  });

  it('keeps two clients of two fakes apart', async () => {
    const [one, other] = [
      new FakeSecretsManager({ secrets: { 'prod/db': 'one' } }),
      new FakeSecretsManager({ secrets: { 'prod/db': 'other' } }),
    ];
    const [client, otherClient] = [clientOfTheApplication(), clientOfTheApplication()];
    one.attach(client);
    other.attach(otherClient);

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'one' });
    await expect(otherClient.send(read)).resolves.toMatchObject({ SecretString: 'other' });
    expect([one.calls().length, other.calls().length]).toEqual([1, 1]);
  });

  it('changes nothing when the client is attached to the same fake already', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const client = clientOfTheApplication();
    fake.attach(client);
    const stack = client.middlewareStack.identify();

    fake.attach(client);

    expect(client.middlewareStack.identify()).toEqual(stack);
    await client.send(read);
    expect(fake.calls()).toHaveLength(1);
  });

  it('refuses a client that another fake answers, which goes on answering it', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const client = clientOfTheApplication();
    fake.attach(client);

    const error = thrownBy(() => new FakeSecretsManager().attach(client));

    expect(error).toBeInstanceOf(MisuseError);
    expect(error.message).toBe(
      '[fake-secrets-manager] attach() got a client that another FakeSecretsManager answers. Call the function that its attach() returned first.',
    );
    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
  });

  it('takes a client over when the other fake has let go of it', async () => {
    const client = clientOfTheApplication();
    new FakeSecretsManager({ secrets: { 'prod/db': 'first' } }).attach(client)();

    new FakeSecretsManager({ secrets: { 'prod/db': 'second' } }).attach(client);

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'second' });
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'client'],
    ['an empty object', {}],
    ['a command', read],
    ['the class', SecretsManagerClient],
    ['an object with a config alone', { config: { retryStrategy: () => undefined } }],
  ])('refuses %s', (_what, value) => {
    const error = thrownBy(() => new FakeSecretsManager().attach(value as AttachableClient));

    expect(error).toBeInstanceOf(MisuseError);
    expect(error.message).toBe(
      '[fake-secrets-manager] attach() got something that is no client of the AWS SDK v3. Pass a SecretsManagerClient, or call install() to attach all of them.',
    );
  });
});

describe('detaching', () => {
  const detachments: [string, (fake: FakeSecretsManager, client: SecretsManagerClient) => void][] = [
    ['by calling what attach returned', (fake, client) => fake.attach(client)()],
    ['by its detach()', (fake, client) => fake.attach(client).detach()],
    [
      'by a detach that stands alone',
      (fake, client) => {
        const { detach } = fake.attach(client);
        detach();
      },
    ],
    [
      'twice',
      (fake, client) => {
        const detach = fake.attach(client);
        detach();
        detach.detach();
      },
    ],
  ];

  it.each(detachments)('%s sends the calls to the network again', async (_how, attachAndDetach) => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const client = clientWithOwnNetwork();

    attachAndDetach(fake, client);

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'from the network' });
    expect(fake.calls()).toEqual([]);
  });

  it('works by `using`, where the runtime has Symbol.dispose', async () => {
    const before = Object.getOwnPropertyDescriptor(Symbol, 'dispose');
    const dispose: unique symbol = Symbol('dispose');
    Object.defineProperty(Symbol, 'dispose', { value: dispose, configurable: true });
    try {
      const client = clientWithOwnNetwork();
      const attached = new FakeSecretsManager().attach(client) as unknown as Record<symbol, () => void>;

      attached[dispose]!();

      await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'from the network' });
    } finally {
      Reflect.deleteProperty(Symbol, 'dispose');
      if (before !== undefined) Object.defineProperty(Symbol, 'dispose', before);
    }
  });

  it('ends only what it began: a later attachment stays', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const client = clientWithOwnNetwork();
    const first = fake.attach(client);
    first();
    fake.attach(client);

    first();

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
  });

  it.each([
    ['a plain client', {}],
    ['a client with cacheMiddleware', { cacheMiddleware: true as const }],
  ])('leaves %s as it was', async (_what, config) => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const client = clientWithOwnNetwork(config);
    const settings = Object.getOwnPropertyDescriptors(client.config);
    const { region, credentials, requestHandler, retryStrategy, useFipsEndpoint } = client.config;
    const stack = client.middlewareStack.identify();
    const symbols = Object.getOwnPropertySymbols(client);

    const detach = fake.attach(client);
    fake.on(GetSecretValueCommand).failsOnce('ThrottlingException');
    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
    detach();

    expect(client.config.region).toBe(region);
    expect(client.config.credentials).toBe(credentials);
    expect(client.config.requestHandler).toBe(requestHandler);
    expect(client.config.retryStrategy).toBe(retryStrategy);
    expect(client.config.useFipsEndpoint).toBe(useFipsEndpoint);
    expect(Object.getOwnPropertyDescriptors(client.config)).toEqual(settings);
    expect(Object.keys(await client.config.retryStrategy())).not.toContain('refreshRetryTokenForRetry');
    expect(client.middlewareStack.identify()).toEqual(stack);
    expect(Object.getOwnPropertySymbols(client)).toEqual(symbols);
    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'from the network' });
    expect(fake.calls()).toHaveLength(1);
  });

  it('gives a client without credentials its own provider back', async () => {
    const client = clientOfTheApplication();
    const { credentials } = client.config;
    const detach = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } }).attach(client);
    await client.send(read);

    detach();

    expect(client.config.credentials).toBe(credentials);
  });

  it('lets a call that is under way go where it was going', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const client = clientWithOwnNetwork();
    const detach = fake.attach(client);
    client.middlewareStack.add(
      (next) => async (args) => {
        detach();
        return next(args);
      },
      { step: 'build', name: 'detachesOnTheWay' },
    );

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'from the network' });
    expect(fake.calls()).toEqual([]);
  });

  it('does not follow a client that is destroyed', async () => {
    const fake = new FakeSecretsManager();
    const client = fake.client();
    client.destroy();

    const error = await rejectionOf(client.send(read));

    expect(error.name).toBe('ResourceNotFoundException');
  });
});
