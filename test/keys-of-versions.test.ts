import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../src';
import { rejectionOf } from './support/rejection';

const OLD = 'arn:aws:kms:eu-west-1:111122223333:key/old';
const NEW = 'arn:aws:kms:eu-west-1:111122223333:key/new';
const CURRENT = '11111111-1111-4111-8111-111111111111';
const PREVIOUS = '22222222-2222-4222-8222-222222222222';
const PENDING = '33333333-3333-4333-8333-333333333333';
const CUSTOM = '44444444-4444-4444-8444-444444444444';
const DEPRECATED = '55555555-5555-4555-8555-555555555555';
const TOKEN = '66666666-6666-4666-8666-666666666666';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: {
    keyed: secret({
      versions: [
        { id: DEPRECATED, value: 'deprecated' },
        { id: CUSTOM, value: 'custom', labels: ['GREEN'] },
        { id: PREVIOUS, value: 'previous', labels: ['AWSPREVIOUS'] },
        { id: CURRENT, value: 'current', labels: ['AWSCURRENT', 'BLUE'] },
        { id: PENDING, value: 'pending', labels: ['AWSPENDING'] },
      ],
      kmsKeyId: OLD,
    }),
    plain: secret({ versions: [{ id: CURRENT, value: 'x', labels: ['AWSCURRENT'] }] }),
  },
});
const client = fake.client();
beforeEach(() => fake.reset());

/** The keys of each version, by its id. */
async function keysOf(SecretId: string): Promise<object> {
  const { Versions = [] } = await client.send(
    new ListSecretVersionIdsCommand({ SecretId, IncludeDeprecated: true }),
  );
  return Object.fromEntries(Versions.map(({ VersionId = '', KmsKeyIds }) => [VersionId, KmsKeyIds]));
}
const update = (SecretId: string, input: Partial<UpdateSecretCommand['input']>) =>
  client.send(new UpdateSecretCommand({ SecretId, ClientRequestToken: TOKEN, ...input }));
const readVersion = (VersionId: string) =>
  client.send(new GetSecretValueCommand({ SecretId: 'keyed', VersionId }));

test('a version under the key that the service manages has DefaultEncryptionKey', async () => {
  await client.send(new CreateSecretCommand({ Name: 'new', SecretString: 'x', ClientRequestToken: CURRENT }));

  expect(await keysOf('new')).toEqual({ [CURRENT]: ['DefaultEncryptionKey'] });
});

test('a version under a customer key has that key, as the caller wrote it', async () => {
  await client.send(
    new CreateSecretCommand({
      Name: 'new',
      SecretString: 'x',
      ClientRequestToken: CURRENT,
      KmsKeyId: 'alias/payments',
    }),
  );

  expect(await keysOf('new')).toEqual({ [CURRENT]: ['alias/payments'] });
});

test('a new version has the key that the secret has now', async () => {
  await update('plain', { KmsKeyId: NEW });
  await client.send(
    new PutSecretValueCommand({ SecretId: 'plain', SecretString: 'y', ClientRequestToken: TOKEN }),
  );

  expect(await keysOf('plain')).toEqual({ [CURRENT]: [NEW], [TOKEN]: [NEW] });
});

test('the placeholder of a rotation has no key, until a value fills it', async () => {
  fake.lambda(LAMBDA, () => Promise.resolve());
  await client.send(
    new RotateSecretCommand({ SecretId: 'plain', RotationLambdaARN: LAMBDA, ClientRequestToken: TOKEN }),
  );
  expect(await keysOf('plain')).toEqual({ [CURRENT]: ['DefaultEncryptionKey'], [TOKEN]: undefined });

  await update('plain', { KmsKeyId: NEW, ClientRequestToken: PENDING });
  expect(await keysOf('plain')).toEqual({ [CURRENT]: [NEW], [TOKEN]: undefined });
  await client.send(
    new PutSecretValueCommand({
      SecretId: 'plain',
      SecretString: 'y',
      ClientRequestToken: TOKEN,
      VersionStages: ['AWSPENDING'],
    }),
  );
  expect(await keysOf('plain')).toEqual({ [CURRENT]: [NEW], [TOKEN]: [NEW] });
});

describe('a change of the key', () => {
  test('encrypts anew what holds AWSCURRENT, AWSPREVIOUS or AWSPENDING, and nothing else', async () => {
    await update('keyed', { KmsKeyId: NEW });

    expect(await keysOf('keyed')).toEqual({
      [DEPRECATED]: [OLD],
      [CUSTOM]: [OLD],
      [PREVIOUS]: [NEW],
      [CURRENT]: [NEW],
      [PENDING]: [NEW],
    });
  });

  test('makes no version', async () => {
    const { $metadata: _, ...output } = await update('keyed', { KmsKeyId: NEW });

    expect(Object.keys(output).sort()).toEqual(['ARN', 'Name']);
    expect((await client.send(new DescribeSecretCommand({ SecretId: 'keyed' }))).KmsKeyId).toBe(NEW);
  });

  test('together with a value makes a version under the new key', async () => {
    await update('keyed', { KmsKeyId: NEW, SecretString: 'y' });

    expect(await keysOf('keyed')).toEqual({
      [DEPRECATED]: [OLD],
      [CUSTOM]: [OLD],
      [PREVIOUS]: [NEW],
      [CURRENT]: [NEW],
      [PENDING]: [NEW],
      [TOKEN]: [NEW],
    });
  });

  test('leaves the other versions readable with the old key only', async () => {
    await update('keyed', { KmsKeyId: NEW });
    fake.kms.key(OLD, { state: 'disabled' });

    expect((await readVersion(CURRENT)).SecretString).toBe('current');
    expect((await readVersion(PENDING)).SecretString).toBe('pending');
    expect((await rejectionOf(readVersion(CUSTOM))).name).toBe('DecryptionFailure');
    expect((await rejectionOf(readVersion(DEPRECATED))).name).toBe('DecryptionFailure');
  });

  test('to "" goes back to the key that the service manages', async () => {
    await update('keyed', { KmsKeyId: '' });

    expect(await keysOf('keyed')).toEqual({
      [DEPRECATED]: [OLD],
      [CUSTOM]: [OLD],
      [PREVIOUS]: ['DefaultEncryptionKey'],
      [CURRENT]: ['DefaultEncryptionKey'],
      [PENDING]: ['DefaultEncryptionKey'],
    });
    expect(await client.send(new DescribeSecretCommand({ SecretId: 'keyed' }))).not.toHaveProperty(
      'KmsKeyId',
    );
  });

  test('to the key that the secret has changes nothing', async () => {
    const { lastChangedDate } = fake.secret('keyed');
    fake.kms.key(OLD, { state: 'disabled' });
    await update('keyed', { KmsKeyId: OLD });

    expect(fake.secret('keyed').lastChangedDate).toEqual(lastChangedDate);
  });

  test('succeeds without kms:Encrypt, and encrypts nothing anew', async () => {
    fake.access.deny('kms:Encrypt');
    await update('keyed', { KmsKeyId: NEW });

    expect(await keysOf('keyed')).toEqual({
      [DEPRECATED]: [OLD],
      [CUSTOM]: [OLD],
      [PREVIOUS]: [OLD],
      [CURRENT]: [OLD],
      [PENDING]: [OLD],
    });
    expect((await client.send(new DescribeSecretCommand({ SecretId: 'keyed' }))).KmsKeyId).toBe(NEW);
  });
});
