import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError } from '../../src';
import { rejectionOf } from '../support/rejection';

const TOKEN = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

afterEach(() => {
  jest.useRealTimers();
});

describe('losesResponse', () => {
  test('lets a CreateSecret happen that the SDK repeats with the same token, and ends well', async () => {
    const fake = new FakeSecretsManager();
    fake.on(CreateSecretCommand).losesResponse();

    const output = await fake.client().send(new CreateSecretCommand({ Name: 'app', SecretString: 'v' }));

    expect(output.Name).toBe('app');
    expect(output.$metadata.attempts).toBe(2);
    expect(fake.secret('app').versions).toHaveLength(1);
    const [call] = fake.calls(CreateSecretCommand);
    expect(call?.attempts.map(({ error }) => error?.name)).toEqual(['TimeoutError', undefined]);
  });

  test('shows the duplicate to a caller that tries again by hand with a new token', async () => {
    const fake = new FakeSecretsManager();
    const client = fake.client({ maxAttempts: 1 });
    fake.on(CreateSecretCommand).losesResponse();

    const lost = await rejectionOf(client.send(new CreateSecretCommand({ Name: 'app', SecretString: 'v' })));
    const again = await rejectionOf(client.send(new CreateSecretCommand({ Name: 'app', SecretString: 'v' })));

    expect(lost).toMatchObject({ name: 'TimeoutError', code: 'ECONNRESET' });
    expect(again).toMatchObject({
      name: 'ResourceExistsException',
      message: 'The operation failed because the secret app already exists.',
    });
  });

  test('loses as many answers as it is told', async () => {
    const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
    fake.on(PutSecretValueCommand).losesResponse({ times: 2 });

    const input = { SecretId: 'app', SecretString: 'w', ClientRequestToken: TOKEN };
    const output = await fake.client().send(new PutSecretValueCommand(input));

    expect(output.$metadata.attempts).toBe(3);
    expect(fake.secret('app').versions).toHaveLength(2);
  });

  test('loses the answer of a call that the service refuses, too', async () => {
    const fake = new FakeSecretsManager();
    fake.on(GetSecretValueCommand).losesResponse();

    const error = await rejectionOf(fake.client().send(new GetSecretValueCommand({ SecretId: 'app' })));

    expect(error).toMatchObject({ name: 'ResourceNotFoundException', $metadata: { attempts: 2 } });
  });
});

describe('resolves', () => {
  test('answers in place of the service, with dates and bytes', async () => {
    const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
    fake.on(GetSecretValueCommand).resolves({
      SecretBinary: new Uint8Array([1, 2]),
      CreatedDate: new Date('2026-01-01T00:00:00Z'),
    });

    const output = await fake.client().send(new GetSecretValueCommand({ SecretId: 'app' }));

    expect(output.SecretString).toBeUndefined();
    expect(output.SecretBinary).toEqual(new Uint8Array([1, 2]));
    expect(output.CreatedDate).toEqual(new Date('2026-01-01T00:00:00Z'));
    expect(fake.secret('app').lastAccessedDate).toBeUndefined();
  });

  test('lets the rest through after the times it is told', async () => {
    const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
    const client = fake.client();
    fake.on(ListSecretsCommand).resolves({ SecretList: [] }, { times: 1 });

    expect((await client.send(new ListSecretsCommand({}))).SecretList).toEqual([]);
    expect((await client.send(new ListSecretsCommand({}))).SecretList).toHaveLength(1);
  });
});

