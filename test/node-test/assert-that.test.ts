import { AssertionError } from 'node:assert';
import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { expectMatchers } from '../../src/matchers/expect-matchers';
import { assertThat } from '../../src/node-test/assert-that';
import { isAlike } from '../../src/node-test/equality';
import { jestContext } from '../support/jest-context';
import { thrownBy } from '../support/thrown';

const wrong = (value: unknown): FakeSecretsManager => value as FakeSecretsManager;

async function fakeAfterRead(): Promise<FakeSecretsManager> {
  const fake = new FakeSecretsManager({ secrets: { app: 'hunter2' } });
  await fake.client().send(new GetSecretValueCommand({ SecretId: 'app' }));
  return fake;
}

test('has an assertion for each matcher, and its opposite', () => {
  const { not, ...assertions } = assertThat(new FakeSecretsManager());

  expect(Object.keys(assertions)).toEqual(Object.keys(expectMatchers()));
  expect(Object.keys(not)).toEqual(Object.keys(expectMatchers()));
});

test('throws an AssertionError with the text of the matcher', async () => {
  const fake = await fakeAfterRead();
  const error = thrownBy(() => assertThat(fake).toHaveReceivedCommand(PutSecretValueCommand));

  expect(error).toBeInstanceOf(AssertionError);
  expect(error).toMatchObject({ operator: 'toHaveReceivedCommand', generatedMessage: false });
  expect(error.message).toBe(
    'Expected the fake to receive PutSecretValueCommand.\n\nIt received:\n  1. GetSecretValueCommand {"SecretId":"app"}',
  );
});

test('an opposite throws where the assertion passes, and says so', async () => {
  const fake = await fakeAfterRead();
  assertThat(fake).toHaveReceivedCommand(GetSecretValueCommand);
  assertThat(fake).not.toHaveReceivedCommand(PutSecretValueCommand);

  const error = thrownBy(() => assertThat(fake).not.toHaveReceivedCommand(GetSecretValueCommand));

  expect(error.message).toMatch(/^Expected the fake not to receive GetSecretValueCommand\./);
});

test('what is no fake is refused, not asserted', () => {
  const error = thrownBy(() => assertThat(wrong({})).toHaveReceivedAnyCommand());

  expect(error.message).toContain('toHaveReceivedAnyCommand() got object');
});

const bytes = (...items: readonly number[]): Uint8Array => new Uint8Array(items);

test.each([
  [1, 1],
  [NaN, NaN],
  [0, -0],
  ['a', 'b'],
  [null, undefined],
  [{}, null],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: 1, b: undefined }, { a: 1 }],
  [{ a: 1 }, { b: 1 }],
  [{ a: { b: [1, 2] } }, { a: { b: [1, 2] } }],
  [
    [1, 2],
    [1, 2, 3],
  ],
  [[1], { 0: 1 }],
  [[undefined], []],
  [bytes(1, 2), bytes(1, 2)],
  [bytes(1, 2), bytes(1, 3)],
  [bytes(1), [1]],
  [new Date(5), new Date(5)],
  [new Date(5), new Date(6)],
  ['hunter2', expect.stringContaining('hunt')],
  [{ a: ['x'] }, { a: expect.arrayContaining(['y']) as unknown }],
  [undefined, expect.anything()],
])('judges %p and %p alike as Jest does', (actual: unknown, expected: unknown) => {
  expect(isAlike(actual, expected)).toBe(jestContext().equals(actual, expected));
});
