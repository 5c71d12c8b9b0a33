import { FakeSecretsManager } from '../../src';
import { toHaveSecretValue } from '../../src/matchers/to-have-secret-value';
import { jestContext } from '../support/jest-context';

const fake = new FakeSecretsManager({
  secrets: {
    text: 'hunter2',
    object: { user: 'app', nested: { a: 1, b: 2 }, password: 'hunter2' },
    list: [1, 2],
    number: '42',
    nothing: 'null',
    bytes: new Uint8Array([1, 2]),
  },
});

/** The last sentence of the failure. */
function differenceOf(id: string, value: unknown): string {
  const verdict = toHaveSecretValue(jestContext(), fake, id, value);
  expect(verdict.pass).toBe(false);
  return verdict.message().split('\n\n')[1]!;
}

describe('toHaveSecretValue', () => {
  it.each<[string, string, unknown, string]>([
    [
      'members that differ, whatever the order of those that do not',
      'object',
      { password: 'wrong', nested: { b: 2, a: 1 }, user: 'app' },
      'These members of its current value differ: password.',
    ],
    [
      'members that a matcher fits as equal',
      'object',
      { user: 'other', nested: expect.any(Object) as object, password: expect.any(String) as string },
      'These members of its current value differ: user.',
    ],
    [
      'members that are missing and that are too many',
      'object',
      { user: 'app', nested: { a: 1, b: 2 }, secret: 'hunter2' },
      'These members of its current value differ: password, secret.',
    ],
    [
      'a list for an object',
      'object',
      ['hunter2'],
      'Its current value is an object, and a list was expected.',
    ],
    ['an object for a list', 'list', { a: 1 }, 'Its current value is a list, and an object was expected.'],
    [
      'an object for a number',
      'number',
      { a: 1 },
      'Its current value is a number, and an object was expected.',
    ],
    ['an object for null', 'nothing', { a: 1 }, 'Its current value is null, and an object was expected.'],
    [
      'a matcher that the text does not fit',
      'text',
      expect.stringContaining('wrong'),
      'Its current value is another string of 7 characters, and something that fits an asymmetric matcher was expected.',
    ],
    [
      'a text for bytes',
      'bytes',
      'hunter2',
      'Its current value is other bytes, 2 of them, and another string of 7 characters was expected.',
    ],
    [
      'bytes for a text',
      'text',
      new Uint8Array([1]),
      'Its current value is another string of 7 characters, and other bytes, 1 of them was expected.',
    ],
    ['JSON for bytes', 'bytes', { a: 1 }, 'Its current value is not JSON.'],
  ])('tells %s', (_what, id, value, difference) => {
    expect(differenceOf(id, value)).toBe(difference);
  });

  it.each<[string, unknown]>([
    ['list', [1, 2]],
    ['number', 42],
    ['nothing', null],
    ['object', expect.stringContaining('"user":"app"')],
  ])('compares the parsed JSON of "%s", or the text with a matcher', (id, value) => {
    expect(toHaveSecretValue(jestContext(), fake, id, value).pass).toBe(true);
  });
});
