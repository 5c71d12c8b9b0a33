import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { secretsManager, setupFakeSecretsManager } from '../../src/jest';
import { OutputRecorder } from '../../src/leaks/output-recorder';
import { thrownBy } from '../support/thrown';

beforeEach(() => {
  secretsManager.seed({ 'prod/db': { username: 'app', password: 'hunter2' } });
});

const placesOfLeaks = () => secretsManager.leaked().map(({ place }) => place);

test('a test that prints no secret passes', () => {
  console.log('connecting as app');

  expect(secretsManager).toHaveLeakedNoSecrets();
});

test('a secret in a message of the console is a leak, and the failure names it without its value', () => {
  console.log('connecting as app with hunter2');

  const error = thrownBy(() => expect(secretsManager).toHaveLeakedNoSecrets());

  expect(error.message).toBe(
    'Expected the fake to have leaked no secrets.\n\nIt leaked:\n  1. a value of "prod/db" at console.log',
  );
  expect(secretsManager).not.toHaveLeakedNoSecrets();
});

test('what an earlier test printed is not the fault of this one', () => {
  expect(secretsManager).toHaveLeakedNoSecrets();

  const error = thrownBy(() => expect(secretsManager).not.toHaveLeakedNoSecrets());
  expect(error.message).toBe('Expected the fake to have leaked a secret. It leaked none.');
});

test.each(['debug', 'info', 'warn', 'error'] as const)('console.%s is listened to', (method) => {
  console[method](`Basic ${Buffer.from('app:hunter2').toString('base64')}`);

  expect(secretsManager.leaked()).toEqual([
    { secret: 'prod/db', place: `console.${method}`, form: 'base64' },
  ]);
});

test('the lines of source that Jest prints beneath a warning are no leak', () => {
  console.warn('no secret'); // hunter2

  expect(placesOfLeaks()).toEqual([]);
});

test.each(['stdout', 'stderr'] as const)('process.%s is listened to, a line in pieces too', (stream) => {
  process[stream].write('password: hun');
  process[stream].write(new TextEncoder().encode('ter2\n'));

  expect(placesOfLeaks()).toEqual([`process.${stream}`]);
});

test('a mock that prints nothing is looked at, for the calls of this test', () => {
  const log = jest.spyOn(console, 'log').mockImplementation();
  const write = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  console.log('connecting with', { password: 'hunter2' });
  process.stdout.write('hunter2\n');
  const places = placesOfLeaks();
  write.mockRestore();

  expect(places).toEqual(['console.log, argument 2.password', 'process.stdout']);
  expect(log).toHaveBeenCalledTimes(1);
});

test('a mock that an earlier test made is looked at for its later calls only', () => {
  expect(jest.isMockFunction(console.log)).toBe(true);
  expect(placesOfLeaks()).toEqual([]);
  console.log('hunter2');
  expect(placesOfLeaks()).toEqual(['console.log']);
  jest.restoreAllMocks();
});

test('a value is found that was printed before it was stored', () => {
  console.log('made tr0ub4dor');
  expect(placesOfLeaks()).toEqual([]);

  secretsManager.seed({ other: 'tr0ub4dor' });

  expect(placesOfLeaks()).toEqual(['console.log']);
});

test('a read value that the code logs is found', async () => {
  const answer = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
  console.log(answer);

  expect(secretsManager).not.toHaveLeakedNoSecrets();
});

test('setupFakeSecretsManager says what is public', () => {
  setupFakeSecretsManager({ publicMembers: ['host'], secrets: { 'prod/db': { host: 'db.internal' } } });
  console.log('connecting to db.internal');

  expect(secretsManager).toHaveLeakedNoSecrets();
});

describe('a console that is not of Jest', () => {
  const printed: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      printed.push(String(chunk));
      done();
    },
  });
  const consoleOfJest = console;
  const recorder = new OutputRecorder();

  beforeEach(() => {
    printed.length = 0;
    globalThis.console = new Console(stream);
    recorder.start();
  });

  afterEach(() => {
    recorder.stop();
    globalThis.console = consoleOfJest;
  });

  test('is listened to, argument by argument, and prints as before', () => {
    console.log('as %s', 'app', { password: 'hunter2' });

    expect(printed).toEqual(["as app { password: 'hunter2' }\n"]);
    expect(recorder.texts()).toContainEqual({ path: 'console.log, argument 3.password', text: 'hunter2' });
  });

  test('has its own methods back when the recording ends', () => {
    const own = Object.getOwnPropertyDescriptor(new Console(stream), 'log');
    recorder.stop();

    expect(Object.getOwnPropertyDescriptor(console, 'log')).toEqual({
      ...own,
      value: expect.any(Function) as unknown,
    });
    console.log('after');
    expect(printed).toEqual(['after\n']);
    expect(recorder.texts()).toEqual([]);
  });

  test('keeps a bounded number of messages', () => {
    for (let count = 0; count < 20_001; count += 1) console.log('x');

    expect(recorder.texts().length).toBeLessThanOrEqual(20_000);
  });
});
