import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type RotationEvent } from '../../src';
import { assertRotationFunction, checkRotationFunction } from '../../src/rotation-check';
import { rejectionOf } from '../support/rejection';
import { rotationTemplate } from '../support/rotation-template';

const client = new SecretsManagerClient({});
const right = rotationTemplate(client);

/** The template with something done ahead of a step. */
function ahead(step: RotationEvent['Step'], action: (event: RotationEvent) => Promise<void>) {
  return async (event: RotationEvent): Promise<void> => {
    if (event.Step === step) await action(event);
    await right(event);
  };
}

describe('a function that keeps to the contract', () => {
  it('passes every case', async () => {
    const report = await checkRotationFunction(right);

    expect(report).toMatchObject({
      findings: [],
      passed: [
        'a stale AWSPENDING',
        'a token that is unknown',
        'rotation is disabled',
        'already AWSCURRENT',
        'VersionStages sent to UpdateSecret',
        'AWSCURRENT moved without RemoveFromVersionId',
        'promotion before the test',
        'an undisturbed rotation',
        'first rotation of an empty secret',
        'createSecret twice',
        'setSecret twice',
        'testSecret twice',
        'finishSecret twice',
        'a crash before createSecret',
        'a crash inside createSecret',
        'a crash after createSecret',
        'a crash before setSecret',
        'a crash inside setSecret',
        'a crash after setSecret',
        'a crash before testSecret',
        'a crash inside testSecret',
        'a crash after testSecret',
        'a crash before finishSecret',
        'a crash inside finishSecret',
        'a crash after finishSecret',
        'a value is logged',
      ],
      skipped: [],
    });
    expect(String(report)).toBe('Cases of the rotation contract: 26 passed, 0 failed.');
  });

  it('may take AWSPENDING off in the end, and make the first value of an empty secret', async () => {
    const handler = rotationTemplate(client, { takesPendingOff: true, makesFirstValue: true });

    await expect(assertRotationFunction(handler, { emptySecret: 'supported' })).resolves.toBeUndefined();
  });

  it('may be written with a callback', async () => {
    const handler = (event: RotationEvent, _context: object, callback: (error?: unknown) => void): void => {
      right(event).then(() => {
        callback();
      }, callback);
    };

    await expect(assertRotationFunction(handler)).resolves.toBeUndefined();
  });

  it('may rotate a binary value', async () => {
    const value = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);

    await expect(assertRotationFunction(right, { value })).resolves.toBeUndefined();
  });

  it('is answered in the region of its client', async () => {
    const elsewhere = rotationTemplate(new SecretsManagerClient({ region: 'eu-central-1' }));

    await expect(assertRotationFunction(elsewhere)).resolves.toBeUndefined();
  });

  it('needs no timer', async () => {
    jest.useFakeTimers();

    await expect(assertRotationFunction(right)).resolves.toBeUndefined();

    jest.useRealTimers();
  });
});

