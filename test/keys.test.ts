import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  TagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError, secret, type KmsKeyState } from '../src';
import { refusal, type Refusal } from './support/refusal';
import { rejectionOf } from './support/rejection';
import { stateOf } from './support/state-of';
import { thrownBy } from './support/thrown';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const KEY = '1234abcd-12ab-34cd-56ef-1234567890ab';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: {
    keyed: secret({
      versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }],
      kmsKeyId: KEY,
      description: 'old',
    }),
    plain: secret({ versions: [{ id: V1, value: 'two', labels: ['AWSCURRENT'] }], description: 'old' }),
  },
});
const client = fake.client();
beforeEach(() => fake.reset());

const read = (SecretId = 'keyed') => client.send(new GetSecretValueCommand({ SecretId }));
const put = (ClientRequestToken: string, SecretString: string) =>
  client.send(new PutSecretValueCommand({ SecretId: 'keyed', SecretString, ClientRequestToken }));

/** Every use of a key: what it is called, and whether it is a write, a read, or the first use of the key. */
const uses: readonly [use: string, kind: 'write' | 'read' | 'new key', send: () => Promise<unknown>][] = [
  [
    'CreateSecret with a value',
    'new key',
    () => client.send(new CreateSecretCommand({ Name: 'new', SecretString: 'x', KmsKeyId: KEY })),
  ],
  [
    'CreateSecret without a value',
    'new key',
    () => client.send(new CreateSecretCommand({ Name: 'new', KmsKeyId: KEY })),
  ],
  [
    'UpdateSecret to the key',
    'new key',
    () => client.send(new UpdateSecretCommand({ SecretId: 'plain', Description: 'new', KmsKeyId: KEY })),
  ],
  [
    'UpdateSecret to the key and to a value',
    'new key',
    () =>
      client.send(
        new UpdateSecretCommand({
          SecretId: 'plain',
          Description: 'new',
          KmsKeyId: KEY,
          SecretString: 'x',
        }),
      ),
  ],
  ['PutSecretValue', 'write', () => put(V2, 'x')],
  [
    'UpdateSecret with a value',
    'write',
    () => client.send(new UpdateSecretCommand({ SecretId: 'keyed', Description: 'new', SecretString: 'x' })),
  ],
  ['GetSecretValue', 'read', () => read()],
  ['PutSecretValue with a token that has its version', 'read', () => put(V1, 'one')],
  [
    'UpdateSecret with a token that has its version',
    'read',
    () =>
      client.send(
        new UpdateSecretCommand({
          SecretId: 'keyed',
          Description: 'new',
          SecretString: 'one',
          ClientRequestToken: V1,
        }),
      ),
  ],
  [
    'CreateSecret with a token that has its version',
    'read',
    () =>
      client.send(new CreateSecretCommand({ Name: 'keyed', SecretString: 'one', ClientRequestToken: V1 })),
  ],
  [
    'UpdateSecret to another key',
    'read',
    () =>
      client.send(
        new UpdateSecretCommand({ SecretId: 'keyed', Description: 'new', KmsKeyId: 'alias/other' }),
      ),
  ],
];

const DENIED = refusal('AccessDeniedException', 'Access to KMS is not allowed');
const WRITE = refusal('EncryptionFailure');
const READ = refusal('DecryptionFailure');
const states: readonly [KmsKeyState, Readonly<Record<'write' | 'read' | 'new key', Refusal>>][] = [
  ['disabled', { write: WRITE, read: READ, 'new key': WRITE }],
  ['pendingDeletion', { write: WRITE, read: READ, 'new key': WRITE }],
  ['missing', { write: WRITE, read: READ, 'new key': refusal('ResourceNotFoundException') }],
  ['denied', { write: DENIED, read: DENIED, 'new key': DENIED }],
];

describe.each(states)('a key that is %s', (state, refusals) => {
  test.each(uses)('makes %s fail and change nothing (a %s)', async (_use, kind, send) => {
    fake.kms.key(KEY, { state });
    const before = [stateOf(fake, 'keyed'), stateOf(fake, 'plain')];

    await expect(send()).rejects.toMatchObject(refusals[kind]);

    expect([stateOf(fake, 'keyed'), stateOf(fake, 'plain')]).toEqual(before);
    expect((await client.send(new ListSecretsCommand({}))).SecretList).toHaveLength(2);
  });

  test('is an entry in the errors of a batch, and the other values are read', async () => {
    fake.kms.key(KEY, { state });

    const { SecretValues, Errors } = await client.send(
      new BatchGetSecretValueCommand({ SecretIdList: ['keyed', 'plain'] }),
    );
    expect(SecretValues?.map(({ SecretString }) => SecretString)).toEqual(['two']);
    expect(Errors).toEqual([
      {
        SecretId: 'keyed',
        ErrorCode: refusals.read.name,
        Message: refusals.read.message ?? (expect.any(String) as string),
      },
    ]);
  });

  test('is not noticed by what needs no value', async () => {
    fake.kms.key(KEY, { state });
    fake.lambda(LAMBDA, () => Promise.resolve());
    const id = { SecretId: 'keyed' };

    expect((await client.send(new DescribeSecretCommand(id))).KmsKeyId).toBe(KEY);
    expect((await client.send(new ListSecretVersionIdsCommand(id))).Versions).toHaveLength(1);
    await client.send(new TagResourceCommand({ ...id, Tags: [{ Key: 'a', Value: 'b' }] }));
    await client.send(new UpdateSecretCommand({ ...id, Description: 'new' }));
    await client.send(
      new UpdateSecretVersionStageCommand({ ...id, VersionStage: 'GREEN', MoveToVersionId: V1 }),
    );
    await client.send(new RotateSecretCommand({ ...id, RotationLambdaARN: LAMBDA }));

    expect(fake.secret('keyed')).toMatchObject({ description: 'new', tags: { a: 'b' } });
  });
});

