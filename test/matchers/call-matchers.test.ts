import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { expectMatchers } from '../../src/matchers/expect-matchers';
import type { Verdict } from '../../src/matchers/matcher';
import { jestContext } from '../support/jest-context';

/** A fake that was asked for a description, then for the values of `a` and `b`. */
async function fakeAfterCalls(): Promise<FakeSecretsManager> {
  const fake = new FakeSecretsManager({ secrets: { a: 'x', b: 'y' } });
  const client = fake.client();
  await client.send(new DescribeSecretCommand({ SecretId: 'a' }));
  await client.send(new GetSecretValueCommand({ SecretId: 'a' }));
  await client.send(new GetSecretValueCommand({ SecretId: 'b' }));
  return fake;
}

function ask(name: string, fake: unknown, ...args: readonly unknown[]): Verdict {
  return expectMatchers()[name]!.call(jestContext(), fake, ...args);
}

const LIST =
  'It received:\n  1. DescribeSecretCommand {"SecretId":"a"}\n  2. GetSecretValueCommand {"SecretId":"a"}\n  3. GetSecretValueCommand {"SecretId":"b"}';

// The verdicts of aws-sdk-client-mock-vitest 8, as its code gives them.
test.each([
  ['toHaveReceivedCommandOnce', [DescribeSecretCommand], true],
  ['toHaveReceivedCommandOnce', [GetSecretValueCommand], false],
  ['toReceiveCommandOnce', [ListSecretsCommand], false],
  ['toHaveReceivedCommandExactlyOnceWith', [DescribeSecretCommand, { SecretId: 'a' }], true],
  ['toHaveReceivedCommandExactlyOnceWith', [DescribeSecretCommand, { SecretId: 'b' }], false],
  ['toReceiveCommandExactlyOnceWith', [GetSecretValueCommand, { SecretId: 'a' }], false],
  ['toHaveReceivedLastCommandWith', [GetSecretValueCommand, { SecretId: 'b' }], true],
  ['toHaveReceivedLastCommandWith', [DescribeSecretCommand, { SecretId: 'a' }], true],
  ['toReceiveLastCommandWith', [GetSecretValueCommand, { SecretId: 'a' }], false],
  ['toReceiveLastCommandWith', [ListSecretsCommand, {}], false],
] as const)('%s%j is %s', async (name, args, expected) => {
  expect(ask(name, await fakeAfterCalls(), ...args).pass).toBe(expected);
});

test('toHaveReceivedNthCommandWith counts all calls behind a number, and the own ones behind a command', async () => {
  const fake = await fakeAfterCalls();
  const nth = (...args: readonly unknown[]): boolean =>
    ask('toHaveReceivedNthCommandWith', fake, ...args).pass;

  expect(nth(2, GetSecretValueCommand, { SecretId: 'a' })).toBe(true);
  expect(nth(GetSecretValueCommand, 2, { SecretId: 'a' })).toBe(false);
  expect(nth(GetSecretValueCommand, 2, { SecretId: 'b' })).toBe(true);
  expect(nth(GetSecretValueCommand, 3, {})).toBe(false);
});

test.each([
  [
    'toHaveReceivedNthCommandWith',
    [3, GetSecretValueCommand, { SecretId: 'a' }],
    'receive as its 3rd call GetSecretValueCommand with {"SecretId":"a"}.',
    'Nearest is the call of GetSecretValueCommand:\n  SecretId is "b", and "a" was expected\n\n',
  ],
  [
    'toHaveReceivedNthSpecificCommandWith',
    [11, GetSecretValueCommand, { SecretId: 'a' }],
    'receive as its 11th GetSecretValueCommand one with {"SecretId":"a"}.',
    '',
  ],
  [
    'toHaveReceivedLastCommandWith',
    [GetSecretValueCommand, { SecretId: 'a', VersionStage: 'AWSCURRENT' }],
    'receive as its last GetSecretValueCommand one with {"SecretId":"a","VersionStage":"AWSCURRENT"}.',
    'Nearest is the call of GetSecretValueCommand:\n  SecretId is "b", and "a" was expected\n  VersionStage is missing, and "AWSCURRENT" was expected\n\n',
  ],
] as const)('a failure of %s shows the nearest miss', async (name, args, expected, nearest) => {
  expect(ask(name, await fakeAfterCalls(), ...args).message()).toBe(
    `Expected the fake to ${expected}\n\n${LIST}\n\n${nearest}It has the secrets "a", "b".`,
  );
});

test.each([
  ['toHaveReceivedCommand', [], 'toHaveReceivedCommand() got no command.'],
  ['toHaveReceivedCommandWith', [GetSecretValueCommand], 'got no members of an input.'],
  ['toHaveReceivedCommandWith', [GetSecretValueCommand, ['a']], 'got no members of an input.'],
  [
    'toHaveReceivedNthCommandWith',
    [0, GetSecretValueCommand, {}],
    'got 0, which is not the place of a call.',
  ],
  [
    'toHaveReceivedNthCommandWith',
    ['1', GetSecretValueCommand, {}],
    'got 1, which is not the place of a call.',
  ],
  ['toHaveReceivedNthCommandWith', [GetSecretValueCommand, 1.5, {}], 'got 1.5, which is not the place'],
  ['toHaveReceivedCommandTimes', [GetSecretValueCommand], 'got undefined, which is no number of calls.'],
] as const)('%s(%p) is refused', async (name, args, message) => {
  const fake = await fakeAfterCalls();
  expect(() => ask(name, fake, ...args)).toThrow(message);
});