describe('takes', () => {
  test('waits in the time of fake timers', async () => {
    const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
    fake.on(GetSecretValueCommand).takes(250);
    jest.useFakeTimers();
    let isDone = false;
    const sent = fake
      .client()
      .send(new GetSecretValueCommand({ SecretId: 'app' }))
      .then(() => {
        isDone = true;
      });

    await jest.advanceTimersByTimeAsync(249);
    expect(isDone).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    await sent;
    expect(isDone).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('draws from a range, the same each time for the same seed', async () => {
    const drawn = async (): Promise<number> => {
      jest.useFakeTimers({ now: 0 });
      const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
      fake.on(GetSecretValueCommand).takes({ min: 100, max: 200 });
      const sent = fake.client().send(new GetSecretValueCommand({ SecretId: 'app' }));
      await jest.runAllTimersAsync();
      await sent;
      return Date.now();
    };

    const first = await drawn();
    expect(first).toBeGreaterThanOrEqual(100);
    expect(first).toBeLessThanOrEqual(200);
    expect(await drawn()).toBe(first);
  });

  test('ends when the call is aborted, which the journal notes', async () => {
    const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
    fake.on(GetSecretValueCommand).takes(60_000);
    jest.useFakeTimers();
    const controller = new AbortController();
    const sent = rejectionOf(
      fake.client().send(new GetSecretValueCommand({ SecretId: 'app' }), { abortSignal: controller.signal }),
    );
    await jest.advanceTimersByTimeAsync(1_000);
    controller.abort();

    expect((await sent).name).toBe('AbortError');
    expect(jest.getTimerCount()).toBe(0);
    expect(fake.calls()[0]?.error?.name).toBe('AbortError');
  });

  test('is composed with a failure of an older fault', async () => {
    const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');
    fake.on(GetSecretValueCommand).takes(100);
    jest.useFakeTimers({ now: 0 });
    const sent = rejectionOf(fake.client().send(new GetSecretValueCommand({ SecretId: 'app' })));
    await jest.runAllTimersAsync();

    expect((await sent).name).toBe('DecryptionFailure');
    expect(Date.now()).toBe(100);
  });

  test.each([-1, Number.NaN, Infinity, { min: 5, max: 1 }])('refuses %p', (latency) => {
    const fake = new FakeSecretsManager();
    expect(() => fake.on(GetSecretValueCommand).takes(latency)).toThrow(MisuseError);
  });
});

describe('callsThrough', () => {
  test('hides older faults for as many attempts as it is told', async () => {
    const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
    const client = fake.client();
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');
    fake.on(GetSecretValueCommand, { SecretId: 'app' }).callsThrough({ times: 1 });

    const read = () => client.send(new GetSecretValueCommand({ SecretId: 'app' }));
    expect((await read()).SecretString).toBe('v');
    expect((await rejectionOf(read())).name).toBe('DecryptionFailure');
  });
});

describe('failures of the network', () => {
  test.each([
    ['ECONNREFUSED', 'Error', 'connect ECONNREFUSED 192.0.2.1:443', 'connect'],
    ['ECONNRESET', 'TimeoutError', 'socket hang up', undefined],
    ['ENOTFOUND', 'Error', 'getaddrinfo ENOTFOUND secretsmanager.eu-west-1.amazonaws.com', 'getaddrinfo'],
    ['EPIPE', 'TimeoutError', 'write EPIPE', 'write'],
    ['ETIMEDOUT', 'TimeoutError', 'connect ETIMEDOUT 192.0.2.1:443', 'connect'],
  ] as const)(
    '%s has the shape that Node and the SDK give it, and is tried again',
    async (code, name, message, syscall) => {
      const fake = new FakeSecretsManager();
      fake.on(GetSecretValueCommand).failsWith(code);

      const client = fake.client({ region: 'eu-west-1' });
      const error = await rejectionOf(client.send(new GetSecretValueCommand({ SecretId: 'app' })));

      expect(error).toMatchObject({ name, message, code });
      expect(Reflect.get(error, 'syscall')).toBe(syscall);
      expect(error).toMatchObject({ $metadata: { attempts: 3 } });
    },
  );
});

describe('where a fault acts', () => {
  test('only in the region and for the account that it names', async () => {
    const fake = new FakeSecretsManager();
    fake.seed({ app: 'v' }, { region: 'eu-west-1', accountId: '111111111111' });
    fake.seed({ app: 'v' }, { region: 'eu-west-1', accountId: '222222222222' });
    fake.seed({ app: 'v' }, { region: 'us-east-1', accountId: '111111111111' });
    fake
      .on(GetSecretValueCommand)
      .inRegion('eu-west-1')
      .fromAccount('111111111111')
      .failsWith('DecryptionFailure');
    const outcome = async (region: string, accountId: string): Promise<string> => {
      const sent = fake.client({ region, accountId }).send(new GetSecretValueCommand({ SecretId: 'app' }));
      return sent.then(
        () => 'read',
        (error: unknown) => (error as Error).name,
      );
    };

    expect(await outcome('eu-west-1', '111111111111')).toBe('DecryptionFailure');
    expect(await outcome('eu-west-1', '222222222222')).toBe('read');
    expect(await outcome('us-east-1', '111111111111')).toBe('read');
  });
});
