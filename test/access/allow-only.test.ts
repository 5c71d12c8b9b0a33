import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError, type PolicyStatement } from '../../src';
import { accessOutcome } from '../support/access-outcome';
import { allowing, denying, policyOf } from '../support/policy';
import { refusal } from '../support/refusal';
import { rejectionOf } from '../support/rejection';
import { thrownBy } from '../support/thrown';

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: { 'prod/db': 'one', 'prod/api': 'two', 'test/db': 'three' },
});
const client = fake.client();
beforeEach(() => fake.reset());

const read = (SecretId: string) => client.send(new GetSecretValueCommand({ SecretId }));
const describeSecret = (SecretId: string) => client.send(new DescribeSecretCommand({ SecretId }));
const put = (SecretId: string) => client.send(new PutSecretValueCommand({ SecretId, SecretString: 'new' }));
const list = () => client.send(new ListSecretsCommand({}));
const allowOnly = (...statements: readonly PolicyStatement[]) => {
  fake.access.allowOnly(policyOf(...statements));
};

describe('what the only policy', () => {
  test('allows is allowed', async () => {
    allowOnly(allowing({ Action: 'secretsmanager:GetSecretValue' }));

    await expect(read('prod/db')).resolves.toMatchObject({ SecretString: 'one' });
  });

  test('does not allow is denied', async () => {
    allowOnly(allowing({ Action: 'secretsmanager:GetSecretValue' }));

    expect(await accessOutcome(put('prod/db'))).toBe('denied');
    expect(await accessOutcome(list())).toBe('denied');
  });

  test('denies is denied, although it allows it too', async () => {
    allowOnly(
      denying({ Action: 'secretsmanager:PutSecretValue' }),
      allowing({ Action: 'secretsmanager:*' }),
      allowing({ Action: 'secretsmanager:PutSecretValue' }),
    );

    expect(await accessOutcome(put('prod/db'))).toBe('denied');
    expect(await accessOutcome(read('prod/db'))).toBe('allowed');
  });

  test('allows in the second of its statements is allowed', async () => {
    allowOnly(allowing({ Action: 'secretsmanager:ListSecrets' }), allowing({ Action: 's3:GetObject' }));

    expect(await accessOutcome(list())).toBe('allowed');
  });

  test('may be one statement that is no list, or the text of the document', async () => {
    fake.access.allowOnly(
      JSON.stringify({
        Statement: { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
      }),
    );

    expect(await accessOutcome(read('prod/db'))).toBe('allowed');
    expect(await accessOutcome(put('prod/db'))).toBe('denied');
  });

  test('said before does not count any more', async () => {
    allowOnly(allowing({ Action: 'secretsmanager:GetSecretValue' }));
    allowOnly(allowing({ Action: 'secretsmanager:PutSecretValue' }));

    expect(await accessOutcome(read('prod/db'))).toBe('denied');
    expect(await accessOutcome(put('prod/db'))).toBe('allowed');
  });
});

describe('an action', () => {
  test.each([
    ['secretsmanager:GetSecretValue', 'allowed'],
    ['*', 'allowed'],
    ['secretsmanager:*', 'allowed'],
    ['secretsmanager:Get*', 'allowed'],
    ['secretsmanager:*Value', 'allowed'],
    ['secretsmanager:Get*Value', 'allowed'],
    ['secretsmanager:GetSecret?alue', 'allowed'],
    ['secretsmanager:?etSecretValue', 'allowed'],
    ['SECRETSMANAGER:getsecretvalue', 'allowed'],
    ['secretsmanager:GETSECRET*', 'allowed'],
    ['secretsmanager:GetSecretValu', 'denied'],
    ['secretsmanager:GetSecretValue?', 'denied'],
    ['secretsmanager:GetSecret', 'denied'],
    ['GetSecretValue', 'denied'],
    ['secretsmanager.GetSecretValue', 'denied'],
    ['s3:*', 'denied'],
    ['', 'denied'],
  ])('"%s" leaves GetSecretValue %s', async (Action, outcome) => {
    allowOnly(allowing({ Action }));

    expect(await accessOutcome(read('prod/db'))).toBe(outcome);
  });

  test('of a list is enough', async () => {
    allowOnly(allowing({ Action: ['s3:*', 'secretsmanager:GetSecretValue'] }));

    expect(await accessOutcome(read('prod/db'))).toBe('allowed');
  });

  test('excepted by NotAction is the only one that is not allowed', async () => {
    allowOnly(allowing({ NotAction: ['secretsmanager:Put*', 's3:*'] }));

    expect(await accessOutcome(put('prod/db'))).toBe('denied');
    expect(await accessOutcome(read('prod/db'))).toBe('allowed');
  });

  test('excepted by the NotAction of a denial is the only one that is not denied', async () => {
    allowOnly(allowing(), denying({ NotAction: 'secretsmanager:GetSecretValue' }));

    expect(await accessOutcome(put('prod/db'))).toBe('denied');
    expect(await accessOutcome(read('prod/db'))).toBe('allowed');
  });
});

describe('a resource', () => {
  test.each([
    ['*', 'allowed'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-??????', 'allowed'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/*', 'allowed'],
    ['arn:aws:secretsmanager:*:*:secret:prod/*', 'allowed'],
    ['arn:aws:secretsmanager:eu-west-?:111122223333:secret:*', 'allowed'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db', 'denied'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-?????', 'denied'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-???????', 'denied'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:PROD/*', 'denied'],
    ['arn:aws:secretsmanager:us-east-2:111122223333:secret:*', 'denied'],
    ['arn:aws:secretsmanager:eu-west-1:444455556666:secret:*', 'denied'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:test/*', 'denied'],
    ['prod/db', 'denied'],
  ])('"%s" leaves prod/db %s', async (Resource, outcome) => {
    allowOnly(allowing({ Resource }));

    expect(await accessOutcome(read('prod/db'))).toBe(outcome);
  });

  test('may be the ARN to the letter, and the caller may give the name', async () => {
    allowOnly(allowing({ Resource: fake.secret('prod/db').arn }));

    expect(await accessOutcome(read('prod/db'))).toBe('allowed');
    expect(await accessOutcome(read(fake.secret('prod/db').arn))).toBe('allowed');
    expect(await accessOutcome(read('prod/api'))).toBe('denied');
  });

  test('excepted by NotResource is the only one that is not allowed', async () => {
    allowOnly(allowing({ NotResource: ['arn:aws:secretsmanager:*:*:secret:prod/db-??????'] }));

    expect(await accessOutcome(read('prod/db'))).toBe('denied');
    expect(await accessOutcome(read('prod/api'))).toBe('allowed');
  });

  test('excepted by the NotResource of a denial is the only one that is not denied', async () => {
    allowOnly(allowing(), denying({ NotResource: 'arn:aws:secretsmanager:*:*:secret:prod/*' }));

    expect(await accessOutcome(read('test/db'))).toBe('denied');
    expect(await accessOutcome(read('prod/db'))).toBe('allowed');
  });

  test('is * for ListSecrets: a pattern of ARNs does not allow it', async () => {
    allowOnly(allowing({ Resource: 'arn:aws:secretsmanager:*:*:secret:*' }));

    expect(await accessOutcome(list())).toBe('denied');
  });

  test('that does not exist yet is matched by its name and any suffix', async () => {
    allowOnly(allowing({ Resource: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/new-??????' }));

    const create = (Name: string) => client.send(new CreateSecretCommand({ Name }));
    expect(await accessOutcome(create('prod/new'))).toBe('allowed');
    expect(await accessOutcome(create('prod/other'))).toBe('denied');
  });

  test('that does not exist is denied before it is not found', async () => {
    allowOnly(allowing({ Resource: 'arn:aws:secretsmanager:*:*:secret:prod/*' }));

    expect((await rejectionOf(describeSecret('prod/unknown'))).name).toBe('ResourceNotFoundException');
    expect((await rejectionOf(describeSecret('unknown'))).name).toBe('AccessDeniedException');
  });
});

describe('the refusal', () => {
  test('names the principal, the action, and the name that the caller gave', async () => {
    allowOnly(allowing({ Action: 'secretsmanager:ListSecrets' }));

    await expect(read('prod/db')).rejects.toMatchObject(
      refusal(
        'AccessDeniedException',
        'User: arn:aws:iam::111122223333:user/test is not authorized to perform: secretsmanager:GetSecretValue on resource: prod/db because no identity-based policy allows the secretsmanager:GetSecretValue action',
      ),
    );
  });

  test('names the ARN where the caller gave it', async () => {
    allowOnly(allowing({ Action: 'secretsmanager:ListSecrets' }));
    const { arn } = fake.secret('prod/db');

    await expect(read(arn)).rejects.toMatchObject(
      refusal(
        'AccessDeniedException',
        `User: arn:aws:iam::111122223333:user/test is not authorized to perform: secretsmanager:GetSecretValue on resource: ${arn} because no identity-based policy allows the secretsmanager:GetSecretValue action`,
      ),
    );
  });

  test('names * where the operation is about no secret', async () => {
    allowOnly(allowing({ Action: 'secretsmanager:GetSecretValue' }));

    await expect(list()).rejects.toMatchObject(
      refusal(
        'AccessDeniedException',
        'User: arn:aws:iam::111122223333:user/test is not authorized to perform: secretsmanager:ListSecrets on resource: * because no identity-based policy allows the secretsmanager:ListSecrets action',
      ),
    );
  });

  test('says that a denial was explicit', async () => {
    allowOnly(allowing(), denying({ Action: 'secretsmanager:GetSecretValue' }));

    await expect(read('prod/db')).rejects.toMatchObject(
      refusal(
        'AccessDeniedException',
        'User: arn:aws:iam::111122223333:user/test is not authorized to perform: secretsmanager:GetSecretValue on resource: prod/db with an explicit deny in an identity-based policy',
      ),
    );
  });

  test('is not tried again by the SDK', async () => {
    allowOnly(allowing({ Action: 'secretsmanager:ListSecrets' }));

    await rejectionOf(read('prod/db'));

    expect(fake.calls()[0]?.attempts).toHaveLength(1);
  });
});

describe('what is no policy of an identity', () => {
  test.each<[string, unknown]>([
    ['text that is no JSON', 'allow all'],
    ['no object', 42],
    ['a document without statements', { Version: '2012-10-17', Statement: [] }],
    ['a statement with a principal', policyOf(allowing({ Principal: '*' }))],
    ['a statement without action', { Statement: { Effect: 'Allow', Resource: '*' } }],
    [
      'an unknown operator',
      policyOf(allowing({ Condition: { StringMatches: { 'aws:PrincipalArn': '*' } } })),
    ],
    ['an unknown effect', { Statement: { Effect: 'Permit', Action: '*', Resource: '*' } }],
  ])('%s is refused with one sentence and an example', async (_case, policy) => {
    const error = thrownBy(() => {
      fake.access.allowOnly(policy as string);
    });

    expect(error).toBeInstanceOf(MisuseError);
    expect(error.message).toBe(
      '[fake-secrets-manager] access.allowOnly() got something that is no identity-based policy. Write { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: "*" }] }, without Principal.',
    );
    expect(await accessOutcome(read('prod/db'))).toBe('allowed');
  });
});
