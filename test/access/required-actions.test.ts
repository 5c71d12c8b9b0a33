import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  GetRandomPasswordCommand,
  RotateSecretCommand,
  ValidateResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { accessOutcome } from '../support/access-outcome';
import { allowing, policyOf } from '../support/policy';
import { refusal } from '../support/refusal';

const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: {
    'prod/db': 'one',
    'prod/api': 'two',
    rotated: secret({ value: 'x', rotation: { lambdaArn: LAMBDA } }),
  },
});
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.lambda(LAMBDA, () => Promise.resolve());
});

const allowOnly = (...actions: readonly string[]) => {
  fake.access.allowOnly(policyOf(allowing({ Action: actions })));
};
const deniedBecauseOf = (action: string, resource: string) =>
  refusal(
    'AccessDeniedException',
    `User: arn:aws:iam::111122223333:user/test is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
  );

describe('CreateSecret', () => {
  const create = (input: Partial<CreateSecretCommand['input']> = {}) =>
    client.send(new CreateSecretCommand({ Name: 'new', ...input }));

  test('needs no more than its own action without tags and replicas', async () => {
    allowOnly('secretsmanager:CreateSecret');

    expect(await accessOutcome(create())).toBe('allowed');
  });

  test('needs TagResource for tags', async () => {
    allowOnly('secretsmanager:CreateSecret');
    const tagged = () => create({ Tags: [{ Key: 'team', Value: 'a' }] });

    await expect(tagged()).rejects.toMatchObject(deniedBecauseOf('secretsmanager:TagResource', 'new'));
    allowOnly('secretsmanager:CreateSecret', 'secretsmanager:TagResource');
    expect(await accessOutcome(tagged())).toBe('allowed');
  });

  test('needs ReplicateSecretToRegions for replicas', async () => {
    allowOnly('secretsmanager:CreateSecret');
    const replicated = () => create({ AddReplicaRegions: [{ Region: 'us-east-2' }] });

    await expect(replicated()).rejects.toMatchObject(
      deniedBecauseOf('secretsmanager:ReplicateSecretToRegions', 'new'),
    );
    allowOnly('secretsmanager:CreateSecret', 'secretsmanager:ReplicateSecretToRegions');
    expect(await accessOutcome(replicated())).toBe('allowed');
  });

  test.each(['kms:GenerateDataKey', 'kms:Decrypt'])('needs %s for a customer key', async (missing) => {
    const keyed = () => create({ KmsKeyId: 'alias/payments' });
    const others = ['kms:GenerateDataKey', 'kms:Decrypt'].filter((action) => action !== missing);

    allowOnly('secretsmanager:CreateSecret', ...others);
    await expect(keyed()).rejects.toMatchObject(
      refusal('AccessDeniedException', 'Access to KMS is not allowed'),
    );
    allowOnly('secretsmanager:CreateSecret', 'kms:GenerateDataKey', 'kms:Decrypt');
    expect(await accessOutcome(keyed())).toBe('allowed');
  });

  test('needs no action on keys for the key that the service manages', async () => {
    allowOnly('secretsmanager:CreateSecret');

    expect(await accessOutcome(create({ SecretString: 'x', KmsKeyId: 'alias/aws/secretsmanager' }))).toBe(
      'allowed',
    );
  });
});

describe('BatchGetSecretValue', () => {
  const byIds = () =>
    client.send(new BatchGetSecretValueCommand({ SecretIdList: ['prod/db', 'prod/api', 'unknown'] }));
  const byFilter = () =>
    client.send(new BatchGetSecretValueCommand({ Filters: [{ Key: 'name', Values: ['prod/'] }] }));

  test('needs its own action', async () => {
    allowOnly('secretsmanager:GetSecretValue');

    await expect(byIds()).rejects.toMatchObject(deniedBecauseOf('secretsmanager:BatchGetSecretValue', '*'));
  });

  test('needs GetSecretValue for each secret, and names those that lack it', async () => {
    fake.access.allowOnly(
      policyOf(
        allowing({ Action: 'secretsmanager:BatchGetSecretValue' }),
        allowing({
          Action: 'secretsmanager:GetSecretValue',
          Resource: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/api-??????',
        }),
      ),
    );

    const { SecretValues, Errors } = await byIds();
    expect(SecretValues?.map(({ Name }) => Name)).toEqual(['prod/api']);
    expect(Errors).toEqual([
      {
        SecretId: 'prod/db',
        ErrorCode: 'AccessDeniedException',
        Message:
          'User: arn:aws:iam::111122223333:user/test is not authorized to perform: secretsmanager:GetSecretValue on resource: prod/db because no identity-based policy allows the secretsmanager:GetSecretValue action',
      },
      {
        SecretId: 'unknown',
        ErrorCode: 'AccessDeniedException',
        Message:
          'User: arn:aws:iam::111122223333:user/test is not authorized to perform: secretsmanager:GetSecretValue on resource: unknown because no identity-based policy allows the secretsmanager:GetSecretValue action',
      },
    ]);
    expect(fake.secret('prod/db').lastAccessedDate).toBeUndefined();
  });

  test('needs ListSecrets for filters, and not for ids', async () => {
    allowOnly('secretsmanager:BatchGetSecretValue', 'secretsmanager:GetSecretValue');

    await expect(byFilter()).rejects.toMatchObject(deniedBecauseOf('secretsmanager:ListSecrets', '*'));
    expect(await accessOutcome(byIds())).toBe('allowed');
    allowOnly(
      'secretsmanager:BatchGetSecretValue',
      'secretsmanager:GetSecretValue',
      'secretsmanager:ListSecrets',
    );
    expect((await byFilter()).SecretValues).toHaveLength(2);
  });
});

describe('RotateSecret', () => {
  test('needs lambda:InvokeFunction on the function that it names', async () => {
    const rotate = () =>
      client.send(new RotateSecretCommand({ SecretId: 'prod/db', RotationLambdaARN: LAMBDA }));
    allowOnly('secretsmanager:RotateSecret');

    await expect(rotate()).rejects.toMatchObject(deniedBecauseOf('lambda:InvokeFunction', LAMBDA));
    fake.access.allowOnly(
      policyOf(
        allowing({ Action: 'secretsmanager:RotateSecret' }),
        allowing({ Action: 'lambda:InvokeFunction', Resource: LAMBDA }),
      ),
    );
    expect(await accessOutcome(rotate())).toBe('allowed');
  });

  test('needs lambda:InvokeFunction on the function that the secret has', async () => {
    const rotate = () => client.send(new RotateSecretCommand({ SecretId: 'rotated' }));
    allowOnly('secretsmanager:RotateSecret');

    await expect(rotate()).rejects.toMatchObject(deniedBecauseOf('lambda:InvokeFunction', LAMBDA));
    allowOnly('secretsmanager:RotateSecret', 'lambda:InvokeFunction');
    expect(await accessOutcome(rotate())).toBe('allowed');
  });
});

test('ValidateResourcePolicy needs PutResourcePolicy', async () => {
  const validate = (SecretId?: string) =>
    client.send(
      new ValidateResourcePolicyCommand({
        ResourcePolicy:
          '{"Statement":{"Effect":"Deny","Principal":"*","Action":"secretsmanager:*","Resource":"*"}}',
        ...(SecretId !== undefined && { SecretId }),
      }),
    );
  allowOnly('secretsmanager:ValidateResourcePolicy');

  await expect(validate('prod/db')).rejects.toMatchObject(
    deniedBecauseOf('secretsmanager:PutResourcePolicy', 'prod/db'),
  );
  await expect(validate()).rejects.toMatchObject(deniedBecauseOf('secretsmanager:PutResourcePolicy', '*'));
  allowOnly('secretsmanager:ValidateResourcePolicy', 'secretsmanager:PutResourcePolicy');
  expect(await accessOutcome(validate('prod/db'))).toBe('allowed');
  expect(await accessOutcome(validate())).toBe('allowed');
});

test('GetRandomPassword is allowed on * only', async () => {
  const password = () => client.send(new GetRandomPasswordCommand({}));
  fake.access.allowOnly(policyOf(allowing({ Resource: 'arn:aws:secretsmanager:*:*:secret:*' })));
  expect(await accessOutcome(password())).toBe('denied');

  allowOnly('secretsmanager:GetRandomPassword');
  expect(await accessOutcome(password())).toBe('allowed');
});