describe('a finding', () => {
  it('says what was done, what is asked, and which call is missing', async () => {
    const handler = async (event: RotationEvent): Promise<void> =>
      right(event.Step === 'finishSecret' ? { ...event, Step: 'testSecret' } : event);

    const { findings } = await checkRotationFunction(handler);

    expect(findings).toEqual([
      {
        case: 'an undisturbed rotation',
        message:
          "finishSecret was invoked; the contract asks it to move AWSCURRENT to the version of the event's ClientRequestToken, but the call UpdateSecretVersionStage is missing.",
      },
    ]);
  });

  it('names the call that was at fault', async () => {
    const handler = async (event: RotationEvent): Promise<void> => {
      await right(event);
      if (event.Step === 'testSecret') await right({ ...event, Step: 'finishSecret' });
    };

    const { findings } = await checkRotationFunction(handler);

    expect(findings).toEqual([
      {
        case: 'promotion before the test',
        message:
          'testSecret was invoked; the contract asks that AWSCURRENT stays where it is until testSecret has succeeded, but UpdateSecretVersionStage moved it.',
      },
    ]);
  });

  it('leaves out what only follows from it', async () => {
    const handler = rotationTemplate(client, {
      onSetSecret: async () => {
        throw new Error('The database is gone.');
      },
    });

    const report = await checkRotationFunction(handler);

    expect(String(report))
      .toBe(`Cases of the rotation contract: 5 passed, 1 failed, 20 not looked at before that.

✗ an undisturbed rotation
  setSecret was invoked for a version that is AWSPENDING; the contract asks it to succeed, but it threw Error behind its call GetSecretValue ("The database is gone.").`);
    expect(report.skipped).toHaveLength(20);
    expect(await rejectionOf(assertRotationFunction(handler))).toEqual(new Error(String(report)));
  });

  it('never shows a value, not even in the message of an error', async () => {
    const handler = ahead('testSecret', async ({ SecretId }) => {
      const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
      throw new Error(`Access denied: ${SecretString}`);
    });

    const report = await checkRotationFunction(handler);

    expect(String(report)).not.toContain('hunter2');
    expect(report.findings.at(-1)).toEqual({
      case: 'an undisturbed rotation',
      message:
        'testSecret was invoked for a version that is AWSPENDING; the contract asks it to succeed, but it threw Error behind its call GetSecretValue.',
    });
  });

  it('never shows a piece of a value, as JSON.parse does', async () => {
    const handler = ahead('testSecret', async ({ SecretId }) => {
      const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
      JSON.parse(`${SecretString} `.slice(1));
    });

    const report = await checkRotationFunction(handler, { value: 'Tr0ub4dor&3' });

    expect(String(report)).toContain('it threw SyntaxError behind its call GetSecretValue.');
    expect(String(report)).not.toContain('r0ub');
  });

  it('is raised where the empty secret is not treated as told', async () => {
    const { findings: refused } = await checkRotationFunction(right, { emptySecret: 'supported' });
    const { findings: supported } = await checkRotationFunction(
      rotationTemplate(client, { makesFirstValue: true }),
      { emptySecret: 'refused' },
    );

    expect([...refused, ...supported]).toEqual([
      {
        case: 'first rotation of an empty secret',
        message:
          'createSecret was invoked for a secret without a value; the contract of this function asks it to make the first value, but GetSecretValue failed with ResourceNotFoundException.',
      },
      {
        case: 'first rotation of an empty secret',
        message:
          'All steps were invoked for a secret without a value; the contract of this function asks it to refuse and to change nothing, but UpdateSecretVersionStage did otherwise.',
      },
    ]);
  });
});

describe('the clients of the function', () => {
  it('go back to the fake that was installed before', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'of the test' } });
    fake.install();
    const read = new GetSecretValueCommand({ SecretId: 'prod/db' });
    await client.send(read);

    await assertRotationFunction(right);

    await expect(client.send(read)).resolves.toMatchObject({ SecretString: 'of the test' });
    expect(fake.calls()).toHaveLength(2);
    fake.uninstall();
  });

  it('are as before when the setup fails', async () => {
    const setup = (): never => {
      throw new Error('The database does not start.');
    };

    expect(await rejectionOf(checkRotationFunction(right, { setup }))).toEqual(
      new Error('The database does not start.'),
    );
    expect(Object.hasOwn(SecretsManagerClient.prototype, 'send')).toBe(false);
  });

  it('must not belong to another fake', async () => {
    const elsewhere = rotationTemplate(new FakeSecretsManager().client());

    expect(await rejectionOf(checkRotationFunction(elsewhere))).toMatchObject({
      name: 'MisuseError',
      message:
        '[fake-secrets-manager] checkRotationFunction() saw no call of the function in createSecret. Let the function make its client itself, with the AWS SDK v3: one that was made or attached by another fake is answered by that.',
    });
  });

  it('are there to be read in the setup', async () => {
    const names: string[] = [];

    await checkRotationFunction(right, {
      secrets: { 'prod/admin': { username: 'admin', password: 'swordfish' } },
      setup: (fake) => {
        names.push(fake.secret('prod/admin').name);
      },
    });

    expect(new Set(names)).toEqual(new Set(['prod/admin']));
  });
});

it('refuses what is no function', async () => {
  expect(await rejectionOf(checkRotationFunction(undefined as never))).toMatchObject({
    name: 'MisuseError',
    message:
      '[fake-secrets-manager] checkRotationFunction() got something that is no function. Give it the handler that you deploy: (event, context) => ...',
  });
});
