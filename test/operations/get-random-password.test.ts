import {
  GetRandomPasswordCommand,
  type GetRandomPasswordCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { refusal } from '../support/refusal';

const UPPERCASE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWERCASE = 'abcdefghijklmnopqrstuvwxyz';
const NUMBERS = '0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => fake.reset());

const password = async (input: GetRandomPasswordCommandInput = {}) =>
  (await client.send(new GetRandomPasswordCommand(input))).RandomPassword!;
const sorted = (text: string) => [...new Set(text)].sort().join('');

describe('the output', () => {
  test('has the password and nothing else', async () => {
    const { $metadata: _, ...output } = await client.send(new GetRandomPasswordCommand({}));

    expect(output).toEqual({ RandomPassword: expect.any(String) as string });
  });

  test('has 32 characters where the caller does not say', async () => {
    expect(await password()).toHaveLength(32);
  });

  test.each([[4], [120], [4096]])('has %d characters where the caller says so', async (PasswordLength) => {
    expect(await password({ PasswordLength })).toHaveLength(PasswordLength);
  });

  test('differs from call to call, and repeats after a reset', async () => {
    const first = await password();
    const second = await password();
    fake.reset();

    expect(second).not.toBe(first);
    expect(await password()).toBe(first);
  });
});

describe('the characters', () => {
  test('are letters, digits and the 32 characters of ASCII punctuation', async () => {
    expect(sorted(await password({ PasswordLength: 4096 }))).toBe(
      sorted(UPPERCASE + LOWERCASE + NUMBERS + PUNCTUATION),
    );
  });

  test.each([
    ['ExcludeUppercase', LOWERCASE + NUMBERS + PUNCTUATION],
    ['ExcludeLowercase', UPPERCASE + NUMBERS + PUNCTUATION],
    ['ExcludeNumbers', UPPERCASE + LOWERCASE + PUNCTUATION],
    ['ExcludePunctuation', UPPERCASE + LOWERCASE + NUMBERS],
    ['IncludeSpace', `${UPPERCASE}${LOWERCASE}${NUMBERS}${PUNCTUATION} `],
  ])('are others with %s', async (member, expected) => {
    expect(sorted(await password({ PasswordLength: 4096, [member]: true }))).toBe(sorted(expected));
  });

  test('have none of the excluded ones', async () => {
    const text = await password({ PasswordLength: 120, ExcludeCharacters: '/@"\'\\xyzXYZ013' });

    expect(text).toHaveLength(120);
    expect(text).not.toMatch(/[/@"'\\xyzXYZ013]/);
  });

  test('have one of each type, also where the password is as short as can be', async () => {
    for (let i = 0; i < 50; i += 1) {
      const text = await password({ PasswordLength: 4 });

      expect(text).toMatch(/[A-Z]/);
      expect(text).toMatch(/[a-z]/);
      expect(text).toMatch(/[0-9]/);
      expect(text).toMatch(/[^A-Za-z0-9]/);
    }
  });

  test('need not have one of each type where the caller says so', async () => {
    const input = { PasswordLength: 1, RequireEachIncludedType: false };
    const texts = await Promise.all(Array.from({ length: 50 }, () => password(input)));

    expect(texts.every((text) => text.length === 1)).toBe(true);
    expect(new Set(texts).size).toBeGreaterThan(1);
  });

  test('need never have a space', async () => {
    const input = { PasswordLength: 4, IncludeSpace: true };
    const texts = await Promise.all(Array.from({ length: 50 }, () => password(input)));

    expect(texts.some((text) => !text.includes(' '))).toBe(true);
  });

  test('can be spaces alone', async () => {
    const nothingElse = {
      ExcludeUppercase: true,
      ExcludeLowercase: true,
      ExcludeNumbers: true,
      ExcludePunctuation: true,
      IncludeSpace: true,
    };

    expect(await password({ PasswordLength: 3, ...nothingElse })).toBe('   ');
  });

  test('can lack a type that is emptied, where not each type is required', async () => {
    const text = await password({
      PasswordLength: 200,
      ExcludeCharacters: NUMBERS,
      RequireEachIncludedType: false,
    });

    expect(text).toMatch(/^[^0-9]{200}$/);
  });
});

describe('a refusal', () => {
  const tooShort = refusal(
    'InvalidParameterException',
    'Password length is too short based on the required types.',
  );

  test.each([
    ['3 characters for four types', { PasswordLength: 3 }],
    ['3 characters for four types and a space', { PasswordLength: 3, IncludeSpace: true }],
    ['2 characters for three types', { PasswordLength: 2, ExcludeNumbers: true }],
    ['3 characters, each type required in words', { PasswordLength: 3, RequireEachIncludedType: true }],
  ])('answers %s', async (_case, input) => {
    await expect(password(input)).rejects.toMatchObject(tooShort);
  });

  test('does not answer 3 characters for three types', async () => {
    expect(await password({ PasswordLength: 3, ExcludeNumbers: true })).toHaveLength(3);
  });

  test('answers a type that is emptied', async () => {
    await expect(password({ ExcludeCharacters: NUMBERS })).rejects.toMatchObject(
      refusal('InvalidParameterException', 'All characters of the desired type have been excluded.'),
    );
  });

  test('does not answer a type that is emptied and excluded', async () => {
    expect(await password({ ExcludeCharacters: NUMBERS, ExcludeNumbers: true })).toHaveLength(32);
  });

  test.each([[true], [false]])('answers nothing to choose from, each type required: %p', async (each) => {
    await expect(
      password({
        ExcludeUppercase: true,
        ExcludeLowercase: true,
        ExcludeNumbers: true,
        ExcludePunctuation: true,
        RequireEachIncludedType: each,
      }),
    ).rejects.toMatchObject(
      refusal('InvalidParameterException', 'All characters have been excluded from selection.'),
    );
  });

  test.each([
    [4097, 'less than or equal to 4096'],
    [0, 'greater than or equal to 1'],
    [-1, 'greater than or equal to 1'],
  ])('answers a length of %d', async (PasswordLength, bound) => {
    await expect(password({ PasswordLength })).rejects.toMatchObject(
      refusal(
        'ValidationException',
        `1 validation error detected: Value '${PasswordLength}' at 'passwordLength' failed to satisfy constraint: Member must have value ${bound}`,
      ),
    );
  });
});
