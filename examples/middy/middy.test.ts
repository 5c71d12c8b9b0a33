import {
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerServiceException,
} from '@aws-sdk/client-secrets-manager';
import { secretsManager } from 'fake-secrets-manager/jest';
import { createHandler, type DownloadHandler } from './src/handler';

const invoice = { path: '/invoice.pdf' };

/** Computed outside of this project: HMAC-SHA256 of `/invoice.pdf`. */
const signedWith = {
  'a signing key': 'e0c59a56f755994f5289ded3cde95d87b60901e961c004b8dde28d2d65cc72c6',
  'another key': 'a314be4d588fdbc0c020518c899ae2a8e16ddec236679a0bcb1ba52bd3ea112a',
};
const answerSignedWith = (key: keyof typeof signedWith): object => ({
  statusCode: 200,
  body: `https://files.example.com/shop/invoice.pdf?signature=${signedWith[key]}`,
});
const unavailable = { statusCode: 503, body: 'Try again later.' };

let coldStarts = 0;

/** A handler that has read nothing yet. */
function coldStart(): DownloadHandler {
  coldStarts += 1;
  return createHandler(`downloads ${coldStarts}`);
}

/** The secrets that were read, in the order of the calls. */
const read = (): readonly unknown[] =>
  secretsManager.calls(GetSecretValueCommand).map(({ input }) => input.SecretId);

beforeEach(() => {
  // The middleware begins a timer for the end of its cache.
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

it('signs with the secrets that the middleware put into the context', async () => {
  expect(await coldStart()(invoice, {})).toEqual(answerSignedWith('a signing key'));

  expect(read()).toEqual(['prod/downloads/store', 'prod/downloads/signing-key']);
});

it('reads nothing in the invocations that follow', async () => {
  const handler = coldStart();
  await handler(invoice, {});
  await handler(invoice, {});

  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 2);
});

it('reads the secrets again after a quarter of an hour', async () => {
  const handler = coldStart();
  await handler(invoice, {});
  await secretsManager
    .client()
    .send(new PutSecretValueCommand({ SecretId: 'prod/downloads/signing-key', SecretString: 'another key' }));

  await jest.advanceTimersByTimeAsync(15 * 60 * 1000 - 1);
  expect(await handler(invoice, {})).toEqual(answerSignedWith('a signing key'));

  await jest.advanceTimersByTimeAsync(1);
  expect(await handler(invoice, {})).toEqual(answerSignedWith('another key'));
  expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 4);
});

it('fetches only the missing secret after one of the two timed out', async () => {
  const handler = coldStart();
  const timeout = Object.assign(new Error('Connection timed out after 1000 ms'), { name: 'TimeoutError' });
  secretsManager
    .on(GetSecretValueCommand, { SecretId: 'prod/downloads/signing-key' })
    .failsWith(timeout, { times: 3 });

  expect(await handler(invoice, {})).toEqual(unavailable);
  expect(await handler(invoice, {})).toEqual(answerSignedWith('a signing key'));

  expect(read()).toEqual([
    'prod/downloads/store',
    'prod/downloads/signing-key',
    'prod/downloads/signing-key',
  ]);
  expect(secretsManager.calls(GetSecretValueCommand).map(({ attempts }) => attempts.length)).toEqual([
    1, 3, 1,
  ]);
});

it('comes again at once when the signature of the request was refused', async () => {
  secretsManager
    .on(GetSecretValueCommand, { SecretId: 'prod/downloads/store' })
    .failsOnce(signatureRefused());

  expect(await coldStart()(invoice, {})).toEqual(answerSignedWith('a signing key'));

  expect(read().filter((id) => id === 'prod/downloads/store')).toHaveLength(2);
});

it('answers 503 while a secret is scheduled for deletion', async () => {
  await secretsManager.client().send(new DeleteSecretCommand({ SecretId: 'prod/downloads/store' }));

  expect(await coldStart()(invoice, {})).toEqual(unavailable);
});

it('has every secret again that the test before deleted', () => {
  expect(secretsManager.secret('prod/downloads/store').deletedDate).toBeUndefined();
});

function signatureRefused(): Error {
  const name = 'InvalidSignatureException';
  const error = new SecretsManagerServiceException({
    name,
    $fault: 'client',
    message: 'The request signature we calculated does not match the signature you provided.',
    $metadata: { httpStatusCode: 400 },
  });
  return Object.assign(error, { __type: name });
}
