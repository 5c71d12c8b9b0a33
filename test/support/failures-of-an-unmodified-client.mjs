/*
 * A plain Node program: what an unmodified client with default settings makes of every failure that a fault can raise, as
 * JSON on standard output. Not inside Jest, where Node's own errors come from another realm and the SDK wraps them.
 *
 * The service's answers come from a server on the loopback address. Failures of the network are real ones where a machine
 * without a network can have them; a connect that times out is destroyed with the error that Node makes of it.
 */
import { once } from 'node:events';
import { createServer as createHttpServer, Agent } from 'node:http';
import { connect, createServer, Socket } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const keys = { accessKeyId: 'AKIALOOPBACK', secretAccessKey: 'loopback' };
const closing = [];

async function listening(server, ...where) {
  server.listen(...where);
  await once(server, 'listening');
  closing.push(() => server.close());
  return server.address().port;
}

/** What becomes of one send, and how many requests a server saw of it. */
async function outcome(config) {
  const client = new SecretsManagerClient({ region: 'eu-west-1', credentials: keys, ...config });
  const error = await client
    .send(new GetSecretValueCommand({ SecretId: 'prod/db' }))
    .then(() => undefined)
    .catch((caught) => caught);
  client.destroy();
  const { $metadata, ...members } = Object.fromEntries(Object.entries(error));
  return {
    class: error.constructor.name,
    text: String(error),
    members,
    order: Object.keys(error),
    metadata: $metadata && { ...$metadata, totalRetryDelay: typeof $metadata.totalRetryDelay },
  };
}

/** The outcome of an answer, the same for every request. */
async function answered({ status = 400, headers = {}, body }) {
  const server = createHttpServer((incoming, response) => {
    incoming.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', ...headers() });
      response.end(body());
    });
  });
  const port = await listening(server, 0, '127.0.0.1');
  closing.push(() => server.closeAllConnections());
  return outcome({ endpoint: `http://127.0.0.1:${port}` });
}

const exception = (name, { status, modelled = false, message = 'What the service says.' } = {}) =>
  answered({
    status,
    headers: () => ({}),
    body: () => JSON.stringify({ __type: name, [modelled ? 'Message' : 'message']: message }),
  });

/** The date of a server whose clock is a quarter of an hour ahead, as AWS writes it in the answer's header. */
const ahead = () => new Date(Date.now() + 15 * 60_000);
const basic = (date) => date.toISOString().replace(/[-:]|\.\d+/g, '');

const { modelled, frontEnd } = JSON.parse(process.argv[2]);
const failures = Object.fromEntries([
  ...modelled.map((name) => [
    name,
    () => exception(name, { modelled: true, status: name === 'InternalServiceError' ? 500 : 400 }),
  ]),
  ...Object.entries(frontEnd).map(([name, status]) => [name, () => exception(name, { status })]),
]);

Object.assign(failures, {
  ClockSkew: () =>
    answered({
      headers: () => ({ date: ahead().toUTCString() }),
      body: () =>
        JSON.stringify({
          __type: 'InvalidSignatureException',
          message: `Signature expired: ${basic(new Date())} is now earlier than ${basic(ahead())} (${basic(ahead())} - 5 min.)`,
        }),
    }),
  SyntaxError: () => answered({ status: 200, headers: () => ({}), body: () => '<html>' }),
  async ECONNRESET() {
    const port = await listening(
      createServer((socket) => socket.destroy()),
      0,
      '127.0.0.1',
    );
    return outcome({ endpoint: `http://127.0.0.1:${port}` });
  },
  async ECONNREFUSED() {
    const server = createServer();
    const port = await listening(server, 0, '127.0.0.1');
    server.close();
    await once(server, 'close');
    return { ...(await outcome({ endpoint: `http://127.0.0.1:${port}` })), port };
  },
  // No label of a name may be empty, so the resolver says no without asking anybody.
  ENOTFOUND: () => outcome({ endpoint: 'http://secretsmanager..invalid' }),
  async EPIPE() {
    const folder = mkdtempSync(join(tmpdir(), 'socket-'));
    const path = join(folder, 's');
    await listening(
      createServer((socket) => socket.destroy()),
      path,
    );
    closing.push(() => rmSync(folder, { recursive: true, force: true }));
    const httpAgent = new Agent();
    httpAgent.createConnection = (_options, done) => {
      const socket = connect({ path, allowHalfOpen: true });
      socket.once('connect', () => setTimeout(() => done(null, socket), 50));
    };
    return outcome({ endpoint: 'http://127.0.0.1:9', requestHandler: { httpAgent } });
  },
  ETIMEDOUT() {
    const httpAgent = new Agent();
    httpAgent.createConnection = () => {
      const socket = new Socket();
      const error = Object.assign(new Error('connect ETIMEDOUT 192.0.2.1:443'), {
        errno: -110,
        code: 'ETIMEDOUT',
        syscall: 'connect',
        address: '192.0.2.1',
        port: 443,
      });
      process.nextTick(() => socket.destroy(error));
      return socket;
    };
    return outcome({ endpoint: 'http://127.0.0.1:9', requestHandler: { httpAgent } });
  },
  ConnectionTimeout: () =>
    // A name that is never resolved is a connection that is never made.
    outcome({
      endpoint: 'http://localhost:9',
      requestHandler: { httpAgent: new Agent({ lookup: () => {} }), connectionTimeout: 100 },
    }),
  async RequestTimeout() {
    const server = createHttpServer(() => {});
    const port = await listening(server, 0, '127.0.0.1');
    closing.push(() => server.closeAllConnections());
    return outcome({
      endpoint: `http://127.0.0.1:${port}`,
      requestHandler: { requestTimeout: 100, throwOnRequestTimeout: true },
    });
  },
  CredentialsProviderError: () => outcome({ credentials: undefined, endpoint: 'http://127.0.0.1:9' }),
  MissingRegion: () => outcome({ region: undefined, endpoint: undefined }),
});

const entries = await Promise.all(Object.entries(failures).map(async ([name, run]) => [name, await run()]));
for (const close of closing) close();
process.stdout.write(JSON.stringify(Object.fromEntries(entries)), () => process.exit(0));
