import {
  CreateSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { secret, secretsManager, setupFakeSecretsManager } from '../../src/jest';
import { rejectionOf } from '../support/rejection';

/** As an application makes it: no region, no credentials, long before the tests. */
const client = new SecretsManagerClient({});

let callsSeenByOwnHook: number | undefined;

// At the top of the test file, as users write it: the calls must still be there.
afterEach(() => {
  callsSeenByOwnHook = secretsManager.calls().length;
});

describe('the fake of a test file', () => {
  let refusal: Error | undefined;

  beforeAll(() => {
    try {
      secretsManager.seed({ early: 'v' });
    } catch (error) {
      refusal = error as Error;
    }
  });

  beforeEach(() => {
    secretsManager.seed({ 'in/before-each': 'v' });
  });

  test('answers a client of the application', async () => {
    secretsManager.seed({ app: 'value' });

    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: 'app' }));

    expect(SecretString).toBe('value');
    expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 1);
  });

  test('is reset before each test, after the hooks of the test before saw the calls', async () => {
    expect(callsSeenByOwnHook).toBe(1);
    expect(secretsManager).not.toHaveReceivedCommand(GetSecretValueCommand);

    const error = await rejectionOf(client.send(new GetSecretValueCommand({ SecretId: 'app' })));

    expect(error.name).toBe('ResourceNotFoundException');
  });

  test('keeps what beforeEach seeds', async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: 'in/before-each' }));
    expect(SecretString).toBe('v');
  });

  test('refuses a seed in beforeAll, and says what to write instead', () => {
    expect(refusal?.message).toBe(
      '[fake-secrets-manager] seed() was called outside of a test, and the fake is reset before each test, so the seed would be gone. Seed in beforeEach, or name secrets for every test with setupFakeSecretsManager({ secrets }).',
    );
  });

  test('gives the same ids in each test', async () => {
    const { ARN } = await client.send(new CreateSecretCommand({ Name: 'app', SecretString: 'v' }));
    secretsManager.reset();
    secretsManager.seed({ 'in/before-each': 'v' });
    const again = await client.send(new CreateSecretCommand({ Name: 'app', SecretString: 'v' }));
    expect(again.ARN).toBe(ARN);
  });

  test('does not care for the mocks and timers of Jest', async () => {
    secretsManager.seed({ app: 'value' });
    jest.resetAllMocks();
    jest.restoreAllMocks();
    jest.useFakeTimers({ now: new Date('2030-05-06T07:08:09Z') });
    try {
      secretsManager.on(GetSecretValueCommand).failsOnce('ThrottlingException');
      const { $metadata } = await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
      expect($metadata.attempts).toBe(2);
      expect(secretsManager.secret('app').lastAccessedDate).toEqual(new Date('2030-05-06T00:00:00Z'));
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('setupFakeSecretsManager', () => {
  beforeAll(() => {
    setupFakeSecretsManager({
      region: 'eu-central-1',
      accountId: '210987654321',
      secrets: { always: 'v', described: secret({ value: 'w', tags: { team: 'a' } }) },
    });
  });

  afterAll(() => {
    setupFakeSecretsManager({});
  });

  test.each(['first', 'second'])('brings its secrets back for the %s test', async () => {
    const { ARN } = await client.send(new GetSecretValueCommand({ SecretId: 'always' }));
    expect(ARN).toMatch(/^arn:aws:secretsmanager:eu-central-1:210987654321:secret:always-/);
    expect(secretsManager.secret('described').tags).toEqual({ team: 'a' });
    secretsManager.seed({ always: 'changed' });
  });

  test('refuses options that cannot be, and leaves the fake as it is', () => {
    expect(() => setupFakeSecretsManager({ accountId: '12' })).toThrow(
      '[fake-secrets-manager] accountId is "12", which is no AWS account. Write its 12 digits.',
    );
    expect(() => setupFakeSecretsManager({ secrets: { 'not a name': 'v' } })).toThrow('seed() got the name');
    expect(secretsManager.secret('always').value).toBe('v');
  });
});
