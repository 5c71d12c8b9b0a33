import { connect as connectHttp2 } from 'node:http2';
import { get as getPlain } from 'node:http';
import { get, request } from 'node:https';
import { createServer, Socket, type AddressInfo } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { AwsClient } from 'aws4fetch';
import type * as sdk from '@aws-sdk/client-secrets-manager';
import { secretsManager } from '../../src/jest';
import { rejectionOf } from '../support/rejection';

// No region of AWS, so that nothing would be reached if the guard were not there.
const REGION = 'eu-test-9';
const HOST = `secretsmanager.${REGION}.amazonaws.com`;
const SETTINGS = { region: REGION, credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'x' } };
const STOPPED = `[fake-secrets-manager] a request to ${HOST} was stopped, because no client that a fake answers made it.`;

interface Emitter {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

const errorOf = (emitter: Emitter) =>
  new Promise<Error>((resolve) => {
    emitter.on('error', resolve);
  });

/** The SDK as a module that the fake has never seen. */
function unseenSdk(): typeof sdk {
  let unseen: typeof sdk | undefined;
  jest.isolateModules(() => {
    unseen = jest.requireActual<typeof sdk>('@aws-sdk/client-secrets-manager');
  });
  return unseen!;
}

afterEach(() => {
  jest.useRealTimers();
});

test('a client of another copy of the SDK is stopped, and the error says where it came from and what to do', async () => {
  const other = unseenSdk();
  const client = new other.SecretsManagerClient(SETTINGS);

  const message = await client
    .send(new other.GetSecretValueCommand({ SecretId: 'app' }))
    .then(String, String);

  expect(message).toContain(STOPPED);
  expect(message).toMatch(
    / It came from \S+\/node_modules\/@smithy\/\S+\.js, probably of @aws-sdk\/client-secrets-manager 3\.1164\.0 in \S+\/node_modules\/@aws-sdk\/client-secrets-manager, called from \S+network-guard\.test\.ts:\d+\. /,
  );
  expect(message).toMatch(
    / Attach that client with attach\(client\), or make it with the @aws-sdk\/client-secrets-manager that the fake is installed in\.$/,
  );
});

test('a client of another copy that is attached is answered', async () => {
  secretsManager.seed({ app: 'hunter2' });
  const other = unseenSdk();
  const client = new other.SecretsManagerClient(SETTINGS);
  secretsManager.attach(client);

  await expect(client.send(new other.GetSecretValueCommand({ SecretId: 'app' }))).resolves.toMatchObject({
    SecretString: 'hunter2',
  });
});

test('a client that was detached is stopped', async () => {
  const client = new SecretsManagerClient(SETTINGS);
  const detach = secretsManager.attach(client);
  detach();
  // Past the class, where the installed fake would attach it again.
  const parent: unknown = Object.getPrototypeOf(SecretsManagerClient.prototype);
  const send = (parent as SecretsManagerClient).send.bind(client);

  const { message } = await rejectionOf(send(new GetSecretValueCommand({ SecretId: 'app' })));

  expect(message).toContain(STOPPED);
});

test('fetch, and aws4fetch on top of it, are stopped', async () => {
  const aws = new AwsClient({ accessKeyId: 'AKIATEST', secretAccessKey: 'x', retries: 0 });

  const byFetch = await rejectionOf(fetch(`https://${HOST}/`));
  const byAws4fetch = await rejectionOf(aws.fetch(`https://${HOST}/`, { method: 'POST', body: '{}' }));

  expect(byFetch.message).toContain(STOPPED);
  expect(byFetch.message).toMatch(/ It came from \S+network-guard\.test\.ts:\d+\. /);
  expect(byAws4fetch.message).toMatch(/ It came from \S+\/aws4fetch\/dist\/\S+, called from /);
});

test.each<[string, () => Emitter]>([
  ['https.get', () => get(`https://${HOST}/`)],
  ['https.request', () => request({ host: HOST, method: 'POST' }).end()],
  ['http.get', () => getPlain(`http://${HOST}/`)],
  ['http2.connect', () => connectHttp2(`https://${HOST}`)],
  ['tls.connect', () => connectTls(443, HOST)],
  ['a socket', () => new Socket().connect(443, HOST)],
])('%s is stopped, under fake timers too', async (_what, open) => {
  jest.useFakeTimers();

  const error = await errorOf(open());

  expect(error.message).toContain(STOPPED);
  expect(error.name).toBe('MisuseError');
});

test.each([
  'secretsmanager-fips.us-test-9.amazonaws.com',
  'secretsmanager.cn-test-9.amazonaws.com.cn',
  'secretsmanager.us-test-9.api.aws',
  'vpce-0a1b-2c3d.secretsmanager.us-test-9.vpce.amazonaws.com',
  'SecretsManager.us-test-9.amazonaws.com',
])('%s is an endpoint of the service', async (host) => {
  expect((await errorOf(new Socket().connect({ port: 443, host }))).message).toContain(
    `a request to ${host} was stopped`,
  );
});

test('other hosts are let through', async () => {
  const server = createServer((socket) => socket.end('hello'));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  const text = await new Promise((resolve) => {
    new Socket().connect(port, '127.0.0.1').on('data', (chunk: Buffer) => {
      resolve(chunk.toString());
    });
  });
  server.close();

  expect(text).toBe('hello');
});

test('the guard is there as long as the fake is installed', () => {
  const guarded = Reflect.get(Socket.prototype, 'connect');

  secretsManager.uninstall();
  const free = Reflect.get(Socket.prototype, 'connect');
  secretsManager.install();

  expect(free).not.toBe(guarded);
  expect(Reflect.get(Socket.prototype, 'connect')).not.toBe(free);
});
