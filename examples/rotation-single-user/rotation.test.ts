import {
  GetRandomPasswordCommand,
  InvalidRequestException,
  PutSecretValueCommand,
  ResourceNotFoundException,
  RotateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { secret, secretsManager, setupFakeSecretsManager } from 'fake-secrets-manager/jest';
import { reasonOf } from '../support/reason-of';
import { DatabaseInMemory } from './database-in-memory';
import { rotationOf, type RotationEvent } from './src/rotation';

const lambdaArn = 'arn:aws:lambda:us-east-1:123456789012:function:rotate-orders';
const steps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;

// One attempt each, to see what a failure leaves behind; the service would try again.
setupFakeSecretsManager({ rotationAttempts: 1 });

let database: DatabaseInMemory;
let rotation: (event: RotationEvent) => Promise<void>;

beforeEach(() => {
  secretsManager.seed({ 'prod/orders': { username: 'orders', password: 'hunter2', port: 5432 } });
  database = new DatabaseInMemory('orders', 'hunter2');
  rotation = rotationOf(database);
  secretsManager.lambda(lambdaArn, rotation);
});

/** Rotates as an operator does, waits for the end, and tells the id of the new version. */
async function rotate(): Promise<string> {
  const command = new RotateSecretCommand({
    SecretId: 'prod/orders',
    RotationLambdaARN: lambdaArn,
    RotationRules: { AutomaticallyAfterDays: 30 },
  });
  const { VersionId } = await secretsManager.client().send(command);
  await secretsManager.settled();
  return VersionId!;
}

/** The password of the version that holds a label. */
function passwordOf(label: string): unknown {
  const { versions } = secretsManager.secret('prod/orders');
  const value = versions.find(({ labels }) => labels.includes(label))?.value;
  return typeof value === 'string' ? (JSON.parse(value) as { password: unknown }).password : undefined;
}

/** The steps that ran, and what stopped the last one. */
const traced = (): readonly string[] =>
  secretsManager
    .rotation('prod/orders')
    .trace()
    .map(({ step, error }) => (error === undefined ? step : `${step}: ${error.message}`));

describe('a first run', () => {
  it('gives the user a new password, in the secret and in the database', async () => {
    await rotate();

    expect(traced()).toEqual(steps);
    expect(database.accepts(passwordOf('AWSCURRENT'))).toBe(true);
    expect(database.accepts('hunter2')).toBe(false);
    expect(secretsManager).toHaveSecretValue(
      'prod/orders',
      expect.stringMatching(/^\{"username":"orders","password":"[^/@'\\]{24}","port":5432\}$/),
    );
  });

  it('keeps the old password as the previous one', async () => {
    const token = await rotate();

    expect(passwordOf('AWSPREVIOUS')).toBe('hunter2');
    expect(secretsManager.secret('prod/orders').labels).toMatchObject({ AWSCURRENT: token });
    expect(secretsManager.secret('prod/orders').lastRotatedDate).toBeInstanceOf(Date);
  });

  it('can be followed by another one', async () => {
    await rotate();
    const first = passwordOf('AWSCURRENT');
    await rotate();

    expect(passwordOf('AWSPREVIOUS')).toBe(first);
    expect(passwordOf('AWSCURRENT')).not.toBe(first);
    expect(database.accepts(passwordOf('AWSCURRENT'))).toBe(true);
  });
});

describe('a step that is invoked again', () => {
  it.each(steps)('changes nothing: %s', async (again) => {
    secretsManager.lambda(lambdaArn, async (event: RotationEvent) => {
      await rotation(event);
      if (event.Step === again) await rotation(event);
    });

    await rotate();

    expect(traced()).toEqual(steps);
    expect(secretsManager).toHaveReceivedCommandTimes(GetRandomPasswordCommand, 1);
    expect(secretsManager).toHaveReceivedCommandTimes(PutSecretValueCommand, 1);
    expect(secretsManager).toHaveReceivedCommandTimes(UpdateSecretVersionStageCommand, 1);
    expect(database.changes).toBe(1);
    expect(database.accepts(passwordOf('AWSCURRENT'))).toBe(true);
  });

  it.each(steps)('completes a rotation that broke off behind it: %s', async (last) => {
    secretsManager.lambda(lambdaArn, async (event: RotationEvent) => {
      await rotation(event);
      if (event.Step === last) throw new Error('The function timed out.');
    });
    const token = await rotate();
    expect(traced().at(-1)).toBe(`${last}: The function timed out.`);

    await runAllSteps(token);

    expect(secretsManager).toHaveReceivedCommandTimes(PutSecretValueCommand, 1);
    expect(database.changes).toBe(1);
    expect(secretsManager.secret('prod/orders').labels).toMatchObject({ AWSCURRENT: token });
    expect(database.accepts(passwordOf('AWSCURRENT'))).toBe(true);
  });
});

describe('a password that does not work', () => {
  beforeEach(() => {
    database.losesChanges = true;
  });

  it('fails testSecret, and the old one stays current', async () => {
    const token = await rotate();

    expect(traced()).toEqual(['createSecret', 'setSecret', 'testSecret: Access denied']);
    expect(passwordOf('AWSCURRENT')).toBe('hunter2');
    expect(database.accepts('hunter2')).toBe(true);
    expect(secretsManager.secret('prod/orders').labels).toMatchObject({ AWSPENDING: token });
    expect(secretsManager.secret('prod/orders').lastRotatedDate).toBeUndefined();
  });

  it('blocks the next rotation until this one is complete', async () => {
    const token = await rotate();
    const reason = await reasonOf(rotate());
    expect(reason).toBeInstanceOf(InvalidRequestException);
    expect(reason).toMatchObject({
      message: "A previous rotation isn't complete. That rotation will be reattempted.",
    });

    database.losesChanges = false;
    await runAllSteps(token);

    expect(database.accepts(passwordOf('AWSCURRENT'))).toBe(true);
    await expect(rotate()).resolves.toEqual(expect.any(String));
  });
});

describe('setSecret', () => {
  it('logs in with the previous password where the current one never reached the database', async () => {
    secretsManager.seed({
      'prod/orders': secret({
        versions: [
          { value: { username: 'orders', password: 'hunter2' }, labels: ['AWSPREVIOUS'] },
          { value: { username: 'orders', password: 'never set' }, labels: ['AWSCURRENT'] },
        ],
      }),
    });

    await rotate();

    expect(traced()).toEqual(steps);
    expect(database.accepts(passwordOf('AWSCURRENT'))).toBe(true);
  });

  it('fails where the database accepts no password of the secret', async () => {
    await database.logIn('orders', 'hunter2').then((session) => session.setPassword('by hand'));

    await rotate();

    expect(traced()).toEqual(['createSecret', 'setSecret: The database accepts no password of the secret.']);
  });
});

describe('the function', () => {
  it('fails for a secret that has no value to begin with', async () => {
    secretsManager.seed({ 'prod/orders': secret({}) });

    await rotate();

    const [first, ...rest] = secretsManager.rotation('prod/orders').trace();
    expect(first?.error).toBeInstanceOf(ResourceNotFoundException);
    expect(rest).toEqual([]);
  });

  it('refuses a secret whose rotation is off', async () => {
    expect(await reasonOf(rotation(eventOf('createSecret', 'a'.repeat(32))))).toEqual(
      new Error('Rotation is not enabled for prod/orders.'),
    );
  });

  it('refuses a version that the secret does not have, and one that is not pending', async () => {
    await rotate();
    const former = secretsManager.secret('prod/orders').labels.AWSPREVIOUS!;

    expect(await reasonOf(rotation(eventOf('createSecret', 'a'.repeat(32))))).toEqual(
      new Error(`prod/orders has no version ${'a'.repeat(32)}.`),
    );
    expect(await reasonOf(rotation(eventOf('createSecret', former)))).toEqual(
      new Error(`The version ${former} is not AWSPENDING.`),
    );
  });
});

function eventOf(step: RotationEvent['Step'], token: string): RotationEvent {
  return { Step: step, SecretId: 'prod/orders', ClientRequestToken: token };
}

/** What the service does when it comes again: the whole process, with the same token. */
async function runAllSteps(token: string): Promise<void> {
  for (const step of steps) await rotation(eventOf(step, token));
}
