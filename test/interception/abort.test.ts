import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { loopbackConfig, startLoopbackService, type LoopbackService } from '../support/loopback-service';
import { stackOf } from '../support/middleware-stack';
import { rejectionOf } from '../support/rejection';

const read = new GetSecretValueCommand({ SecretId: 'prod/db' });

let service: LoopbackService & { readonly port: number };

beforeAll(async () => {
  service = await startLoopbackService({ status: 200, body: { Name: 'prod/db' } });
});

afterAll(async () => {
  await service.close();
});

function abortedSignal(...reason: [] | [unknown]): AbortSignal {
  const controller = new AbortController();
  controller.abort(...reason);
  return controller.signal;
}

const asIs = (client: SecretsManagerClient): SecretsManagerClient => client;
const withMiddlewareBelow = (client: SecretsManagerClient): SecretsManagerClient => {
  stackOf(client).add((next) => next, { step: 'deserialize', name: 'mine' });
  return client;
};

/** What a caller can see of an abort error. */
function shapeOf(error: Error): object {
  const { stack, ...members } = Object.getOwnPropertyDescriptors(error);
  return { class: error.constructor.name, members, hasStack: stack !== undefined };
}

const reasons: [string, [] | [unknown]][] = [
  ['no reason', []],
  ['a text', ['the user left']],
  ['an Error', [new TypeError('the page is gone')]],
  ['a number', [42]],
  ['an object', [{ code: 'gone' }]],
  ['an empty text', ['']],
  ['null', [null]],
];

describe.each([
  ['answered at the retry loop', asIs],
  ['that goes down the whole stack', withMiddlewareBelow],
])('a call %s, with a signal that is aborted already', (_which, prepared) => {
  it.each(reasons)('fails with the error of the SDK for %s', async (_what, reason) => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const unmodified = new SecretsManagerClient(loopbackConfig(service));
    const expected = await rejectionOf(unmodified.send(read, { abortSignal: abortedSignal(...reason) }));

    const error = await rejectionOf(
      prepared(fake.client()).send(read, { abortSignal: abortedSignal(...reason) }),
    );

    expect(error).toMatchObject({ name: 'AbortError', message: 'Request aborted' });
    expect(shapeOf(error)).toEqual(shapeOf(expected));
  });

  it('does not reach the service', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    fake.on(PutSecretValueCommand).failsOnce('EncryptionFailure');
    const write = new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'new' });

    await rejectionOf(prepared(fake.client()).send(write, { abortSignal: abortedSignal() }));

    expect(fake.calls()).toEqual([]);
    expect(fake.secret('prod/db').value).toBe('hunter2');
    const next = await rejectionOf(fake.client().send(write));
    expect(next.name).toBe('EncryptionFailure');
  });
});

describe('an abort signal', () => {
  it('that is not aborted changes nothing', async () => {
    const client = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } }).client();

    await expect(client.send(read, { abortSignal: new AbortController().signal })).resolves.toMatchObject({
      SecretString: 'hunter2',
    });
  });

  it('aborted after the answer changes nothing', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const controller = new AbortController();

    const answer = await fake.client().send(read, { abortSignal: controller.signal });
    controller.abort();

    expect(answer.SecretString).toBe('hunter2');
    expect(fake.calls()[0]!.error).toBeUndefined();
  });

  it('aborted after a failed attempt ends the retries', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const controller = new AbortController();
    const client = fake.client();
    stackOf(client).add(
      (next) => async (args) => {
        try {
          return await next(args);
        } finally {
          controller.abort('enough');
        }
      },
      { step: 'finalizeRequest', priority: 'low', name: 'abortsAfterwards' },
    );
    fake.on(GetSecretValueCommand).failsWith('ThrottlingException');

    const error = await rejectionOf(client.send(read, { abortSignal: controller.signal }));

    expect(error.name).toBe('AbortError');
    expect(fake.calls()).toHaveLength(1);
    expect(fake.calls()[0]!.attempts).toHaveLength(1);
  });
});

describe('a call that is aborted below the retry loop', () => {
  /** Sends with a signal that is aborted just before the network, and gives the error that comes back from there. */
  async function abortedBelow(client: SecretsManagerClient, reason: [] | [unknown]): Promise<Error> {
    const controller = new AbortController();
    let seen: Error | undefined;
    stackOf(client).add(
      (next) => async (args) => {
        controller.abort(...reason);
        try {
          return await next(args);
        } catch (error) {
          seen = error as Error;
          throw error;
        }
      },
      { step: 'deserialize', priority: 'low', name: 'abortsOnTheWay' },
    );
    await rejectionOf(client.send(read, { abortSignal: controller.signal }));
    return seen!;
  }

  it.each(reasons)('fails with the error of the SDK for %s', async (_what, reason) => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    const expected = await abortedBelow(new SecretsManagerClient(loopbackConfig(service)), reason);

    const error = await abortedBelow(fake.client(), reason);

    expect(error.name).toBe('AbortError');
    expect(shapeOf(error)).toEqual(shapeOf(expected));
    expect(fake.calls()).toEqual([]);
  });

  it.each<[unknown, string]>([
    ['the user left', 'the user left'],
    ['', 'Request aborted'],
    [new TypeError('the page is gone'), 'Request aborted'],
    [null, 'Request aborted'],
    [42, '42'],
    [{ code: 'gone' }, '[object Object]'],
  ])('with the reason %p says "%s"', async (reason, message) => {
    const error = await abortedBelow(new FakeSecretsManager().client(), [reason]);

    expect(error).toMatchObject({ name: 'AbortError', message });
  });

  it('keeps an Error that is the reason as the cause', async () => {
    const reason = new TypeError('the page is gone');

    const error = await abortedBelow(new FakeSecretsManager().client(), [reason]);

    expect(error.cause).toBe(reason);
  });
});

describe('a call that is aborted while it takes its time', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([
    ['answered at the retry loop', asIs],
    ['that goes down the whole stack', withMiddlewareBelow],
  ])('%s ends at once, and has changed nothing', async (_which, prepared) => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    fake.on(PutSecretValueCommand).takes(60_000);
    const controller = new AbortController();
    const write = new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'new' });

    const sent = rejectionOf(prepared(fake.client()).send(write, { abortSignal: controller.signal }));
    await jest.advanceTimersByTimeAsync(1_000);
    controller.abort('the user left');
    const error = await sent;

    expect(error).toMatchObject({ name: 'AbortError', message: 'Request aborted' });
    expect(fake.calls()[0]!.attempts).toEqual([
      { error: expect.objectContaining({ name: 'AbortError', message: 'the user left' }) as Error },
    ]);
    expect(fake.secret('prod/db').value).toBe('hunter2');
    expect(jest.getTimerCount()).toBe(0);
  });
});
