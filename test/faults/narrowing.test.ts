import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';

const read = new GetSecretValueCommand({ SecretId: 'prod/db' });

let fake: FakeSecretsManager;
let client: SecretsManagerClient;

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-01-31T12:00:00Z'), doNotFake: ['performance'] });
  fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' }, region: 'eu-west-1' });
  client = fake.client({ maxAttempts: 1 });
});

afterEach(() => {
  jest.useRealTimers();
});

/** One letter a send: `.` for an answer, `x` for a failure. */
async function pattern(sends: number, from = client): Promise<string> {
  let letters = '';
  for (let count = 0; count < sends; count += 1) {
    letters += await from.send(read).then(
      () => '.',
      () => 'x',
    );
  }
  return letters;
}

const failing = () => fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

describe('a fault', () => {
  test('on the first attempts that match leaves the others alone', async () => {
    failing().first(2);

    await expect(pattern(5)).resolves.toBe('xx...');
  });

  test('after some attempts lets those go', async () => {
    failing().after(2);

    await expect(pattern(5)).resolves.toBe('..xxx');
  });

  test('on every third attempt meets the third and the sixth', async () => {
    failing().every(3);

    await expect(pattern(7)).resolves.toBe('..x..x.');
  });

  test('counts first and every behind those that it lets go', async () => {
    failing().after(1).every(2).first(4);

    await expect(pattern(9)).resolves.toBe('..x.x....');
  });

  test('counts the attempts that match, and no others', async () => {
    failing().every(2);
    await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));

    await expect(pattern(4)).resolves.toBe('.x.x');
  });

  test('counts an attempt that a newer fault met', async () => {
    failing().every(3);
    fake.on(GetSecretValueCommand).failsOnce('ThrottlingException');

    await expect(pattern(6)).resolves.toBe('x.x..x');
  });

  test('takes its narrowing words before the verb, too', async () => {
    fake.on(GetSecretValueCommand).every(2).failsWith('InternalServiceError', { times: 1 });

    await expect(pattern(4)).resolves.toBe('.x..');
  });

  test('between two instants of the clock acts then, and neither before nor after', async () => {
    fake
      .on(GetSecretValueCommand)
      .between(new Date('2026-01-31T12:10:00Z'), '2026-01-31T12:20:00Z')
      .failsWith('InternalServiceError');
    let letters = await pattern(1);
    for (let count = 0; count < 4; count += 1) {
      await fake.clock.advance({ minutes: 5 });
      letters += await pattern(1);
    }

    expect(letters).toBe('..xx.');
  });

  test('between spans from now acts by fake timers, too', async () => {
    failing().between({ minutes: 10 }, { minutes: 20 });
    const before = await pattern(1);
    jest.advanceTimersByTime(600_000);
    const during = await pattern(1);
    jest.advanceTimersByTime(600_000);

    expect(before + during + (await pattern(1))).toBe('.x.');
  });

  test('with a probability acts by its seed', async () => {
    const patternOf = async (seed: number) => {
      fake.reset();
      failing().withProbability(0.5, { seed });
      return pattern(40);
    };
    const [one, again, other] = [await patternOf(1), await patternOf(1), await patternOf(2)];

    expect(again).toBe(one);
    expect(other).not.toBe(one);
    expect(one.replaceAll('.', '').length).toBeGreaterThan(10);
    expect(one.replaceAll('x', '').length).toBeGreaterThan(10);
  });

  test('with a probability and no seed repeats itself after a reset', async () => {
    failing().withProbability(0.5);
    const one = await pattern(30);
    fake.reset();
    failing().withProbability(0.5);

    await expect(pattern(30)).resolves.toBe(one);
    expect(one).toMatch(/x/);
    expect(one).toMatch(/\./);
  });

  test.each([
    [0, '.....'],
    [1, 'xxxxx'],
  ])('with the probability %d is sure', async (probability, expected) => {
    failing().withProbability(probability);

    await expect(pattern(5)).resolves.toBe(expected);
  });

  test('of one client leaves the others alone', async () => {
    const other = fake.client({ maxAttempts: 1 });
    failing().fromClient(client);

    await expect(pattern(2, other)).resolves.toBe('..');
    await expect(pattern(2)).resolves.toBe('xx');
  });

  test('of one region and account leaves the others alone', async () => {
    const away = fake.client({ region: 'us-east-1', maxAttempts: 1 });
    fake.seed({ 'prod/db': 'v' }, { region: 'us-east-1' });
    failing().inRegion('us-east-1');
    fake.on(GetSecretValueCommand).fromAccount('999999999999').failsWith('InternalServiceError');

    await expect(pattern(2)).resolves.toBe('..');
    await expect(pattern(2, away)).resolves.toBe('xx');
  });

  test('on the second attempt of a call lets the first and the third go', async () => {
    const retrying = fake.client({ maxAttempts: 5 });
    fake.on(GetSecretValueCommand).onAttempt(1).failsWith('ThrottlingException');
    fake.on(GetSecretValueCommand).onAttempt(2).failsWith('ServiceUnavailable');

    await retrying.send(read);
    await retrying.send(read);

    expect(fake.calls().map(({ attempts }) => attempts.map(({ error }) => error?.name))).toEqual([
      ['ThrottlingException', 'ServiceUnavailable', undefined],
      ['ThrottlingException', 'ServiceUnavailable', undefined],
    ]);
  });

  test('that counts comes back with a checkpoint', async () => {
    failing().every(3);
    await pattern(2);
    const point = fake.checkpoint();
    await expect(pattern(2)).resolves.toBe('x.');

    fake.rollback(point);

    await expect(pattern(2)).resolves.toBe('x.');
  });
});