test.each(uses.filter(([use]) => !use.startsWith('CreateSecret with a token')))(
  'a key that is enabled lets %s succeed (a %s)',
  async (_use, _kind, send) => {
    fake.kms.key(KEY);

    await expect(send()).resolves.toMatchObject({ $metadata: { httpStatusCode: 200 } });
  },
);

test('a key that no test declared is enabled', async () => {
  await client.send(
    new CreateSecretCommand({ Name: 'new', SecretString: 'x', KmsKeyId: 'alias/never/declared' }),
  );

  expect((await read('new')).SecretString).toBe('x');
  expect((await client.send(new DescribeSecretCommand({ SecretId: 'new' }))).KmsKeyId).toBe(
    'alias/never/declared',
  );
});

describe('the name of a key', () => {
  const ARN = `arn:aws:kms:eu-west-1:111122223333:key/${KEY}`;
  const ALIAS_ARN = 'arn:aws:kms:eu-west-1:111122223333:alias/payments';
  const create = (KmsKeyId: string) =>
    client.send(new CreateSecretCommand({ Name: 'new', SecretString: 'x', KmsKeyId }));

  test.each([KEY, ARN, 'alias/payments', ALIAS_ARN])(
    'may be %s for a key declared by its id',
    async (name) => {
      fake.kms.key(KEY, { alias: 'alias/payments', state: 'disabled' });

      expect((await rejectionOf(create(name))).name).toBe('EncryptionFailure');
    },
  );

  test.each([KEY, ARN, 'alias/payments', ALIAS_ARN])(
    'may be %s for a key declared by its ARN',
    async (name) => {
      fake.kms.key(ARN, { alias: 'alias/payments', state: 'disabled' });

      expect((await rejectionOf(create(name))).name).toBe('EncryptionFailure');
    },
  );

  test.each([
    'other',
    'alias/other',
    `arn:aws:kms:us-east-2:111122223333:key/${KEY}`,
    'arn:aws:kms:eu-west-1:444455556666:alias/payments',
  ])('%s is not that of a key declared by its ARN elsewhere', async (name) => {
    fake.kms.key(ARN, { alias: 'alias/payments', state: 'disabled' });

    expect((await create(name)).Name).toBe('new');
  });

  test('may be its alias after the state of the key was said anew', async () => {
    fake.kms.key(KEY, { alias: 'alias/payments' });
    await create('alias/payments');
    fake.kms.key(KEY, { state: 'disabled' });
    expect((await rejectionOf(read('new'))).name).toBe('DecryptionFailure');

    fake.kms.key(KEY, { state: 'enabled' });
    expect((await read('new')).SecretString).toBe('x');
  });

  test('may be either alias of a key that was declared with two', async () => {
    fake.kms.key(KEY, { alias: 'alias/payments' });
    await create('alias/payments');
    fake.kms.key(KEY, { alias: 'alias/billing', state: 'disabled' });

    expect((await rejectionOf(read('new'))).name).toBe('DecryptionFailure');
  });

  test.each(['alias/aws/secretsmanager', 'arn:aws:kms:eu-west-1:111122223333:alias/aws/secretsmanager'])(
    '%s is the key that the service manages, and is left out of the description',
    async (name) => {
      await create(name);

      expect(await client.send(new DescribeSecretCommand({ SecretId: 'new' }))).not.toHaveProperty(
        'KmsKeyId',
      );
    },
  );
});

describe('what was said of keys', () => {
  test('ends with reset(), and goes back with rollback()', async () => {
    fake.kms.key(KEY, { state: 'disabled' });
    const point = fake.checkpoint();
    fake.kms.key(KEY, { state: 'enabled' });
    fake.rollback(point);
    expect((await rejectionOf(read())).name).toBe('DecryptionFailure');

    fake.reset();
    expect((await read()).SecretString).toBe('one');
  });

  test('needs an alias with its prefix', () => {
    const error = thrownBy(() => {
      fake.kms.key(KEY, { alias: 'payments' });
    });

    expect(error).toBeInstanceOf(MisuseError);
    expect(error.message).toBe(
      '[fake-secrets-manager] kms.key() got the alias "payments". Write it with its prefix: "alias/payments".',
    );
  });

  test('needs a state that there is', () => {
    const error = thrownBy(() => {
      fake.kms.key(KEY, { state: 'Disabled' as KmsKeyState });
    });

    expect(error).toBeInstanceOf(MisuseError);
    expect(error.message).toBe(
      '[fake-secrets-manager] kms.key() got the state "Disabled". Write one of enabled, disabled, pendingDeletion, denied, missing.',
    );
  });
});
