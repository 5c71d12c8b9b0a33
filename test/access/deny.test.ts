import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError, secret } from '../../src';
import { accessOutcome } from '../support/access-outcome';
import { allowing, policyOf } from '../support/policy';
import { refusal } from '../support/refusal';
import { thrownBy } from '../support/thrown';

const KEY = '1234abcd-12ab-34cd-56ef-1234567890ab';
const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: { 'prod/db': 'one', 'prod/db/replica': 'two', keyed: secret({ value: 'three', kmsKeyId: KEY }) },
});
const client = fake.client();
beforeEach(() => fake.reset());

const read = (SecretId = 'prod/db') => client.send(new GetSecretValueCommand({ SecretId }));
const put = (SecretId = 'prod/db') =>
  client.send(new PutSecretValueCommand({ SecretId, SecretString: 'new' }));
const describeSecret = (SecretId = 'prod/db') => client.send(new DescribeSecretCommand({ SecretId }));

test('a denied action is denied for every secret, and no other action is', async () => {
  fake.access.deny('secretsmanager:GetSecretValue');

  await expect(read()).rejects.toMatchObject(
    refusal(
      'AccessDeniedException',
      'User: arn:aws:iam::111122223333:user/test is not authorized to perform: secretsmanager:GetSecretValue on resource: prod/db with an explicit deny in an identity-based policy',
    ),
  );
  expect(await accessOutcome(read('prod/db/replica'))).toBe('denied');
  expect(await accessOutcome(put())).toBe('allowed');
});

test('a name is the secret of that name, and no longer name', async () => {
  fake.access.deny('secretsmanager:GetSecretValue', 'prod/db');

  expect(await accessOutcome(read())).toBe('denied');
  expect(await accessOutcome(read(fake.secret('prod/db').arn))).toBe('denied');
  expect(await accessOutcome(read('prod/db/replica'))).toBe('allowed');
});

test('a name may have wildcards', async () => {
  fake.access.deny('secretsmanager:GetSecretValue', 'prod/*');

  expect(await accessOutcome(read('prod/db/replica'))).toBe('denied');
  expect(await accessOutcome(read('keyed'))).toBe('allowed');
});

test('a pattern of ARNs may stand for the secrets', async () => {
  fake.access.deny('secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:us-east-2:*:secret:*');
  fake.seed({ 'prod/db': 'there' }, { region: 'us-east-2' });
  const there = fake.client({ region: 'us-east-2' });

  expect(await accessOutcome(there.send(new GetSecretValueCommand({ SecretId: 'prod/db' })))).toBe('denied');
  expect(await accessOutcome(read())).toBe('allowed');
});

test('an action may have wildcards', async () => {
  fake.access.deny('secretsmanager:*Secret');

  expect(await accessOutcome(describeSecret())).toBe('denied');
  expect(await accessOutcome(read())).toBe('allowed');
});

test('* denies everything', async () => {
  fake.access.deny('*');

  expect(await accessOutcome(client.send(new ListSecretsCommand({})))).toBe('denied');
  expect(await accessOutcome(read())).toBe('denied');
});

test('several denials count together', async () => {
  fake.access.deny('secretsmanager:GetSecretValue');
  fake.access.deny('secretsmanager:PutSecretValue');

  expect(await accessOutcome(read())).toBe('denied');
  expect(await accessOutcome(put())).toBe('denied');
  expect(await accessOutcome(describeSecret())).toBe('allowed');
});

test('a denial counts beside the only policy, said before or after it', async () => {
  fake.access.deny('secretsmanager:GetSecretValue');
  fake.access.allowOnly(policyOf(allowing()));
  fake.access.deny('secretsmanager:PutSecretValue');

  expect(await accessOutcome(read())).toBe('denied');
  expect(await accessOutcome(put())).toBe('denied');
  expect(await accessOutcome(describeSecret())).toBe('allowed');
});

test('an action on keys is denied in the words of the service', async () => {
  fake.access.deny('kms:Decrypt');

  await expect(read('keyed')).rejects.toMatchObject(
    refusal('AccessDeniedException', 'Access to KMS is not allowed'),
  );
  expect(await accessOutcome(put('keyed'))).toBe('allowed');
  expect(await accessOutcome(read())).toBe('allowed');
});

test('an action on keys can be denied for one key', async () => {
  fake.access.deny('kms:Decrypt', 'arn:aws:kms:*:*:key/other');
  expect(await accessOutcome(read('keyed'))).toBe('allowed');

  fake.access.deny('kms:Decrypt', `arn:aws:kms:*:*:key/${KEY}`);
  expect(await accessOutcome(read('keyed'))).toBe('denied');
});

test.each(['GetSecretValue', 'secretsmanager', 'secretsmanager:', 'secretsmanager:Get Secret', ''])(
  'the action "%s" is refused with one sentence',
  async (action) => {
    const error = thrownBy(() => {
      fake.access.deny(action);
    });

    expect(error).toBeInstanceOf(MisuseError);
    expect(error.message).toBe(
      `[fake-secrets-manager] access.deny() got the action "${action}". Write it with its service, such as "secretsmanager:GetSecretValue".`,
    );
    expect(await accessOutcome(read())).toBe('allowed');
  },
);

test('an action of another service wants an ARN, because a name would be that of a secret', () => {
  const error = thrownBy(() => {
    fake.access.deny('kms:Decrypt', KEY);
  });

  expect(error).toBeInstanceOf(MisuseError);
  expect(error.message).toBe(
    `[fake-secrets-manager] access.deny() got "${KEY}" for the action "kms:Decrypt", and a name is that of a secret. Write an ARN or a pattern of ARNs.`,
  );
});
