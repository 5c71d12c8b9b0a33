import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { toHaveSecretValue } from '../../src/matchers/to-have-secret-value';
import { jestContext } from '../support/jest-context';

function fake(): FakeSecretsManager {
  const made = new FakeSecretsManager({
    secrets: { text: 'hunter2', json: { user: 'app', password: 'hunter2' }, bytes: new Uint8Array([1, 2]) },
  });
  made.seed({ text: 'elsewhere' }, { region: 'eu-west-1' });
  return made;
}

test.each([
  ['text', 'hunter2'],
  ['text', expect.stringMatching(/^hunter/)],
  ['json', { user: 'app', password: 'hunter2' }],
  ['json', { user: 'app', password: expect.any(String) as string }],
  ['json', '{"user":"app","password":"hunter2"}'],
  ['bytes', new Uint8Array([1, 2])],
] as const)('passes for %s', (id, value) => {
  expect(toHaveSecretValue(jestContext(), fake(), id, value).pass).toBe(true);
});

test('looks where it is told', () => {
  expect(toHaveSecretValue(jestContext(), fake(), 'text', 'elsewhere', { region: 'eu-west-1' }).pass).toBe(
    true,
  );
});

test.each([
  [
    'text',
    'another-one',
    'Its current value is another string of 7 characters, and another string of 11 characters was expected.',
  ],
  ['text', { user: 'app' }, 'Its current value is not JSON.'],
  ['json', { user: 'app', password: 'wrong-one' }, 'These members of its current value differ: password.'],
  ['json', { user: 'app' }, 'These members of its current value differ: password.'],
  [
    'bytes',
    new Uint8Array([9]),
    'Its current value is other bytes, 2 of them, and other bytes, 1 of them was expected.',
  ],
] as const)('says how %s differs, and shows neither side', (id, value, difference) => {
  const verdict = toHaveSecretValue(jestContext(), fake(), id, value);
  expect(verdict.pass).toBe(false);
  expect(verdict.message()).toBe(
    `Expected the fake to have the given value in the secret "${id}".\n\n${difference}\n\nNo call changed it.`,
  );
  expect(verdict.message()).not.toMatch(/hunter2|wrong-one|another-one/);
});

test('says that a secret has no value', async () => {
  const made = new FakeSecretsManager();
  await made.client().send(new CreateSecretCommand({ Name: 'empty' }));
  expect(toHaveSecretValue(jestContext(), made, 'empty', 'v').message()).toBe(
    'Expected the fake to have the given value in the secret "empty".\n\nIt has no current value.\n\nIt was changed by:\n  1. CreateSecretCommand {"Name":"empty"}',
  );
});

test('names the closest secret for an id that is none', () => {
  const verdict = toHaveSecretValue(jestContext(), fake(), 'jsno', {});
  expect(verdict.pass).toBe(false);
  expect(verdict.message()).toBe(
    'Expected the fake to have the secret "jsno".\n\n' +
      '[fake-secrets-manager] secret() found no secret "jsno" in us-east-1 of account 123456789012. Did you mean "json"?\n\nIt has the secrets "bytes", "json", "text".',
  );
});

test('fails for an id that is none when it is negated, too', () => {
  const verdict = toHaveSecretValue(jestContext({ isNot: true }), fake(), 'jsno', {});
  expect(verdict.pass).toBe(true);
  expect(verdict.message()).toMatch(/^Expected the fake to have the secret "jsno"\./);
});

test('reads well when it is negated', () => {
  const verdict = toHaveSecretValue(jestContext({ isNot: true }), fake(), 'text', 'hunter2');
  expect(verdict.pass).toBe(true);
  expect(verdict.message()).toBe(
    'Expected the fake not to have the given value in the secret "text".\n\nIt has that value.\n\nNo call changed it.',
  );
});

test('refuses what is no fake', () => {
  expect(() => toHaveSecretValue(jestContext(), undefined, 'text', 'v')).toThrow(
    'toHaveSecretValue() got undefined, and asserts on a FakeSecretsManager.',
  );
});
