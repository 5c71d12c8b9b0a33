import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, hintOf, type Call, type ChaosSettings } from '../../src';
import { rejectionOf } from '../support/rejection';

const SECRETS = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`app/${index}`, 'v']));

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-01-31T12:00:00Z') });
});

afterEach(() => {
  jest.useRealTimers();
});

/** Everything that a journal says, in a form that can be compared. */
function inFull(calls: readonly Call[]): unknown {
  return calls.map(({ operation, input, attempts, at, region, accountId }) => ({
    operation,
    input,
    at,
    region,
    accountId,
    attempts: attempts.map(({ error, output, retryDelay }) => ({
      error: error && { members: Object.entries(error), text: String(error) },
      output,
      retryDelay,
    })),
  }));
}

async function thousandSends(settings: ChaosSettings): Promise<readonly Call[]> {
  const fake = new FakeSecretsManager({ secrets: SECRETS });
  const client = fake.client();
  fake.chaos(settings);
  await Promise.allSettled(
    Array.from({ length: 1_000 }, async (_, index) => {
      const SecretId = `app/${index % 20}`;
      if (index % 3 === 0)
        return client.send(new PutSecretValueCommand({ SecretId, SecretString: `v${index}` }));
      if (index % 3 === 1) return client.send(new DescribeSecretCommand({ SecretId }));
      return client.send(new GetSecretValueCommand({ SecretId }));
    }),
  );
  return fake.calls();
}

test('a thousand concurrent sends under chaos make the same journal twice', async () => {
  const once = await thousandSends({ seed: 7, rate: 0.3 });
  const twice = await thousandSends({ seed: 7, rate: 0.3 });

  expect(once).toHaveLength(1_000);
  expect(inFull(twice)).toEqual(inFull(once));
});

test('another seed makes another journal', async () => {
  const one = await thousandSends({ seed: 7, rate: 0.3 });
  const other = await thousandSends({ seed: 8, rate: 0.3 });

  expect(inFull(other)).not.toEqual(inFull(one));
});

test('chaos befalls the share of attempts that it is told, by every fault it has', async () => {
  const calls = await thousandSends({ seed: 1, rate: 0.3 });
  const errors = calls.flatMap(({ attempts }) => attempts).map(({ error }) => error?.name ?? 'none');
  const failed = errors.filter((name) => name !== 'none').length;

  expect(failed / errors.length).toBeGreaterThan(0.25);
  expect(failed / errors.length).toBeLessThan(0.35);
  expect([...new Set(errors)].sort()).toEqual([
    'InternalServiceError',
    'ServiceUnavailable',
    'ThrottlingException',
    'TimeoutError',
    'none',
  ]);
});

test('the faults can be chosen, and an operation only meets the exceptions that it has', async () => {
  const fake = new FakeSecretsManager({ secrets: SECRETS });
  const client = fake.client({ maxAttempts: 1 });
  fake.chaos({ seed: 1, rate: 1, faults: ['DecryptionFailure', 'ECONNREFUSED'] });

  for (let count = 0; count < 20; count += 1) {
    await rejectionOf(client.send(new GetSecretValueCommand({ SecretId: 'app/1' })));
    await rejectionOf(client.send(new ListSecretsCommand({})));
  }

  const namesOf = (calls: readonly Call[]) => [...new Set(calls.map(({ error }) => error?.name))].sort();
  expect(namesOf(fake.calls(GetSecretValueCommand))).toEqual(['DecryptionFailure', 'Error']);
  expect(namesOf(fake.calls(ListSecretsCommand))).toEqual(['Error']);
});

test('an error by chaos names the seed beside it', async () => {
  const fake = new FakeSecretsManager({ secrets: SECRETS });
  fake.chaos({ seed: 42, rate: 1, faults: ['InternalServiceError'] });

  const error = await rejectionOf(fake.client().send(new GetSecretValueCommand({ SecretId: 'app/1' })));

  expect(hintOf(error)).toBe('Chaos did this. chaos({ seed: 42 }) does it again.');
  expect(error.stack).toContain('chaos({ seed: 42 })');
  expect(error.message).toBe('An error occurred on the server side.');
});

test('chaos without a seed makes one up, which does the same again', async () => {
  const patternOf = async (settings: ChaosSettings) => {
    const fake = new FakeSecretsManager({ secrets: SECRETS });
    const client = fake.client({ maxAttempts: 1 });
    const { seed } = fake.chaos({ rate: 0.5, ...settings });
    let pattern = '';
    for (let count = 0; count < 40; count += 1) {
      pattern += await client.send(new GetSecretValueCommand({ SecretId: 'app/1' })).then(
        () => '.',
        () => 'x',
      );
    }
    return { seed, pattern };
  };
  const first = await patternOf({});
  const other = await patternOf({});

  await expect(patternOf({ seed: first.seed })).resolves.toEqual(first);
  expect(other.seed).not.toBe(first.seed);
});

test('chaos ends when it is told, and at a reset', async () => {
  const fake = new FakeSecretsManager({ secrets: SECRETS });
  const read = () => fake.client().send(new GetSecretValueCommand({ SecretId: 'app/1' }));
  const chaos = fake.chaos({ rate: 1, faults: ['DecryptionFailure'] });
  await rejectionOf(read());

  chaos.end();
  await expect(read()).resolves.toMatchObject({ SecretString: 'v' });

  fake.chaos({ rate: 1, faults: ['DecryptionFailure'] });
  fake.reset();
  await expect(read()).resolves.toMatchObject({ SecretString: 'v' });
});
