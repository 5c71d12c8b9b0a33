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
  jest.useFakeTimers({ now: new Date('2026-01-31T12:00:00Z') });
  fake = new FakeSecretsManager({ region: 'us-east-1', secrets: { 'prod/db': 'hunter2' } });
  client = fake.client();
});

afterEach(() => {
  jest.useRealTimers();
});

const nameOf = (sent: Promise<unknown>) =>
  sent.then(
    () => 'none',
    (error: unknown) => (error as Error).name,
  );

const nameOfError = (from = client) => nameOf(from.send(read));

test('an outage begins at once and lasts until it is ended', async () => {
  const outage = fake.outage();

  await expect(nameOfError()).resolves.toBe('ServiceUnavailable');
  await fake.clock.advance({ days: 3 });
  await expect(nameOfError()).resolves.toBe('ServiceUnavailable');
  outage.end();
  await expect(nameOfError()).resolves.toBe('none');
});

test('an outage is a failure that the SDK tries again', async () => {
  fake.outage();
  await nameOfError();

  expect(fake.calls()[0]!.attempts).toHaveLength(3);
  expect(fake.calls()[0]!.error).toMatchObject({ $fault: 'server', $metadata: { httpStatusCode: 503 } });
});

test('an outage between two instants comes and goes with the clock', async () => {
  fake.outage({ from: '2026-01-31T13:00:00Z', to: new Date('2026-01-31T14:00:00Z') });
  const seen = [await nameOfError()];
  for (let half = 0; half < 4; half += 1) {
    await fake.clock.advance({ minutes: 30 });
    seen.push(await nameOfError());
  }

  expect(seen).toEqual(['none', 'none', 'ServiceUnavailable', 'ServiceUnavailable', 'none']);
});

test('an outage between spans from now obeys fake timers', async () => {
  fake.outage({ from: { minutes: 1 }, to: { minutes: 2 } });
  const seen = [await nameOfError()];
  jest.advanceTimersByTime(60_000);
  seen.push(await nameOfError());
  jest.advanceTimersByTime(60_000);

  expect([...seen, await nameOfError()]).toEqual(['none', 'ServiceUnavailable', 'none']);
});

test('an outage ends while the SDK is trying, if the back-off moves the clock', async () => {
  fake.configure({ secrets: { 'prod/db': 'hunter2' }, backoff: 'virtual' });
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
  fake.outage({ to: { milliseconds: 20 } });

  const answer = await client.send(read);
  jest.restoreAllMocks();

  expect(answer.$metadata.attempts).toBe(2);
});

test('an outage can be of some commands and one region, and look like another failure', async () => {
  const away = fake.client({ region: 'eu-west-1', maxAttempts: 1 });
  fake.seed({ 'prod/db': 'v' }, { region: 'eu-west-1' });
  fake.outage({ operations: [GetSecretValueCommand], region: 'eu-west-1', error: 'ENOTFOUND' });

  await expect(nameOfError(away)).resolves.toBe('Error');
  expect(fake.calls().at(-1)!.error).toMatchObject({ code: 'ENOTFOUND' });
  await expect(nameOf(away.send(new DescribeSecretCommand({ SecretId: 'prod/db' })))).resolves.toBe('none');
  await expect(nameOfError()).resolves.toBe('none');
});

test('a newer fault comes first', async () => {
  fake.outage();
  fake.on(GetSecretValueCommand).callsThrough();

  await expect(nameOfError()).resolves.toBe('none');
});

test('a reset ends an outage', async () => {
  fake.outage();
  fake.reset();

  await expect(nameOfError()).resolves.toBe('none');
});
