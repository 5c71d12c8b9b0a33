import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError } from '../../src';
import { accessOutcome } from '../support/access-outcome';
import { allowing, policyOf } from '../support/policy';
import { rejectionOf } from '../support/rejection';
import { thrownBy } from '../support/thrown';

const SESSION = 'arn:aws:sts::111122223333:assumed-role/app/i-0abc';
const ROLE = 'arn:aws:iam::111122223333:role/app';

const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333', secrets: { db: 'x' } });
const client = fake.client();
beforeEach(() => fake.reset());

const read = () => client.send(new GetSecretValueCommand({ SecretId: 'db' }));
const allowPrincipal = (arn: string) => {
  fake.access.allowOnly(policyOf(allowing({ Condition: { ArnEquals: { 'aws:PrincipalArn': arn } } })));
};

test('the principal is a user of the account until a test says otherwise', async () => {
  fake.access.deny('secretsmanager:GetSecretValue');

  expect((await rejectionOf(read())).message).toBe(
    'User: arn:aws:iam::111122223333:user/test is not authorized to perform: secretsmanager:GetSecretValue on resource: db with an explicit deny in an identity-based policy',
  );
});

test('actAs() says who calls, in conditions and in refusals', async () => {
  fake.access.actAs('arn:aws:iam::111122223333:user/alice');
  allowPrincipal('arn:aws:iam::111122223333:user/bob');

  expect((await rejectionOf(read())).message).toBe(
    'User: arn:aws:iam::111122223333:user/alice is not authorized to perform: secretsmanager:GetSecretValue on resource: db because no identity-based policy allows the secretsmanager:GetSecretValue action',
  );
  allowPrincipal('arn:aws:iam::111122223333:user/alice');
  expect(await accessOutcome(read())).toBe('allowed');
});

test('actAs() is about the account of the ARN, and no other', async () => {
  fake.access.actAs('arn:aws:iam::444455556666:user/alice');
  allowPrincipal('arn:aws:iam::444455556666:user/alice');

  expect(await accessOutcome(read())).toBe('denied');
  const theirs = fake.client({ accountId: '444455556666' });
  expect((await rejectionOf(theirs.send(new GetSecretValueCommand({ SecretId: 'db' })))).name).toBe(
    'ResourceNotFoundException',
  );
});

test('the session of a role has the ARN of the role in conditions, and its own in refusals', async () => {
  fake.access.actAs(SESSION);
  allowPrincipal(ROLE);
  expect(await accessOutcome(read())).toBe('allowed');

  allowPrincipal(SESSION);
  expect((await rejectionOf(read())).message).toBe(
    'User: arn:aws:sts::111122223333:assumed-role/app/i-0abc is not authorized to perform: secretsmanager:GetSecretValue on resource: db because no identity-based policy allows the secretsmanager:GetSecretValue action',
  );
});

test.each([
  ['arn:aws:iam::111122223333:user/alice', 'User'],
  [ROLE, 'AssumedRole'],
  [SESSION, 'AssumedRole'],
])('the type of %s is %s', async (principal, type) => {
  fake.access.actAs(principal);
  fake.access.allowOnly(policyOf(allowing({ Condition: { StringEquals: { 'aws:PrincipalType': type } } })));

  expect(await accessOutcome(read())).toBe('allowed');
});

test.each(['alice', 'arn:aws:iam::1111:user/alice', 'arn:aws:s3:::bucket', ''])(
  'actAs("%s") is refused with one sentence',
  (principal) => {
    const error = thrownBy(() => {
      fake.access.actAs(principal);
    });

    expect(error).toBeInstanceOf(MisuseError);
    expect(error.message).toBe(
      `[fake-secrets-manager] access.actAs() got "${principal}", which is no principal. Write an ARN such as "arn:aws:iam::123456789012:role/app".`,
    );
  },
);
