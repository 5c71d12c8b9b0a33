import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { secretsManager, setupFakeSecretsManager } from '../../src/jest';
import { rejectionOf } from '../support/rejection';

/** The client of an application: one for all of its tests. */
const client = new SecretsManagerClient();

async function read(): Promise<string | undefined> {
  await new Promise((resolve) => setTimeout(resolve, 1));
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
  return SecretString;
}

describe('concurrent tests', () => {
  test.concurrent.each(['first', 'second', 'third'])(
    'the %s has secrets and calls of its own',
    async (value) => {
      await secretsManager.scope(async (fake) => {
        fake.seed({ app: value });

        const values = [await read(), await read()];
        await client.send(new PutSecretValueCommand({ SecretId: 'app', SecretString: `${value} again` }));

        expect(values).toEqual([value, value]);
        expect(fake.calls()).toHaveLength(3);
        expect(fake).toHaveSecretValue('app', `${value} again`);
      });
    },
  );
});

test('the fake outside is left as it is', async () => {
  secretsManager.seed({ app: 'outside' });
  secretsManager.on(PutSecretValueCommand).failsWith('InternalServiceError');

  const inside = await secretsManager.scope(async (fake) => {
    fake.seed({ app: 'inside' });
    await client.send(new PutSecretValueCommand({ SecretId: 'app', SecretString: 'changed' }));
    return read();
  });

  expect(inside).toBe('changed');
  expect(secretsManager.calls()).toEqual([]);
  await expect(read()).resolves.toBe('outside');
});

test('a scope returns and throws what its work does', async () => {
  expect(secretsManager.scope(() => 7)).toBe(7);
  expect(() =>
    secretsManager.scope(() => {
      throw new Error('mine');
    }),
  ).toThrow('mine');
  await expect(secretsManager.scope(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
});

test('scopes in scopes, of the outer fake and of the inner one, answer by the innermost', async () => {
  secretsManager.seed({ app: 'outside' });

  const values = await secretsManager.scope(async (outer) => {
    outer.seed({ app: 'outer' });
    const ofOuter = await outer.scope((inner) => {
      inner.seed({ app: 'inner' });
      return read();
    });
    const ofFile = await secretsManager.scope((inner) => {
      inner.seed({ app: 'inner of the file' });
      return read();
    });
    return [ofOuter, ofFile, await read()];
  });

  expect(values).toEqual(['inner', 'inner of the file', 'outer']);
});

test('a scope begins with the options of its fake', async () => {
  setupFakeSecretsManager({ region: 'eu-west-1', secrets: { app: 'of the options' } });
  secretsManager.seed({ other: 'not an option' });

  await secretsManager.scope(async (fake) => {
    await expect(read()).resolves.toBe('of the options');
    expect(fake.secret('app').arn).toContain(':eu-west-1:');
    expect(() => fake.secret('other')).toThrow('found no secret "other"');
  });
});

test('retries and errors are noted in the scope', async () => {
  await secretsManager.scope(async (fake) => {
    fake.onAnyCommand().failsWith('ThrottlingException', { times: 1 });
    fake.seed({ app: 'inside' });
    await read();
    await rejectionOf(client.send(new CreateSecretCommand({ Name: 'app' })));

    const [retried, failed] = fake.calls();
    expect(retried?.attempts).toHaveLength(2);
    expect(retried?.attempts[0]?.retryDelay).toEqual(expect.any(Number));
    expect(failed?.error?.name).toBe('ResourceExistsException');
  });
});

test('a rotation that a scope began calls back into it', async () => {
  const steps: string[] = [];

  await secretsManager.scope(async (fake) => {
    fake.seed({ app: 'inside' });
    fake.lambda('arn:aws:lambda:us-east-1:123456789012:function:rotate', async ({ Step, SecretId }) => {
      steps.push(Step);
      await client.send(new GetSecretValueCommand({ SecretId }));
    });
    await client.send(
      new RotateSecretCommand({
        SecretId: 'app',
        RotationLambdaARN: 'arn:aws:lambda:us-east-1:123456789012:function:rotate',
        RotationRules: { AutomaticallyAfterDays: 3 },
      }),
    );
    await fake.settled();

    expect(fake.calls(GetSecretValueCommand).length).toBe(steps.length);
  });

  expect(steps).toContain('createSecret');
  expect(secretsManager.calls()).toEqual([]);
});

test('a client of another fake is not redirected', async () => {
  const other = new FakeSecretsManager({ secrets: { app: 'of the other' } });
  const clientOfOther = other.client();

  const { SecretString } = await secretsManager.scope(() =>
    clientOfOther.send(new GetSecretValueCommand({ SecretId: 'app' })),
  );

  expect(SecretString).toBe('of the other');
});

test('a failure of the client itself that is arranged in a scope befalls the clients outside of it', async () => {
  await secretsManager.scope(async (fake) => {
    fake.onAnyCommand().failsOnce('CredentialsProviderError');

    await expect(read()).rejects.toMatchObject({ name: 'CredentialsProviderError' });
  });
  secretsManager.seed({ app: 'outside' });

  await expect(read()).resolves.toBe('outside');
});
