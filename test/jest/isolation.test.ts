import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, isFakeSecretsManager } from '../../src';
import { secretsManager, setupFakeSecretsManager } from '../../src/jest';
import { forbidConnections } from '../support/forbidden-connections';
import { thrownBy } from '../support/thrown';

const SEED_REFUSED =
  '[fake-secrets-manager] seed() was called outside of a test, and the fake is reset before each test, so the seed would be gone. Seed in beforeEach, or name secrets for every test with setupFakeSecretsManager({ secrets }).';

const read = new GetSecretValueCommand({ SecretId: 'app' });

setupFakeSecretsManager({ secrets: { app: 'from the options' } });

const refusalAtTheTop = thrownBy(() => secretsManager.seed({ early: 'v' }));

let answerInBeforeAll: string | undefined;
let refusalInAfterAll: Error | undefined;

beforeAll(async () => {
  ({ SecretString: answerInBeforeAll } = await new SecretsManagerClient().send(read));
});

afterAll(() => {
  refusalInAfterAll = thrownBy(() => secretsManager.seed({ late: 'v' }));
  expect(refusalInAfterAll.message).toBe(SEED_REFUSED);
});

describe('outside of tests', () => {
  it('a seed at the top of a file is refused', () => {
    expect(refusalAtTheTop.message).toBe(SEED_REFUSED);
    expect(() => secretsManager.secret('early')).toThrow('found no secret "early"');
  });

  it('a call in beforeAll is answered, and no longer in the journal', () => {
    expect(answerInBeforeAll).toBe('from the options');
    expect(secretsManager.calls()).toEqual([]);
  });
});

describe('between two tests', () => {
  const order = { first: true };

  it.each(['one test', 'the next'])('%s leaves nothing to the other', async () => {
    const client = new SecretsManagerClient();
    if (!order.first) {
      expect(secretsManager.secret('app').value).toBe('from the options');
      expect(() => secretsManager.secret('other')).toThrow('found no secret "other"');
      expect(Math.abs(secretsManager.clock.now().getTime() - Date.now())).toBeLessThan(60_000);
      await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'from the options' });
      expect(secretsManager.calls()).toHaveLength(1);
      return;
    }
    order.first = false;
    secretsManager.seed({ other: 'x' });
    await client.send(new PutSecretValueCommand({ SecretId: 'app', SecretString: 'changed' }));
    await secretsManager.clock.advance({ days: 8 });
    secretsManager.onAnyCommand().failsWith('DecryptionFailure');
  });

  it('seeds of a nested beforeEach come after the reset', () => {
    expect(secretsManager.secret('app').value).toBe('from the options');
  });

  describe('in a block', () => {
    beforeEach(() => {
      secretsManager.seed({ app: 'from the block' });
    });

    it('the seeds of its beforeEach are there', async () => {
      await expect(new SecretsManagerClient().send(read)).resolves.toMatchObject({
        SecretString: 'from the block',
      });
    });
  });
});

describe('a client of the test file', () => {
  it('never reaches the network', async () => {
    const connect = forbidConnections();

    await new SecretsManagerClient().send(read);

    expect(connect).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });

  it('may be attached to a fake of its own', async () => {
    const own = new FakeSecretsManager({ secrets: { app: 'own' } });

    await expect(own.client().send(read)).resolves.toMatchObject({ SecretString: 'own' });
    expect(secretsManager.calls()).toEqual([]);
  });
});

describe('the entry, imported again', () => {
  it('after jest.resetModules() is the same fake, and registers no hook while a test runs', async () => {
    jest.resetModules();

    const again = await import('../../src/jest');

    expect(again.secretsManager).toBe(secretsManager);
    expect(isFakeSecretsManager(again.secretsManager)).toBe(true);
  });

  it('in isolation is the same fake', async () => {
    let isolated: unknown;
    await jest.isolateModulesAsync(async () => {
      ({ secretsManager: isolated } = await import('../../src/jest'));
    });

    expect(isolated).toBe(secretsManager);
  });
});

describe('the mocks of Jest', () => {
  it.each([
    ['clearAllMocks', () => jest.clearAllMocks()],
    ['resetAllMocks', () => jest.resetAllMocks()],
    ['restoreAllMocks', () => jest.restoreAllMocks()],
  ])('jest.%s() changes nothing of the fake', async (_name, run) => {
    secretsManager.on(GetSecretValueCommand, { SecretId: 'app' }).failsOnce('DecryptionFailure');
    const client = new SecretsManagerClient();

    run();

    await expect(client.send(read)).rejects.toMatchObject({ name: 'DecryptionFailure' });
    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'from the options' });
    expect(secretsManager.calls()).toHaveLength(2);
  });

  it.each([
    ['modern', {}],
    ['legacy', { legacyFakeTimers: true as const }],
  ])('jest.useFakeTimers() of the %s kind do not hold a call up', async (_kind, options) => {
    jest.useFakeTimers(options);
    try {
      secretsManager.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 2 });

      const answer = await new SecretsManagerClient().send(read);

      expect(answer.$metadata.attempts).toBe(3);
    } finally {
      jest.useRealTimers();
    }
  });
});
