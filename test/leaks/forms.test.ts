import { FakeSecretsManager } from '../../src';

const PASSWORD = 'p"ä+/? z\\9';

let fake: FakeSecretsManager;

beforeEach(() => {
  fake = new FakeSecretsManager({
    secrets: {
      'prod/db': { username: 'app', password: 'hunter2', port: 5432 },
      odd: PASSWORD,
      key: new Uint8Array([0, 255, 16, 32, 64, 128, 7]),
    },
  });
});

test.each([
  ['plain', 'the password is hunter2.', 'plain'],
  ['JSON of a leaf', '{"password":"hunter2"}', 'plain'],
  ['base64', 'aHVudGVyMg==', 'base64'],
  ['base64, one byte behind the start', 'eGh1bnRlcjI=', 'base64'],
  ['base64, two bytes behind the start', 'eHhodW50ZXIyeHg=', 'base64'],
  [
    'base64 of the whole JSON',
    'eyJ1c2VybmFtZSI6ImFwcCIsInBhc3N3b3JkIjoiaHVudGVyMiIsInBvcnQiOjU0MzJ9',
    'base64',
  ],
  ['hex', '68756e74657232', 'hex'],
  ['hex in capitals', '68756E74657232', 'hex'],
  ['an inspected buffer', '<Buffer 68 75 6e 74 65 72 32>', 'hex'],
])('%s is found', (_what, text, form) => {
  expect(fake.leaks(text)).toEqual([{ secret: 'prod/db', place: 'line 1', form }]);
});

test.each([
  ['plain', 'p"ä+/? z\\9', 'plain'],
  ['JSON', '{"a":"p\\"ä+/? z\\\\9"}', 'json'],
  ['JSON in JSON', '{"body":"{\\"a\\":\\"p\\\\\\"ä+/? z\\\\\\\\9\\"}"}', 'json'],
  ['URL', 'https://host/?p=p%22%C3%A4%2B%2F%3F%20z%5C9', 'url'],
  ['URL in small letters', 'https://host/?p=p%22%c3%a4%2b%2f%3f%20z%5c9', 'url'],
  ['form', 'p=p%22%C3%A4%2B%2F%3F+z%5C9', 'url'],
  ['base64', 'cCLDpCsvPyB6XDk=', 'base64'],
  ['base64 for URLs, padding left away', 'xx_cCLDpCsvPyB6XDk', 'base64'],
  ['hex', '7022c3a42b2f3f207a5c39', 'hex'],
])('special characters are found in %s', (_what, text, form) => {
  expect(fake.leaks(text)).toEqual([{ secret: 'odd', place: 'line 1', form }]);
});

test.each([
  ['base64', 'AP8QIECABw==', 'base64'],
  ['base64 for URLs', '_AA_xAgQIAH', 'base64'],
  ['hex', '00ff1020408007', 'hex'],
])('bytes that are no text are found in %s', (_what, text, form) => {
  expect(fake.leaks(text)).toEqual([{ secret: 'key', place: 'line 1', form }]);
});

test('base64 for URLs is found where it differs', () => {
  fake.seed({ url: '>>>???~~~' });

  expect(fake.leaks('Pj4-Pz8_fn5-')).toEqual([{ secret: 'url', place: 'line 1', form: 'base64' }]);
});

test('a text with nothing of a secret has no leak', () => {
  expect(fake.leaks('hunter 2, HUNTER2, hunter, {"port":5432,"username":"app"}')).toEqual([]);
});

test('a leak names no value', () => {
  fake.seed({ other: { hunter2: 'correct horse' } });
  const leaks = fake.leaks({ hunter2: { 'correct horse': 'correct horse' } });

  expect(leaks).not.toHaveLength(0);
  expect(JSON.stringify(leaks)).not.toMatch(/hunter2|correct horse/);
});
