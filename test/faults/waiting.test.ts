import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type FakeSecretsManagerOptions } from '../../src';

const read = new GetSecretValueCommand({ SecretId: 'prod/db' });
const write = new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'next' });

let fake: FakeSecretsManager;

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-01-31T12:00:00Z') });
});

afterEach(() => {
  jest.useRealTimers();
});

function begin(options: FakeSecretsManagerOptions = {}): void {
  fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' }, ...options });
}

/** The milliseconds of fake timers after which a promise ends, in steps of 10. */
async function timeUntil(promise: Promise<unknown>): Promise<number> {
  const state = { isDone: false };
  const end = () => {
    state.isDone = true;
  };
  promise.then(end, end);
  await jest.advanceTimersByTimeAsync(0);
  let passed = 0;
  for (; !state.isDone && passed < 100_000; passed += 10) await jest.advanceTimersByTimeAsync(10);
  return passed;
}

describe('latency', () => {
  test('is real, if not told: it takes the time of setTimeout', async () => {
    begin();
    fake.on(GetSecretValueCommand).takes(250);

    await expect(timeUntil(fake.client().send(read))).resolves.toBe(250);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('that is virtual takes no time, and moves the fake’s clock on', async () => {
    begin({ latency: 'virtual' });
    fake.on(GetSecretValueCommand).takes(250);

    await fake.client().send(read);

    expect(fake.clock.now()).toEqual(new Date('2026-01-31T12:00:00.250Z'));
    expect(jest.getTimerCount()).toBe(0);
  });

  test('can be left out', async () => {
    begin({ latency: 'none' });
    fake.on(GetSecretValueCommand).takes(250);

    await fake.client().send(read);

    expect(fake.clock.now()).toEqual(new Date('2026-01-31T12:00:00Z'));
  });

  test('is another one for each attempt', async () => {
    begin({ latency: 'virtual' });
    fake.on(GetSecretValueCommand).takes(10);
    fake.on(GetSecretValueCommand).onAttempt(1).takes(500);
    fake.on(GetSecretValueCommand).failsOnce('InternalServiceError');

    await fake.client().send(read);

    expect(fake.clock.now()).toEqual(new Date('2026-01-31T12:00:00.510Z'));
  });

  test('is drawn from its range by the seed of the fake', async () => {
    const times = async (seed: number) => {
      begin({ latency: 'virtual', seed });
      fake.on(GetSecretValueCommand).takes({ min: 100, max: 200 });
      await fake.client().send(read);
      return fake.clock.now().getTime() - Date.parse('2026-01-31T12:00:00Z');
    };
    const [one, again, other] = [await times(1), await times(1), await times(2)];

    expect(one).toBe(again);
    expect(one).not.toBe(other);
    expect(Math.min(one, other)).toBeGreaterThanOrEqual(100);
    expect(Math.max(one, other)).toBeLessThan(200);
  });

  test('is cut off by an abort, and the call did not happen', async () => {
    begin();
    fake.on(PutSecretValueCommand).takes(10_000);
    const controller = new AbortController();
    const sent = fake.client().send(write, { abortSignal: controller.signal });
    const refused = expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    await jest.advanceTimersByTimeAsync(10);
    controller.abort();

    await refused;
    expect(fake.secret('prod/db').value).toBe('hunter2');
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('a timeout of the client’s request handler', () => {
  const throwing = { requestTimeout: 100, throwOnRequestTimeout: true };

  test('cuts an attempt off, and the SDK tries again', async () => {
    begin();
    fake.on(PutSecretValueCommand).onAttempt(1).takes(5_000);

    const sent = fake.client({ requestHandler: throwing }).send(write);
    await expect(timeUntil(sent)).resolves.toBe(100);

    await expect(sent).resolves.toMatchObject({ $metadata: { attempts: 2 } });
    expect(fake.calls()[0]!.attempts[0]!.error).toMatchObject({
      name: 'TimeoutError',
      code: 'ETIMEDOUT',
      message:
        '@smithy/node-http-handler - [ERROR] a request has exceeded the configured 100 ms requestTimeout.',
    });
  });

  test('leaves the call undone', async () => {
    begin({ latency: 'none' });
    fake.on(PutSecretValueCommand).takes(5_000);

    await expect(fake.client({ requestHandler: throwing }).send(write)).rejects.toMatchObject({
      name: 'TimeoutError',
      $metadata: { attempts: 3 },
    });
    expect(fake.secret('prod/db').value).toBe('hunter2');
  });

  test('leaves a call done whose answer is lost', async () => {
    begin({ latency: 'none' });
    fake.on(PutSecretValueCommand).takes(5_000).losesResponse();

    await expect(fake.client({ requestHandler: throwing, maxAttempts: 1 }).send(write)).rejects.toMatchObject(
      { code: 'ETIMEDOUT' },
    );
    expect(fake.secret('prod/db').value).toBe('next');
  });

  test('of one send comes before the handler’s', async () => {
    begin();
    fake.on(GetSecretValueCommand).takes(5_000);

    const sent = fake
      .client({ requestHandler: throwing, maxAttempts: 1 })
      .send(read, { requestTimeout: 700 });
    await expect(timeUntil(sent)).resolves.toBe(700);

    await expect(sent).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('is no more than a warning of the SDK’s where it does not throw', async () => {
    begin({ latency: 'none' });
    fake.on(GetSecretValueCommand).takes(5_000);

    const answer = await fake.client({ requestHandler: { requestTimeout: 100 } }).send(read);

    expect(answer.SecretString).toBe('hunter2');
  });

  test('of the socket’s silence ends an attempt, too', async () => {
    begin();
    fake.on(GetSecretValueCommand).takes(5_000);

    const sent = fake.client({ requestHandler: { socketTimeout: 300 }, maxAttempts: 1 }).send(read);
    await expect(timeUntil(sent)).resolves.toBe(300);

    await expect(sent).rejects.toMatchObject({
      name: 'TimeoutError',
      message:
        '@smithy/node-http-handler - the request socket timed out after 300 ms of inactivity (configured by client requestHandler).',
    });
  });

  test('lets an attempt be that is in time', async () => {
    begin({ latency: 'none' });
    fake.on(GetSecretValueCommand).takes(100);

    const answer = await fake.client({ requestHandler: throwing }).send(read);

    expect(answer.$metadata.attempts).toBe(1);
  });
});

describe('the back-off', () => {
  const delays = () => fake.calls()[0]!.attempts.map(({ retryDelay }) => retryDelay);
  const total = () => delays().reduce<number>((sum, delay) => sum + (delay ?? 0), 0);

  test('takes no time, if not told', async () => {
    begin();
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 2 });

    await fake.client().send(read);

    expect(fake.clock.now()).toEqual(new Date('2026-01-31T12:00:00Z'));
    expect(total()).toBeGreaterThan(0);
  });

  test('can move the fake’s clock on', async () => {
    begin({ backoff: 'virtual' });
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 2 });

    await fake.client().send(read);

    expect(fake.clock.now().getTime()).toBe(Date.parse('2026-01-31T12:00:00Z') + total());
    expect(jest.getTimerCount()).toBe(0);
  });

  test('can be real: it takes the time of setTimeout', async () => {
    begin({ backoff: 'real' });
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 2 });

    const passed = await timeUntil(fake.client().send(read));

    expect(total()).toBeGreaterThan(passed - 20);
    expect(total()).toBeLessThan(passed + 20);
    expect(passed).toBeGreaterThan(0);
  });

  test('that is real ends with an abort', async () => {
    begin({ backoff: 'real' });
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException');
    const controller = new AbortController();
    const sent = fake.client().send(read, { abortSignal: controller.signal });
    const refused = expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    await jest.advanceTimersByTimeAsync(0);
    controller.abort();

    await refused;
  });

  test('is drawn by the seed of the fake: the same calls have the same delays', async () => {
    const drawn = async (seed: number) => {
      begin({ seed });
      fake.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 2 });
      await fake.client().send(read);
      return delays();
    };
    const one = await drawn(1);

    await expect(drawn(1)).resolves.toEqual(one);
    await expect(drawn(2)).resolves.not.toEqual(one);
  });
});

describe('a throttled client in adaptive mode', () => {
  const throttledOnce = () => {
    fake.on(GetSecretValueCommand).failsOnce('ThrottlingException');
    return fake.client({ retryMode: 'adaptive' });
  };

  test('does not wait in its rate limiter, if not told', async () => {
    begin();
    const client = throttledOnce();

    for (let count = 0; count < 5; count += 1) await client.send(read);

    expect(jest.getTimerCount()).toBe(0);
    expect(fake.clock.now()).toEqual(new Date('2026-01-31T12:00:00Z'));
  });

  test('waits in real time where the back-off is real', async () => {
    begin({ backoff: 'real' });
    const client = throttledOnce();

    const passed = await timeUntil(client.send(read).then(() => client.send(read)));

    // Half a call a second is the least that it comes down to.
    expect(passed).toBeGreaterThanOrEqual(1_000);
  });

  test('forgets at a reset that it was throttled', async () => {
    begin({ backoff: 'real' });
    const client = throttledOnce();
    await timeUntil(client.send(read));

    fake.reset();

    await expect(timeUntil(client.send(read))).resolves.toBe(0);
  });
});
