import {
  GetSecretValueCommand,
  ListSecretsCommand,
  paginateListSecrets,
  SecretsManager,
  SecretsManagerClient,
  type GetSecretValueCommandOutput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { withoutAwsEnvironment } from '../support/aws-environment';
import { forbidConnections } from '../support/forbidden-connections';

const read = new GetSecretValueCommand({ SecretId: 'prod/db' });

const fakes: FakeSecretsManager[] = [];

function installedFake(value = 'hunter2'): FakeSecretsManager {
  const fake = new FakeSecretsManager({ secrets: { 'prod/db': value } });
  fakes.push(fake);
  fake.install();
  return fake;
}

let restoreEnvironment: () => void;

beforeEach(() => {
  restoreEnvironment = withoutAwsEnvironment();
});

afterEach(() => {
  for (const fake of fakes.splice(0)) fake.uninstall();
  restoreEnvironment();
  jest.restoreAllMocks();
});

describe('install', () => {
  it('answers a client that is made afterwards', async () => {
    installedFake();

    await expect(new SecretsManagerClient().send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
  });

  it('answers a client that was made before', async () => {
    const client = new SecretsManagerClient();
    installedFake();

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
  });

  it('answers the aggregated SecretsManager, by its methods and by send', async () => {
    const fake = installedFake();
    const client = new SecretsManager();

    await expect(client.getSecretValue({ SecretId: 'prod/db' })).resolves.toMatchObject({
      SecretString: 'hunter2',
    });
    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
    expect(fake.calls(GetSecretValueCommand)).toHaveLength(2);
  });

  it('answers paginators, page by page', async () => {
    const fake = installedFake();
    fake.seed({ a: '1', b: '2' });
    const names: (string | undefined)[] = [];

    const pages = paginateListSecrets(
      { client: new SecretsManagerClient(), pageSize: 2 },
      { SortOrder: 'asc' },
    );
    for await (const page of pages) names.push(...(page.SecretList ?? []).map(({ Name }) => Name));

    expect(names).toEqual(['prod/db', 'a', 'b']);
    expect(fake.calls(ListSecretsCommand).map(({ input }) => input.MaxResults)).toEqual([2, 2]);
  });

  it('answers by callback, with and without options', async () => {
    installedFake();
    const client = new SecretsManagerClient();

    const plain = await new Promise<[unknown, GetSecretValueCommandOutput | undefined]>((resolve) => {
      client.send(read, (error, output) => resolve([error, output]));
    });
    const withOptions = await new Promise<[unknown, GetSecretValueCommandOutput | undefined]>((resolve) => {
      client.send(read, {}, (error, output) => resolve([error, output]));
    });

    expect(plain).toEqual([null, expect.objectContaining({ SecretString: 'hunter2' })]);
    expect(withOptions).toEqual([null, expect.objectContaining({ SecretString: 'hunter2' })]);
  });

  it('hands errors to callbacks', async () => {
    installedFake();

    const error = await new Promise((resolve) => {
      new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: 'none' }), resolve);
    });

    expect(error).toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
    });
  });

  it('needs no region, no credentials and no network', async () => {
    const connect = forbidConnections();
    installedFake();

    await new SecretsManagerClient().send(read);

    expect(connect).not.toHaveBeenCalled();
  });

  it('does nothing the second time', () => {
    const fake = installedFake();

    fake.install();
    fake.uninstall();

    expect(Object.hasOwn(SecretsManagerClient.prototype, 'send')).toBe(false);
  });

  it('leaves a client to the fake that it is attached to', async () => {
    const client = new SecretsManagerClient();
    const own = new FakeSecretsManager({ secrets: { 'prod/db': 'own' } });
    own.attach(client);
    const fake = installedFake('installed');

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'own' });
    expect(fake.calls()).toEqual([]);
  });

  it('lets the newest of several fakes answer, and the one before it when that is uninstalled', async () => {
    const first = installedFake('first');
    const client = new SecretsManagerClient();
    const second = installedFake('second');

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'second' });
    second.uninstall();
    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'first' });
    expect([first.calls().length, second.calls().length]).toEqual([1, 1]);
  });

  it('takes over a client that an older one has answered, and gives it back in the end', async () => {
    installedFake('first');
    const client = new SecretsManagerClient();
    await client.send(read);
    const second = installedFake('second');

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'second' });
    second.uninstall();
    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'first' });
  });

  it('lets fakes be uninstalled in any order', async () => {
    const first = installedFake('first');
    installedFake('second');

    first.uninstall();

    await expect(new SecretsManagerClient().send(read)).resolves.toMatchObject({ SecretString: 'second' });
  });
});

describe('uninstall', () => {
  it('leaves no own `send` on the class', () => {
    const { send } = SecretsManagerClient.prototype;
    const fake = installedFake();
    expect(Object.hasOwn(SecretsManagerClient.prototype, 'send')).toBe(true);

    fake.uninstall();

    expect(Object.hasOwn(SecretsManagerClient.prototype, 'send')).toBe(false);
    expect(SecretsManagerClient.prototype.send).toBe(send);
  });

  it('puts back an own `send` that somebody else had put there', async () => {
    const { prototype } = SecretsManagerClient;
    const inherited = prototype.send;
    const somebodys = jest.fn(function send(this: SecretsManagerClient, ...args: unknown[]): unknown {
      return Reflect.apply(inherited, this, args);
    });
    Object.defineProperty(prototype, 'send', { value: somebodys, writable: true, configurable: true });
    try {
      const fake = installedFake();
      await expect(new SecretsManagerClient().send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
      expect(somebodys).toHaveBeenCalledTimes(1);

      fake.uninstall();

      expect(Object.getOwnPropertyDescriptor(prototype, 'send')?.value).toBe(somebodys);
    } finally {
      Reflect.deleteProperty(prototype, 'send');
    }
  });

  it('gives the clients that it answered back as they were', async () => {
    const client = new SecretsManagerClient({ region: 'eu-west-1' });
    const stack = client.middlewareStack.identify();
    const { requestHandler, credentials } = client.config;
    const fake = installedFake();
    await client.send(read);

    fake.uninstall();

    expect(client.middlewareStack.identify()).toEqual(stack);
    expect(client.config.requestHandler).toBe(requestHandler);
    expect(client.config.credentials).toBe(credentials);
  });

  it('lets calls go to the network again', async () => {
    const fake = installedFake();
    const client = new SecretsManagerClient({
      region: 'eu-west-1',
      credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
    await client.send(read);
    fake.uninstall();
    const connect = forbidConnections();

    await expect(client.send(read)).rejects.toThrow();

    expect(connect).toHaveBeenCalled();
    expect(fake.calls()).toHaveLength(1);
  });

  it('leaves the clients that were attached by hand attached', async () => {
    const fake = installedFake();
    const client = fake.client();

    fake.uninstall();

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
  });

  it('does nothing on a fake that is not installed', () => {
    expect(() => new FakeSecretsManager().uninstall()).not.toThrow();
  });

  it('can be followed by another install', async () => {
    const fake = installedFake();
    const client = new SecretsManagerClient();
    await client.send(read);
    fake.uninstall();

    fake.install();

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
    expect(fake.calls()).toHaveLength(2);
  });
});
