import {
  BatchGetSecretValueCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { expectMatchers } from '../../src/matchers/expect-matchers';
import type { Verdict } from '../../src/matchers/matcher';
import { jestContext } from '../support/jest-context';

const TOKEN = 'aaaaaaaa-0000-0000-0000-000000000001';
const ROTATION = 'arn:aws:lambda:us-east-1:123456789012:function:rotate';

function fake(): FakeSecretsManager {
  return new FakeSecretsManager({ secrets: { app: 'hunter2', other: 'x' } });
}

function ask(name: string, on: FakeSecretsManager, ...args: readonly unknown[]): Verdict {
  return expectMatchers()[name]!.call(jestContext(), on, ...args);
}

function askNot(name: string, on: FakeSecretsManager, ...args: readonly unknown[]): Verdict {
  return expectMatchers()[name]!.call(jestContext({ isNot: true }), on, ...args);
}

test('toHaveSecret finds a secret, also one that is scheduled for deletion, where it is told to look', async () => {
  const made = fake();
  made.seed({ far: 'v' }, { region: 'eu-west-1' });
  await made.client().send(new DeleteSecretCommand({ SecretId: 'app' }));

  expect(ask('toHaveSecret', made, 'app').pass).toBe(true);
  expect(ask('toHaveSecret', made, 'far').pass).toBe(false);
  expect(ask('toHaveSecret', made, 'far', { region: 'eu-west-1' }).pass).toBe(true);
});

test('toHaveSecret tells what there is, and what became of the secret', async () => {
  const made = fake();
  await made.client().send(new DeleteSecretCommand({ SecretId: 'app', ForceDeleteWithoutRecovery: true }));

  expect(ask('toHaveSecret', made, 'app').message()).toBe(
    'Expected the fake to have the secret "app".\n\nIt has the secrets "other".\n\nIt was changed by:\n  1. DeleteSecretCommand {"SecretId":"app","ForceDeleteWithoutRecovery":true}',
  );
});

test('toHaveStagingLabel looks at the version of a label', async () => {
  const made = fake();
  await made
    .client()
    .send(new PutSecretValueCommand({ SecretId: 'app', SecretString: 'v2', ClientRequestToken: TOKEN }));

  expect(ask('toHaveStagingLabel', made, 'app', 'AWSCURRENT').pass).toBe(true);
  expect(ask('toHaveStagingLabel', made, 'app', 'AWSCURRENT', TOKEN).pass).toBe(true);
  expect(ask('toHaveStagingLabel', made, 'app', 'AWSCURRENT', expect.any(String)).pass).toBe(true);
  expect(ask('toHaveStagingLabel', made, 'app', 'AWSPREVIOUS', TOKEN).pass).toBe(false);
  expect(ask('toHaveStagingLabel', made, 'app', 'BLUE').pass).toBe(false);
  expect(askNot('toHaveStagingLabel', made, 'none', 'BLUE').pass).toBe(true);
  expect(ask('toHaveStagingLabel', made, 'app', 'BLUE').message()).toMatch(
    /^Expected the fake to have the label BLUE on a version of "app"\.\n\nIt has AWSPREVIOUS on [\w-]+, AWSCURRENT on aaaaaaaa-0000-0000-0000-000000000001\.\n\nIt was changed by:\n {2}1\. PutSecretValueCommand \{"SecretId":"app","ClientRequestToken":"[\w-]+","SecretString":"‹secret app›"\}$/,
  );
});

test('toBeScheduledForDeletion is true from the deletion on', async () => {
  jest.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
  try {
    const made = fake();
    await made.client().send(new DeleteSecretCommand({ SecretId: 'app', RecoveryWindowInDays: 7 }));

    expect(ask('toBeScheduledForDeletion', made, 'app').pass).toBe(true);
    expect(askNot('toBeScheduledForDeletion', made, 'app').message()).toBe(
      'Expected the fake not to have "app" scheduled for deletion.\n\nIts recovery window ends at 2026-03-08T12:00:00.000Z.\n\nIt was changed by:\n  1. DeleteSecretCommand {"SecretId":"app","RecoveryWindowInDays":7}',
    );
    expect(ask('toBeScheduledForDeletion', made, 'other').message()).toBe(
      'Expected the fake to have "other" scheduled for deletion.\n\nIt is not scheduled for deletion.\n\nNo call changed it.',
    );
  } finally {
    jest.useRealTimers();
  }
});

test('toHaveTag compares the value if there is one', async () => {
  const made = fake();
  const tags = [{ Key: 'team', Value: 'payments' }];
  await made.client().send(new TagResourceCommand({ SecretId: 'app', Tags: tags }));

  expect(ask('toHaveTag', made, 'app', 'team').pass).toBe(true);
  expect(ask('toHaveTag', made, 'app', 'team', 'payments').pass).toBe(true);
  expect(ask('toHaveTag', made, 'app', 'team', expect.stringMatching(/^pay/)).pass).toBe(true);
  expect(ask('toHaveTag', made, 'app', 'toString').pass).toBe(false);
  expect(ask('toHaveTag', made, 'app', 'team', 'web').message()).toBe(
    'Expected the fake to have the tag team=web on "app".\n\nIt has team=payments.\n\nIt was changed by:\n  1. TagResourceCommand {"SecretId":"app","Tags":[{"Key":"team","Value":"payments"}]}',
  );
});

test('toHaveRotated waits for the end of a rotation', async () => {
  const made = fake();
  const client = made.client();
  made.lambda(ROTATION, async ({ Step, SecretId, ClientRequestToken }) => {
    if (Step !== 'createSecret') throw new Error('stopped');
    await client.send(
      new PutSecretValueCommand({
        SecretId,
        ClientRequestToken,
        SecretString: 'v2',
        VersionStages: ['AWSPENDING'],
      }),
    );
  });
  expect(ask('toHaveRotated', made, 'app').message()).toMatch(/It never rotated\./);

  await client.send(
    new RotateSecretCommand({
      SecretId: 'app',
      ClientRequestToken: TOKEN,
      RotationLambdaARN: ROTATION,
      RotationRules: { AutomaticallyAfterDays: 30 },
    }),
  );
  await made.settled();

  const verdict = ask('toHaveRotated', made, 'app');
  expect(verdict.pass).toBe(false);
  expect(verdict.message()).toContain(
    'It never rotated to the end: version aaaaaaaa-0000-0000-0000-000000000001 is still AWSPENDING.',
  );
});

test('toHaveMadeAtMost counts the calls of a command, or all', async () => {
  const made = fake();
  const client = made.client();
  made.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 2 });
  await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
  await client.send(new ListSecretsCommand({}));

  expect(ask('toHaveMadeAtMost', made, 1, GetSecretValueCommand).pass).toBe(true);
  expect(ask('toHaveMadeAtMost', made, 2).pass).toBe(true);
  expect(ask('toHaveMadeAtMost', made, 1).message()).toBe(
    'Expected the fake to receive calls at most once. It received 2.\n\nIt received:\n  1. GetSecretValueCommand {"SecretId":"app"} (3 attempts)\n  2. ListSecretsCommand {}',
  );
  expect(() => ask('toHaveMadeAtMost', made, -1)).toThrow('toHaveMadeAtMost() got -1');
});

test('toHaveReadNoSecretValues passes until a value was handed out, alone or in a batch', async () => {
  const made = fake();
  const client = made.client();
  await client.send(new ListSecretsCommand({}));
  await client.send(new GetSecretValueCommand({ SecretId: 'none' })).catch(() => undefined);
  expect(ask('toHaveReadNoSecretValues', made).pass).toBe(true);

  await client.send(new BatchGetSecretValueCommand({ SecretIdList: ['app', 'other'] }));

  const verdict = ask('toHaveReadNoSecretValues', made);
  expect(verdict.pass).toBe(false);
  expect(verdict.message()).toContain('It answered with the value of "app", "other".');
  await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
  expect(ask('toHaveReadNoSecretValues', made).message()).toContain('the value of "app", "other".');
});
