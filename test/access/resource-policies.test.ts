import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret, type PolicyStatement } from '../../src';
import { accessOutcome } from '../support/access-outcome';
import { allowing, denying, policyOf } from '../support/policy';
import { refusal } from '../support/refusal';

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: { 'prod/db': 'one', 'prod/api': 'two' },
});
const client = fake.client();
beforeEach(() => fake.reset());

const read = (SecretId = 'prod/db') => client.send(new GetSecretValueCommand({ SecretId }));
const putPolicy = (...statements: readonly PolicyStatement[]) =>
  client.send(
    new PutResourcePolicyCommand({
      SecretId: 'prod/db',
      ResourcePolicy: JSON.stringify(policyOf(...statements)),
    }),
  );
/** Whoever the policy of the secret does not allow is allowed nothing. */
const allowNothingElse = () => {
  fake.access.allowOnly(policyOf(allowing({ Action: 's3:GetObject' })));
};

describe('a denial in the policy of a secret', () => {
  test('counts although access is open otherwise', async () => {
    await putPolicy(denying({ Principal: '*', Action: 'secretsmanager:GetSecretValue' }));

    await expect(read()).rejects.toMatchObject(
      refusal(
        'AccessDeniedException',
        'User: arn:aws:iam::111122223333:user/test is not authorized to perform: secretsmanager:GetSecretValue on resource: prod/db with an explicit deny in a resource-based policy',
      ),
    );
    expect(await accessOutcome(read('prod/api'))).toBe('allowed');
    expect(await accessOutcome(client.send(new DescribeSecretCommand({ SecretId: 'prod/db' })))).toBe(
      'allowed',
    );
  });

  test('counts although the only policy allows the call', async () => {
    await putPolicy(denying({ Principal: '*', Action: 'secretsmanager:GetSecretValue' }));
    fake.access.allowOnly(policyOf(allowing()));

    expect(await accessOutcome(read())).toBe('denied');
  });

  test('counts where it was seeded', async () => {
    fake.seed({
      db: secret({
        value: 'x',
        resourcePolicy: { Statement: { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' } },
      }),
    });

    expect(await accessOutcome(read('db'))).toBe('denied');
  });

  test('of everything locks everyone out, from the policy itself too', async () => {
    await putPolicy(denying({ Principal: '*' }));
    const id = { SecretId: 'prod/db' };

    expect(await accessOutcome(client.send(new GetResourcePolicyCommand(id)))).toBe('denied');
    expect(await accessOutcome(client.send(new DeleteResourcePolicyCommand(id)))).toBe('denied');
    expect(await accessOutcome(putPolicy(allowing({ Principal: '*' })))).toBe('denied');
    expect(fake.secret('prod/db').value).toBe('one');
  });

  test('has no say in calls that are not about the secret', async () => {
    await putPolicy(denying({ Principal: '*' }));

    const { SecretList } = await client.send(new ListSecretsCommand({}));
    expect(SecretList).toHaveLength(2);
    await expect(client.send(new CreateSecretCommand({ Name: 'prod/db' }))).rejects.toMatchObject(
      refusal('ResourceExistsException'),
    );
  });

  test('ends with the policy', async () => {
    await putPolicy(denying({ Principal: '*', Action: 'secretsmanager:GetSecretValue' }));
    await client.send(new DeleteResourcePolicyCommand({ SecretId: 'prod/db' }));

    expect(await accessOutcome(read())).toBe('allowed');
  });

  test('names one of the secrets of a batch in its errors', async () => {
    await putPolicy(denying({ Principal: '*', Action: 'secretsmanager:GetSecretValue' }));

    const { SecretValues, Errors } = await client.send(
      new BatchGetSecretValueCommand({ SecretIdList: ['prod/db', 'prod/api'] }),
    );
    expect(SecretValues?.map(({ SecretString }) => SecretString)).toEqual(['two']);
    expect(Errors).toEqual([
      {
        SecretId: 'prod/db',
        ErrorCode: 'AccessDeniedException',
        Message:
          'User: arn:aws:iam::111122223333:user/test is not authorized to perform: secretsmanager:GetSecretValue on resource: prod/db with an explicit deny in a resource-based policy',
      },
    ]);
  });
});

describe('an allowance in the policy of a secret', () => {
  test('is enough within the account', async () => {
    await putPolicy(
      allowing({
        Principal: { AWS: 'arn:aws:iam::111122223333:user/test' },
        Action: 'secretsmanager:GetSecretValue',
      }),
    );
    allowNothingElse();

    expect(await accessOutcome(read())).toBe('allowed');
    expect(await accessOutcome(read('prod/api'))).toBe('denied');
  });

  test('does not outweigh a denial', async () => {
    await putPolicy(allowing({ Principal: '*' }));
    fake.access.deny('secretsmanager:GetSecretValue');

    expect(await accessOutcome(read())).toBe('denied');
  });

  test('holds under its condition', async () => {
    await putPolicy(
      allowing({
        Principal: '*',
        Condition: { StringEquals: { 'secretsmanager:VersionStage': 'AWSCURRENT' } },
      }),
    );
    allowNothingElse();
    const readStage = (VersionStage?: string) =>
      client.send(
        new GetSecretValueCommand({
          SecretId: 'prod/db',
          ...(VersionStage !== undefined && { VersionStage }),
        }),
      );

    expect(await accessOutcome(readStage('AWSCURRENT'))).toBe('allowed');
    expect(await accessOutcome(readStage('AWSPREVIOUS'))).toBe('denied');
    expect(await accessOutcome(readStage())).toBe('denied');
  });

  test('of other actions does not help', async () => {
    await putPolicy(allowing({ Principal: '*', Action: 'secretsmanager:DescribeSecret' }));
    allowNothingElse();

    expect(await accessOutcome(read())).toBe('denied');
  });

  test('of another resource does not help', async () => {
    await putPolicy(
      allowing({ Principal: '*', Resource: 'arn:aws:secretsmanager:*:*:secret:prod/api-??????' }),
    );
    allowNothingElse();

    expect(await accessOutcome(read())).toBe('denied');
  });
});

describe('the principal of a statement', () => {
  test.each<[PolicyStatement['Principal'], 'allowed' | 'denied']>([
    ['*', 'allowed'],
    [{ AWS: '*' }, 'allowed'],
    [{ AWS: 'arn:aws:iam::111122223333:user/test' }, 'allowed'],
    [{ AWS: 'arn:aws:iam::111122223333:root' }, 'allowed'],
    [{ AWS: '111122223333' }, 'allowed'],
    [{ AWS: ['444455556666', 'arn:aws:iam::111122223333:user/test'] }, 'allowed'],
    [{ AWS: 'arn:aws:iam::111122223333:user/other' }, 'denied'],
    [{ AWS: 'arn:aws:iam::444455556666:user/test' }, 'denied'],
    [{ AWS: 'arn:aws:iam::444455556666:root' }, 'denied'],
    [{ AWS: '444455556666' }, 'denied'],
    [{ Service: 'lambda.amazonaws.com' }, 'denied'],
  ])('%j leaves user/test of 111122223333 %s', async (Principal, outcome) => {
    await putPolicy(allowing({ Principal: Principal! }));
    allowNothingElse();

    expect(await accessOutcome(read())).toBe(outcome);
  });

  test('that is a role is also each of its sessions', async () => {
    await putPolicy(allowing({ Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } }));
    allowNothingElse();

    fake.access.actAs('arn:aws:sts::111122223333:assumed-role/app/one');
    expect(await accessOutcome(read())).toBe('allowed');
    fake.access.actAs('arn:aws:sts::111122223333:assumed-role/other/one');
    expect(await accessOutcome(read())).toBe('denied');
  });

  test('that is a session is no other session of the role', async () => {
    await putPolicy(allowing({ Principal: { AWS: 'arn:aws:sts::111122223333:assumed-role/app/one' } }));
    allowNothingElse();

    fake.access.actAs('arn:aws:sts::111122223333:assumed-role/app/one');
    expect(await accessOutcome(read())).toBe('allowed');
    fake.access.actAs('arn:aws:sts::111122223333:assumed-role/app/two');
    expect(await accessOutcome(read())).toBe('denied');
  });

  test('excepted by NotPrincipal is the only one that is not denied', async () => {
    await putPolicy(
      denying({
        NotPrincipal: { AWS: ['arn:aws:iam::111122223333:user/admin', 'arn:aws:iam::111122223333:role/app'] },
      }),
    );

    expect(await accessOutcome(read())).toBe('denied');
    fake.access.actAs('arn:aws:iam::111122223333:user/admin');
    expect(await accessOutcome(read())).toBe('allowed');
    fake.access.actAs('arn:aws:sts::111122223333:assumed-role/app/one');
    expect(await accessOutcome(read())).toBe('allowed');
  });
});