describe('an exception that is odd on purpose', () => {
  test('has the code, the status and the message that it is given', async () => {
    fake.onAnyCommand().failsWith({ exception: 'TeapotException', status: 418, message: 'short and stout' });

    await expect(client.send(read)).rejects.toMatchObject({
      name: 'TeapotException',
      message: 'short and stout',
      $fault: 'client',
      $metadata: { httpStatusCode: 418, attempts: 1 },
    });
  });

  test('can be a modelled one that the operation does not have', async () => {
    fake.on(GetSecretValueCommand).failsOnce({ exception: 'PublicPolicyException' });

    await expect(client.send(read)).rejects.toMatchObject({
      name: 'PublicPolicyException',
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('respondsWith', () => {
  test.each([
    ['a page of a proxy', { status: 503, body: '<html>' }, 'SyntaxError', 3],
    ['a page in place of an answer', { status: 200, body: '<html>' }, 'SyntaxError', 1],
    ['an exception', { status: 400, body: '{"__type":"ThrottlingException"}' }, 'ThrottlingException', 3],
  ])('lets the SDK make of %s what it can', async (_what, response, name, attempts) => {
    fake.onAnyCommand().respondsWith(response);

    const error: unknown = await fake
      .client()
      .send(read)
      .catch((caught: unknown) => caught);

    expect(error).toMatchObject({ name, $metadata: { httpStatusCode: response.status, attempts } });
    expect(fake.calls()[0]!.error).toBe(error);
    expect(fake.calls()[0]!.attempts).toHaveLength(attempts);
  });

  test('gives the answer that the body has, and notes it', async () => {
    fake.onAnyCommand().respondsWith({ status: 200, body: '{"Name":"other"}' }, { times: 1 });

    await expect(client.send(read)).resolves.toMatchObject({ Name: 'other' });
    await expect(client.send(read)).resolves.toMatchObject({ Name: 'prod/db' });
    expect(fake.calls(GetSecretValueCommand)[0]!.output).toEqual({ Name: 'other' });
  });
});

describe('a failure of the client itself', () => {
  test('comes ahead of every attempt, once and no more', async () => {
    fake.on(GetSecretValueCommand).failsOnce('CredentialsProviderError').failsOnce('InternalServiceError');

    await expect(client.send(read)).rejects.toMatchObject({
      name: 'CredentialsProviderError',
      tryNextLink: false,
    });
    await expect(client.send(read)).rejects.toMatchObject({ name: 'InternalServiceError' });
    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'hunter2' });
    expect(fake.calls().map(({ attempts }) => attempts.length)).toEqual([0, 1, 1]);
  });

  test('is met by a client that was made before it was arranged, and by one made later', async () => {
    fake.onAnyCommand().failsWith('MissingRegion');

    await expect(pattern(1)).resolves.toBe('x');
    await expect(pattern(1, fake.client())).resolves.toBe('x');
    fake.reset();
    await expect(pattern(1)).resolves.toBe('.');
  });

  test('is met by a client that keeps its handlers', async () => {
    const caching = fake.client({ cacheMiddleware: true });
    await caching.send(read);

    fake.onAnyCommand().inRegion('eu-west-1').failsWith('CredentialsProviderError');

    await expect(pattern(1, caching)).resolves.toBe('x');
  });
});
