import { inspect } from 'node:util';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { sharedRecorder } from '../../src/leaks/shared-recorder';
import { expectMatchers } from '../../src/matchers/expect-matchers';
import { jestContext } from '../support/jest-context';
import { printed } from '../support/printed';

const MARK = 'mark3d-s3cret-value';
const BYTES = new TextEncoder().encode(MARK);

/** Forms in which the value could come out. */
const FORMS = [MARK, btoa(MARK), BYTES.join(','), BYTES.join(', '), '"0":109'];

async function fakeFullOfMarks(): Promise<FakeSecretsManager> {
  const fake = new FakeSecretsManager({
    secrets: { app: MARK, json: { user: 'app', password: MARK }, bytes: BYTES },
  });
  const client = fake.client();
  await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
  await client.send(new GetSecretValueCommand({ SecretId: 'bytes' }));
  await client.send(new PutSecretValueCommand({ SecretId: 'app', SecretString: `${MARK}-2` }));
  await client.send(new PutSecretValueCommand({ SecretId: 'bytes', SecretBinary: BYTES }));
  await client.send(new CreateSecretCommand({ Name: 'app', SecretString: MARK })).catch(() => undefined);
  await client.send(new DeleteSecretCommand({ SecretId: 'json' }));
  return fake;
}

const input = { SecretString: MARK, SecretBinary: BYTES, SecretId: 'app' };
const asymmetric = { SecretString: expect.stringContaining(MARK) as unknown };

/** Arguments of each matcher; under every name that it has. */
const questions: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  ReceivedCommand: [[PutSecretValueCommand]],
  ReceivedCommandTimes: [[PutSecretValueCommand, 2]],
  ReceivedCommandOnce: [[PutSecretValueCommand]],
  ReceivedCommandWith: [
    [PutSecretValueCommand, input],
    [PutSecretValueCommand, asymmetric],
  ],
  ReceivedCommandExactlyOnceWith: [[PutSecretValueCommand, input]],
  ReceivedNthCommandWith: [
    [3, PutSecretValueCommand, input],
    [PutSecretValueCommand, 2, input],
  ],
  ReceivedNthSpecificCommandWith: [[1, PutSecretValueCommand, input]],
  ReceivedLastCommandWith: [[PutSecretValueCommand, input]],
  ReceivedAnyCommand: [[]],
  MadeAtMost: [[1]],
  ReadNoSecretValues: [[]],
  UsedAllFaults: [[]],
  LeakedNoSecrets: [[]],
  Secret: [['app'], ['none']],
  SecretValue: [
    ['app', MARK],
    ['app', { password: MARK }],
    ['json', { user: 'app', password: `${MARK}-2` }],
    ['bytes', BYTES],
    ['bytes', expect.stringContaining(MARK)],
    ['json', [MARK]],
  ],
  StagingLabel: [['app', 'BLUE']],
  Tag: [['app', 'team']],
  Rotated: [['app']],
  ScheduledForDeletion: [['json']],
};

const kindOf = (name: string): string =>
  name.replace(/^(?:toHave|toBe|to(?=Receive))/, '').replace(/^Receive(?!d)/, 'Received');

afterEach(() => {
  sharedRecorder().stop();
  jest.restoreAllMocks();
});

test.each(Object.keys(expectMatchers()))('no failure of %s shows a value', async (name) => {
  const fake = await fakeFullOfMarks();
  fake.on(PutSecretValueCommand, input).failsWith(new Error(MARK));
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  sharedRecorder().start();
  console.log(MARK);

  const match = expectMatchers()[name]!;
  for (const args of questions[kindOf(name)]!) {
    for (const isNot of [true, false]) {
      const message = match.call(jestContext({ isNot }), fake, ...args).message();
      for (const form of FORMS) expect(message).not.toContain(form);
    }
  }
});

test('nothing that a fake hands out prints a value', async () => {
  const fake = await fakeFullOfMarks();
  const failure = expectMatchers().toHaveSecret!.call(jestContext(), fake, 'none');

  const texts = [
    fake,
    fake.calls(),
    fake.journal,
    fake.journal.about('app'),
    fake.journal.last(),
    fake.journal.writes(),
    fake.secret('app'),
    fake.secret('bytes'),
    fake.checkpoint(),
    fake.calls(CreateSecretCommand)[0]?.error,
    failure,
    fake.report(),
    fake.report().toMermaid(),
  ].flatMap((value) => [printed(value), inspect(value, { depth: Infinity, showProxy: true })]);

  for (const text of texts) for (const form of FORMS) expect(text.includes(form)).toBe(false);
});
