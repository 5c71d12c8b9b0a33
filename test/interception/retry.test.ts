import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { rejectionOf } from '../support/rejection';

const read = new GetSecretValueCommand({ SecretId: 'prod/db' });

interface Failed extends Error {
  readonly $metadata: { readonly attempts?: number; readonly totalRetryDelay?: number };
}

let fake: FakeSecretsManager;

beforeEach(() => {
  fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

async function attemptsOf(client: SecretsManagerClient): Promise<number | undefined> {
  const error = await rejectionOf<Failed>(client.send(read));
  return error.$metadata.attempts;
}

describe('the client’s own retry settings', () => {
  it('are three attempts, if it names none', async () => {
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

    await expect(attemptsOf(fake.client())).resolves.toBe(3);
    expect(fake.calls()[0]!.attempts).toHaveLength(3);
  });

  it.each([1, 2, 5])('decide with maxAttempts %d', async (maxAttempts) => {
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

    await expect(attemptsOf(fake.client({ maxAttempts }))).resolves.toBe(maxAttempts);
    expect(fake.calls()).toHaveLength(1);
    expect(fake.calls()[0]!.attempts).toHaveLength(maxAttempts);
  });

  it('decide by a function', async () => {
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

    await expect(attemptsOf(fake.client({ maxAttempts: async () => 4 }))).resolves.toBe(4);
  });

  it('decide by AWS_MAX_ATTEMPTS', async () => {
    process.env.AWS_MAX_ATTEMPTS = '2';
    try {
      fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

      await expect(attemptsOf(fake.client())).resolves.toBe(2);
    } finally {
      delete process.env.AWS_MAX_ATTEMPTS;
    }
  });

  it('decide in adaptive mode', async () => {
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

    await expect(attemptsOf(fake.client({ retryMode: 'adaptive' }))).resolves.toBe(3);
  });

  it('let a call succeed after failed attempts', async () => {
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 2 });

    const answer = await fake.client().send(read);

    expect(answer.SecretString).toBe('hunter2');
    expect(answer.$metadata.attempts).toBe(3);
  });
});

describe('the back-off', () => {
  it('needs no timer', async () => {
    jest.useFakeTimers();
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException');

    await expect(attemptsOf(fake.client({ maxAttempts: 5 }))).resolves.toBe(5);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('needs no timer in adaptive mode after failures of the server', async () => {
    jest.useFakeTimers();
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

    await expect(attemptsOf(fake.client({ retryMode: 'adaptive' }))).resolves.toBe(3);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is the SDK’s own: up to a second, then up to two, when throttled', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException');

    const error = await rejectionOf<Failed>(fake.client().send(read));

    expect(fake.calls()[0]!.attempts.map(({ retryDelay }) => retryDelay)).toEqual([500, 1000, undefined]);
    expect(error.$metadata.totalRetryDelay).toBe(1500);
  });

  it('is the SDK’s own: up to 50 ms, then up to 100, after a failure of the server', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError', { times: 2 });

    const answer = await fake.client().send(read);

    expect(fake.calls()[0]!.attempts.map(({ retryDelay }) => retryDelay)).toEqual([25, 50, undefined]);
    expect(answer.$metadata.totalRetryDelay).toBe(75);
  });

  it('never grows above 20 s', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.999999);
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException');

    await rejectionOf(fake.client({ maxAttempts: 8 }).send(read));

    expect(fake.calls()[0]!.attempts.map(({ retryDelay }) => retryDelay)).toEqual([
      999,
      1999,
      3999,
      7999,
      15999,
      19999,
      19999,
      undefined,
    ]);
  });

  it('is zero for a call that succeeds at once', async () => {
    const answer = await fake.client().send(read);

    expect(answer.$metadata).toMatchObject({ attempts: 1, totalRetryDelay: 0 });
    expect(fake.calls()[0]!.attempts[0]).not.toHaveProperty('retryDelay');
  });
});

describe('a retry strategy of the user’s', () => {
  it('decides, and its own waiting stays', async () => {
    const token = (count: number) => ({
      getRetryCount: () => count,
      getRetryDelay: () => 0,
      getRetryCost: () => 0,
    });
    const refreshed: string[] = [];
    const retryStrategy = {
      acquireInitialRetryToken: async () => token(0),
      refreshRetryTokenForRetry: async (
        { getRetryCount }: { getRetryCount(): number },
        { errorType }: { errorType: string },
      ) => {
        refreshed.push(errorType);
        if (getRetryCount() === 6) throw new Error('enough');
        return token(getRetryCount() + 1);
      },
      recordSuccess: () => undefined,
    };
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException');

    const error = await rejectionOf<Failed>(fake.client({ retryStrategy }).send(read));

    expect(error.name).toBe('ThrottlingException');
    expect(refreshed).toEqual(Array.from({ length: 7 }, () => 'THROTTLING'));
    expect(fake.calls()).toHaveLength(1);
    expect(fake.calls()[0]!.attempts).toHaveLength(7);
    expect(fake.calls()[0]!.attempts.every((attempt) => !('retryDelay' in attempt))).toBe(true);
  });
});

describe('the retry quota of a client', () => {
  const failingCalls = async (
    client: SecretsManagerClient,
    count: number,
  ): Promise<(number | undefined)[]> => {
    const attempts: (number | undefined)[] = [];
    for (let i = 0; i < count; i += 1) attempts.push(await attemptsOf(client));
    return attempts;
  };

  it('runs dry after 17 failing calls, as without the fake', async () => {
    const client = fake.client();
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

    await expect(failingCalls(client, 25)).resolves.toEqual([
      ...Array.from({ length: 17 }, () => 3),
      2,
      ...Array.from({ length: 7 }, () => 1),
    ]);
  });

  it('is filled again by reset()', async () => {
    const client = fake.client();
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');
    await failingCalls(client, 25);

    fake.reset();
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

    await expect(attemptsOf(client)).resolves.toBe(3);
  });

  it('is filled again by reset() in adaptive mode, and of every attached client', async () => {
    const clients = [fake.client({ retryMode: 'adaptive' }), fake.client()];
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');
    for (const client of clients) await failingCalls(client, 20);
    expect(await Promise.all(clients.map(attemptsOf))).toEqual([1, 1]);

    fake.reset();
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

    expect(await Promise.all(clients.map(attemptsOf))).toEqual([3, 3]);
  });

  it('gets back with a success what its retries cost', async () => {
    const client = fake.client();
    for (let i = 0; i < 50; i += 1) {
      fake.on(GetSecretValueCommand).failsOnce('InternalServiceError');
      await client.send(read);
    }

    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

    await expect(attemptsOf(client)).resolves.toBe(3);
  });
});
