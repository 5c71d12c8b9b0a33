import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { withoutAwsEnvironment } from '../support/aws-environment';
import { forbidConnections } from '../support/forbidden-connections';

const read = new GetSecretValueCommand({ SecretId: 'prod/db' });

let restoreEnvironment: () => void;
let connect: jest.SpyInstance;

beforeEach(() => {
  restoreEnvironment = withoutAwsEnvironment();
  connect = forbidConnections();
});

afterEach(() => {
  restoreEnvironment();
  jest.restoreAllMocks();
});

/** Where a call of the client arrives. */
async function placeOf(client: SecretsManagerClient, fake: FakeSecretsManager): Promise<string> {
  fake.attach(client);
  await client.send(read).catch(() => undefined);
  const { region, accountId } = fake.calls().at(-1)!;
  return `${accountId} ${region}`;
}

it('fails a call that no fake answers, which shows that these tests would see a connection', async () => {
  const client = new SecretsManagerClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'test' },
    maxAttempts: 1,
  });

  await expect(client.send(read)).rejects.toThrow();

  expect(connect).toHaveBeenCalled();
});

describe('a client without region and credentials', () => {
  it('gets those of the fake, and asks nobody on the network', async () => {
    const fake = new FakeSecretsManager({ region: 'eu-central-1', accountId: '210987654321' });

    await expect(placeOf(new SecretsManagerClient(), fake)).resolves.toBe('210987654321 eu-central-1');

    expect(connect).not.toHaveBeenCalled();
  });

  it('gets us-east-1 and account 123456789012 of a fake that was told none', async () => {
    await expect(placeOf(new SecretsManagerClient(), new FakeSecretsManager())).resolves.toBe(
      '123456789012 us-east-1',
    );
  });

  it('asks nobody on the network when its calls go down the whole stack', async () => {
    const client = new SecretsManagerClient();
    client.middlewareStack.add((next) => (args) => next(args), { step: 'deserialize', name: 'mine' });

    await expect(placeOf(client, new FakeSecretsManager())).resolves.toBe('123456789012 us-east-1');

    expect(connect).not.toHaveBeenCalled();
  });

  it('keeps the place of the fake across calls', async () => {
    const fake = new FakeSecretsManager({ region: 'eu-central-1', accountId: '210987654321' });
    const client = new SecretsManagerClient();
    await placeOf(client, fake);

    await expect(placeOf(client, fake)).resolves.toBe('210987654321 eu-central-1');
  });
});

describe('the region', () => {
  it('is the client’s where it has one', async () => {
    const fake = new FakeSecretsManager({ region: 'eu-central-1' });

    await expect(placeOf(new SecretsManagerClient({ region: 'ap-south-1' }), fake)).resolves.toBe(
      '123456789012 ap-south-1',
    );
  });

  it('is that of the environment where the client names none', async () => {
    process.env.AWS_REGION = 'sa-east-1';

    await expect(placeOf(new SecretsManagerClient(), new FakeSecretsManager())).resolves.toBe(
      '123456789012 sa-east-1',
    );
  });

  it('is asked of a provider', async () => {
    const client = new SecretsManagerClient({ region: async () => 'ca-central-1' });

    await expect(placeOf(client, new FakeSecretsManager())).resolves.toBe('123456789012 ca-central-1');
  });
});

describe('the credentials', () => {
  it('are the client’s where it has some', async () => {
    const fake = new FakeSecretsManager();
    const client = new SecretsManagerClient({
      region: 'eu-west-1',
      credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'test', accountId: '111111111111' },
    });

    await expect(placeOf(client, fake)).resolves.toBe('111111111111 eu-west-1');
    await expect(client.config.credentials()).resolves.toMatchObject({ accessKeyId: 'AKIATEST' });
  });

  it('may come from a provider, which is asked', async () => {
    const provide = jest.fn(async () => ({
      accessKeyId: 'AKIATEST',
      secretAccessKey: 'test',
      accountId: '222222222222',
    }));
    const client = new SecretsManagerClient({ region: 'eu-west-1', credentials: provide });

    await expect(placeOf(client, new FakeSecretsManager())).resolves.toBe('222222222222 eu-west-1');
    expect(provide).toHaveBeenCalled();
  });

  it('tell the account by an access key id of 12 digits', async () => {
    const client = new SecretsManagerClient({
      region: 'eu-west-1',
      credentials: { accessKeyId: '333333333333', secretAccessKey: 'test' },
    });

    await expect(placeOf(client, new FakeSecretsManager())).resolves.toBe('333333333333 eu-west-1');
  });

  it.each(['AKIATEST', '33333333333', '3333333333333'])(
    'leave the account to the fake with the access key id %s',
    async (accessKeyId) => {
      const fake = new FakeSecretsManager({ accountId: '444444444444' });
      const client = new SecretsManagerClient({
        region: 'eu-west-1',
        credentials: { accessKeyId, secretAccessKey: 'test' },
      });

      await expect(placeOf(client, fake)).resolves.toBe('444444444444 eu-west-1');
    },
  );

  it('prefer their account id to a 12-digit access key id', async () => {
    const client = new SecretsManagerClient({
      region: 'eu-west-1',
      credentials: { accessKeyId: '333333333333', secretAccessKey: 'test', accountId: '555555555555' },
    });

    await expect(placeOf(client, new FakeSecretsManager())).resolves.toBe('555555555555 eu-west-1');
  });

  it('that cannot be had fail the call, as without the fake', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const client = new SecretsManagerClient({
      region: 'eu-west-1',
      credentials: async () => {
        throw new Error('no session');
      },
    });
    fake.attach(client);

    await expect(client.send(read)).rejects.toThrow('no session');
    expect(fake.calls()).toEqual([]);
  });
});

describe('fake.client', () => {
  it.each<[string, Parameters<FakeSecretsManager['client']>[0], string]>([
    ['nothing', undefined, '123456789012 us-east-1'],
    ['a region', { region: 'eu-west-1' }, '123456789012 eu-west-1'],
    ['an account', { accountId: '666666666666' }, '666666666666 us-east-1'],
    ['both', { region: 'eu-west-1', accountId: '666666666666' }, '666666666666 eu-west-1'],
    [
      'credentials',
      { credentials: { accessKeyId: '777777777777', secretAccessKey: 'test' } },
      '777777777777 us-east-1',
    ],
  ])('with %s calls from there', async (_what, config, place) => {
    const fake = new FakeSecretsManager();

    await expect(placeOf(fake.client(config), fake)).resolves.toBe(place);
  });

  it('makes a client of the class, with the configuration that it was given', async () => {
    const client = new FakeSecretsManager().client({ maxAttempts: 7 });

    expect(client).toBeInstanceOf(SecretsManagerClient);
    await expect(client.config.maxAttempts()).resolves.toBe(7);
  });

  it('takes region and account of the fake, once a client settled them', async () => {
    const fake = new FakeSecretsManager();
    await placeOf(new SecretsManagerClient({ region: 'eu-west-3' }), fake);

    await expect(placeOf(fake.client(), fake)).resolves.toBe('123456789012 eu-west-3');
  });
});
