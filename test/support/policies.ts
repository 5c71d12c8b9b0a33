/** A policy that opens a secret to one account. */
export const NARROW_POLICY =
  '{\n  "Version" : "2012-10-17", "Statement": [{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}]\n}';

/** A policy that opens a secret to everyone. */
export const PUBLIC_POLICY =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}';

/** Policies with one statement that opens a secret to everyone, by the way in which it does. */
export const PUBLIC_PRINCIPALS: readonly (readonly [string, unknown])[] = [
  ['"*"', '*'],
  ['AWS "*"', { AWS: '*' }],
  ['"*" among the principals', { AWS: ['arn:aws:iam::444455556666:root', '*'] }],
];

/** What is no policy, and why. */
export const MALFORMED_POLICIES: readonly (readonly [string, string])[] = [
  ['no JSON', 'x'],
  ['a JSON text', '"x"'],
  ['an unknown element', '{"Version":"2012-10-17","Statements":[]}'],
  [
    'another version',
    '{"Version":"2020-01-01","Statement":[{"Effect":"Allow","Principal":"*","Action":"secretsmanager:*","Resource":"*"}]}',
  ],
  [
    'an unknown element of a statement',
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principals":"*","Action":"secretsmanager:*","Resource":"*"}]}',
  ],
];

/** A policy of one statement. */
export function policyFor(statement: Readonly<Record<string, unknown>>): string {
  const whole = { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*', ...statement };
  return JSON.stringify({ Version: '2012-10-17', Statement: [whole] });
}
