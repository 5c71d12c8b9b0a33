import { FakeSecretsManager } from '../../src';
import { sharedRecorder } from '../../src/leaks/shared-recorder';
import { toHaveLeakedNoSecrets } from '../../src/matchers/to-have-leaked-no-secrets';
import { jestContext } from '../support/jest-context';

const recorder = sharedRecorder();
let fake: FakeSecretsManager;

beforeEach(() => {
  recorder.start();
  recorder.clear();
  fake = new FakeSecretsManager({ secrets: { 'prod/db': 'pass "word" 1' } });
});

afterAll(() => {
  recorder.stop();
});

test('passes while nothing with a secret was printed or thrown', () => {
  process.stderr.write('');
  recorder.addThrown(new Error('no access'));

  expect(toHaveLeakedNoSecrets(jestContext(), fake).pass).toBe(true);
});

test('lists the secrets, the places and the forms, and no value', () => {
  recorder.addThrown(new Error('pass "word" 1'));
  recorder.addThrown({
    json: 'pass \\"word\\" 1',
    base64: 'cGFzcyAid29yZCIgMQ==',
    url: 'pass%20%22word%22%201',
    hex: '706173732022776f7264222031',
  });

  const verdict = toHaveLeakedNoSecrets(jestContext(), fake);

  expect(verdict.pass).toBe(false);
  expect(verdict.message()).toBe(
    [
      'Expected the fake to have leaked no secrets.',
      '',
      'It leaked:',
      '  1. a value of "prod/db" at thrown error.message',
      '  2. a value of "prod/db" at thrown error.json, escaped as in JSON',
      '  3. a value of "prod/db" at thrown error.base64, in base64',
      '  4. a value of "prod/db" at thrown error.url, encoded as in a URL',
      '  5. a value of "prod/db" at thrown error.hex, in hex',
    ].join('\n'),
  );
});

test('lists no more than 20', () => {
  recorder.addThrown(Array.from({ length: 25 }, () => 'pass "word" 1'));

  const message = toHaveLeakedNoSecrets(jestContext(), fake).message();

  expect(message).toContain('\n  20. a value of "prod/db" at thrown error[19]\n  ... and 5 more');
});

test('reads well when it is negated', () => {
  const verdict = toHaveLeakedNoSecrets(jestContext({ isNot: true }), fake);

  expect(verdict.pass).toBe(true);
  expect(verdict.message()).toBe('Expected the fake to have leaked a secret. It leaked none.');
});

test('asserts on a fake only', () => {
  expect(() => toHaveLeakedNoSecrets(jestContext(), {})).toThrow(
    '[fake-secrets-manager] toHaveLeakedNoSecrets() got object, and asserts on a FakeSecretsManager.',
  );
});
