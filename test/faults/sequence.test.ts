import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { stackOf } from '../support/middleware-stack';
import { rejectionOf } from '../support/rejection';
import { stateOf } from '../support/state-of';

let fake: FakeSecretsManager;
let client: SecretsManagerClient;

beforeEach(() => {
  fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
  client = fake.client({ maxAttempts: 1 });
});

/** What becomes of so many reads, one after the other. */
async function outcomes(count: number, reader = client): Promise<string[]> {
  const names: string[] = [];
  for (let i = 0; i < count; i += 1) {
    names.push(
      await reader.send(new GetSecretValueCommand({ SecretId: 'prod/db' })).then(
        () => 'answered',
        (error: unknown) => (error as Error).name,
      ),
    );
  }
  return names;
}

describe('how often a fault acts', () => {
  it('is always, if not told', async () => {
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');

    await expect(outcomes(4)).resolves.toEqual(Array.from({ length: 4 }, () => 'DecryptionFailure'));
  });

  it('is as often as told', async () => {
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure', { times: 2 });

    await expect(outcomes(4)).resolves.toEqual([
      'DecryptionFailure',
      'DecryptionFailure',
      'answered',
      'answered',
    ]);
  });

  it('is once with failsOnce', async () => {
    fake.on(GetSecretValueCommand).failsOnce('DecryptionFailure');

    await expect(outcomes(2)).resolves.toEqual(['DecryptionFailure', 'answered']);
  });

  it('counts attempts, not calls', async () => {
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 4 });

    await expect(outcomes(2, fake.client())).resolves.toEqual(['ThrottlingException', 'answered']);
    expect(fake.calls().map(({ attempts }) => attempts.length)).toEqual([3, 2]);
  });

  it('does not count the calls that it does not fit', async () => {
    fake.on(GetSecretValueCommand, { SecretId: 'other' }).failsOnce('DecryptionFailure');
    await outcomes(3);

    const error = await rejectionOf(client.send(new GetSecretValueCommand({ SecretId: 'other' })));

    expect(error.name).toBe('DecryptionFailure');
  });
});

describe('several behaviours of one fault', () => {
  it('come one after the other', async () => {
    fake
      .on(GetSecretValueCommand)
      .failsOnce('ThrottlingException')
      .failsWith('DecryptionFailure', { times: 2 })
      .callsThrough({ times: 1 })
      .failsWith('InternalServiceError');

    await expect(outcomes(6)).resolves.toEqual([
      'ThrottlingException',
      'DecryptionFailure',
      'DecryptionFailure',
      'answered',
      'InternalServiceError',
      'InternalServiceError',
    ]);
  });

  it('may be added later', async () => {
    const fault = fake.on(GetSecretValueCommand).failsOnce('ThrottlingException');
    await outcomes(2);

    fault.failsOnce('DecryptionFailure');

    await expect(outcomes(2)).resolves.toEqual(['DecryptionFailure', 'answered']);
  });

  it('behind one that never ends are not reached', async () => {
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure').failsOnce('InternalServiceError');

    await expect(outcomes(2)).resolves.toEqual(['DecryptionFailure', 'DecryptionFailure']);
  });
});

describe('several faults', () => {
  it('are met newest first', async () => {
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

    await expect(outcomes(1)).resolves.toEqual(['InternalServiceError']);
  });

  it('let an older one act when the newer is used up', async () => {
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');
    fake.on(GetSecretValueCommand, { SecretId: 'prod/db' }).failsOnce('InternalServiceError');

    await expect(outcomes(3)).resolves.toEqual([
      'InternalServiceError',
      'DecryptionFailure',
      'DecryptionFailure',
    ]);
  });

  it('are not hidden by one that does nothing', async () => {
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');
    fake.on(GetSecretValueCommand);

    await expect(outcomes(1)).resolves.toEqual(['DecryptionFailure']);
  });

  it('of one command and of any command are met newest first, too', async () => {
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');
    fake.onAnyCommand().failsOnce('AccessDeniedException');

    await expect(outcomes(2)).resolves.toEqual(['AccessDeniedException', 'DecryptionFailure']);
  });
});

describe('an error of the test’s own', () => {
  class Outage extends Error {}

  it.each([
    ['answered at the retry loop', false],
    ['that goes down the whole stack', true],
  ])('is thrown as it is by a call %s', async (_which, goesDown) => {
    if (goesDown) stackOf(client).add((next) => next, { step: 'deserialize', name: 'mine' });
    const outage = new Outage('all is lost');
    fake.on(GetSecretValueCommand).failsWith(outage);

    const error = await rejectionOf(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' })));

    expect(error).toBe(outage);
    expect(fake.calls()[0]!.error).toBe(outage);
  });

  it('is tried again if the SDK takes it for one of the network', async () => {
    fake
      .on(GetSecretValueCommand)
      .failsOnce(Object.assign(new Error('read EHOSTUNREACH'), { code: 'EHOSTUNREACH' }));

    const answer = await fake.client().send(new GetSecretValueCommand({ SecretId: 'prod/db' }));

    expect(answer.$metadata.attempts).toBe(2);
  });

  it('is not tried again otherwise', async () => {
    fake.on(GetSecretValueCommand).failsOnce(new Outage('all is lost'));

    await expect(outcomes(2, fake.client())).resolves.toEqual(['Error', 'answered']);
  });
});

describe('a failed attempt', () => {
  it('of a write leaves the state as it was', async () => {
    const before = stateOf(fake, 'prod/db');
    fake.onAnyCommand().failsWith('InternalServiceError');

    await rejectionOf(client.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'new' })));
    await rejectionOf(client.send(new CreateSecretCommand({ Name: 'new', SecretString: 'x' })));

    expect(stateOf(fake, 'prod/db')).toEqual(before);
    expect(() => fake.secret('new')).toThrow('found no secret "new"');
  });

  it('of a read does not count as an access', async () => {
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');

    await outcomes(1);

    expect(fake.secret('prod/db').lastAccessedDate).toBeUndefined();
  });

  it('that is tried again happens once', async () => {
    fake.on(PutSecretValueCommand).failsWith('ThrottlingException', { times: 2 });

    await fake.client().send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'new' }));

    expect(fake.secret('prod/db').versions).toHaveLength(2);
  });
});

describe('faults and the fake as a whole', () => {
  it('are gone after reset()', async () => {
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');

    fake.reset();

    await expect(outcomes(1)).resolves.toEqual(['answered']);
  });

  it('go back to a checkpoint, with what was left of them', async () => {
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure', { times: 2 });
    await outcomes(1);
    fake.checkpoint();
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');
    await outcomes(1);

    fake.rollback();

    await expect(outcomes(2)).resolves.toEqual(['DecryptionFailure', 'answered']);
  });
});
