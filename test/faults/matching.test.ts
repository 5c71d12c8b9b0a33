import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';

let fake: FakeSecretsManager;

beforeEach(() => {
  fake = new FakeSecretsManager({
    region: 'eu-west-1',
    accountId: '123456789012',
    secrets: { 'prod/db': 'hunter2', 'prod/db-replica': 'x', 'prod/cache': 'y' },
  });
});

/** What becomes of a call: the name of its error, or `answered`. */
async function outcomeOf(command: object): Promise<string> {
  const send = fake.client({ maxAttempts: 1 }).send as (this: unknown, command: object) => Promise<unknown>;
  return send.call(fake.client({ maxAttempts: 1 }), command).then(
    () => 'answered',
    (error: unknown) => (error as Error).name,
  );
}

const readOf = (SecretId: string): GetSecretValueCommand => new GetSecretValueCommand({ SecretId });

describe('the SecretId of a fault', () => {
  const forms = ['name', 'ARN', 'partial ARN'] as const;

  function idOf(name: string, form: (typeof forms)[number]): string {
    const { arn } = fake.secret(name);
    return form === 'name' ? name : form === 'ARN' ? arn : arn.slice(0, -7);
  }

  it.each(forms.flatMap((given) => forms.map((called) => [given, called] as const)))(
    'given as %s fits a call by %s',
    async (given, called) => {
      fake.on(GetSecretValueCommand, { SecretId: idOf('prod/db', given) }).failsWith('DecryptionFailure');

      await expect(outcomeOf(readOf(idOf('prod/db', called)))).resolves.toBe('DecryptionFailure');
      await expect(outcomeOf(readOf(idOf('prod/cache', called)))).resolves.toBe('answered');
      await expect(outcomeOf(readOf(idOf('prod/db-replica', called)))).resolves.toBe('answered');
    },
  );

  it('given as an ARN does not fit the same name in another region', async () => {
    const { arn } = fake.secret('prod/db');
    fake.on(GetSecretValueCommand, { SecretId: arn }).failsWith('DecryptionFailure');

    const elsewhere = arn.replace('eu-west-1', 'us-east-1').slice(0, -7);

    await expect(outcomeOf(readOf(elsewhere))).resolves.toBe('ResourceNotFoundException');
  });

  it('given as the complete ARN of an earlier secret does not fit its successor’s', async () => {
    const { arn } = fake.secret('prod/db');
    fake.on(GetSecretValueCommand, { SecretId: `${arn.slice(0, -6)}AAAAAA` }).failsWith('DecryptionFailure');

    await expect(outcomeOf(readOf(arn))).resolves.toBe('answered');
  });

  it('fits case by case', async () => {
    fake.on(GetSecretValueCommand, { SecretId: 'PROD/DB' }).failsWith('DecryptionFailure');

    await expect(outcomeOf(readOf('prod/db'))).resolves.toBe('answered');
  });

  it('fits a name that ends like the suffix of an ARN', async () => {
    fake.seed({ 'db-a1b2c3': 'x' });
    fake.on(GetSecretValueCommand, { SecretId: 'db-a1b2c3' }).failsWith('DecryptionFailure');

    await expect(outcomeOf(readOf(fake.secret('db-a1b2c3').arn))).resolves.toBe('DecryptionFailure');
    await expect(outcomeOf(readOf('db-a1b2c3'))).resolves.toBe('DecryptionFailure');
  });

  it('fits a secret that there is not', async () => {
    fake.on(GetSecretValueCommand, { SecretId: 'none' }).failsWith('AccessDeniedException');

    await expect(outcomeOf(readOf('none'))).resolves.toBe('AccessDeniedException');
  });
});

describe('the input of a fault', () => {
  it('fits every call of the command where it is left out', async () => {
    fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');

    await expect(outcomeOf(readOf('prod/db'))).resolves.toBe('DecryptionFailure');
    await expect(outcomeOf(readOf('prod/cache'))).resolves.toBe('DecryptionFailure');
  });

  it('leaves other commands alone', async () => {
    fake.on(GetSecretValueCommand, { SecretId: 'prod/db' }).failsWith('DecryptionFailure');

    await expect(outcomeOf(new DescribeSecretCommand({ SecretId: 'prod/db' }))).resolves.toBe('answered');
  });

  it('is compared in part', async () => {
    fake.on(GetSecretValueCommand, { VersionStage: 'AWSPREVIOUS' }).failsWith('DecryptionFailure');

    await expect(
      outcomeOf(new GetSecretValueCommand({ SecretId: 'prod/db', VersionStage: 'AWSPREVIOUS' })),
    ).resolves.toBe('DecryptionFailure');
    await expect(
      outcomeOf(new GetSecretValueCommand({ SecretId: 'prod/db', VersionStage: 'AWSCURRENT' })),
    ).resolves.toBe('answered');
    await expect(outcomeOf(readOf('prod/db'))).resolves.toBe('answered');
  });

  it('is compared in part at any depth, and lists item by item', async () => {
    fake.on(TagResourceCommand, { Tags: [{ Key: 'team' }] }).failsWith('InternalServiceError');
    const tag = (Tags: { Key: string; Value: string }[]) =>
      outcomeOf(new TagResourceCommand({ SecretId: 'prod/db', Tags }));

    await expect(tag([{ Key: 'team', Value: 'a' }])).resolves.toBe('InternalServiceError');
    await expect(tag([{ Key: 'cost', Value: 'a' }])).resolves.toBe('answered');
    await expect(
      tag([
        { Key: 'team', Value: 'a' },
        { Key: 'cost', Value: 'b' },
      ]),
    ).resolves.toBe('answered');
    await expect(tag([])).resolves.toBe('answered');
  });

  it('compares bytes by their content', async () => {
    fake.on(PutSecretValueCommand, { SecretBinary: new Uint8Array([1, 2]) }).failsWith('EncryptionFailure');
    const put = (bytes: number[]) =>
      outcomeOf(new PutSecretValueCommand({ SecretId: 'prod/db', SecretBinary: Buffer.from(bytes) }));

    await expect(put([1, 2])).resolves.toBe('EncryptionFailure');
    await expect(put([1, 3])).resolves.toBe('answered');
    await expect(put([1, 2, 3])).resolves.toBe('answered');
  });

  it('with a member that is undefined fits a call without it', async () => {
    fake.on(GetSecretValueCommand, { VersionStage: undefined }).failsWith('DecryptionFailure');

    await expect(outcomeOf(readOf('prod/db'))).resolves.toBe('DecryptionFailure');
    await expect(
      outcomeOf(new GetSecretValueCommand({ SecretId: 'prod/db', VersionStage: 'AWSCURRENT' })),
    ).resolves.toBe('answered');
  });

  it('obeys asymmetric matchers', async () => {
    fake
      .on(GetSecretValueCommand, { SecretId: expect.stringMatching(/^prod\/db/) as string })
      .failsWith('DecryptionFailure');

    await expect(outcomeOf(readOf('prod/db'))).resolves.toBe('DecryptionFailure');
    await expect(outcomeOf(readOf('prod/db-replica'))).resolves.toBe('DecryptionFailure');
    await expect(outcomeOf(readOf('prod/cache'))).resolves.toBe('answered');
  });

  it('obeys asymmetric matchers inside of lists, and in place of them', async () => {
    fake
      .on(BatchGetSecretValueCommand, { SecretIdList: [expect.any(String) as string, 'prod/cache'] })
      .failsOnce('DecryptionFailure');
    fake
      .on(BatchGetSecretValueCommand, {
        SecretIdList: expect.arrayContaining(['prod/db-replica']) as string[],
      })
      .failsOnce('InternalServiceError');
    const batch = (...ids: string[]) => outcomeOf(new BatchGetSecretValueCommand({ SecretIdList: ids }));

    await expect(batch('prod/db')).resolves.toBe('answered');
    await expect(batch('prod/db', 'prod/cache')).resolves.toBe('DecryptionFailure');
    await expect(batch('prod/db', 'prod/db-replica')).resolves.toBe('InternalServiceError');
  });

  it('obeys any object that has asymmetricMatch', async () => {
    const endsInDb = { asymmetricMatch: (actual: unknown) => String(actual).endsWith('db') };
    fake.on(GetSecretValueCommand, { SecretId: endsInDb }).failsWith('DecryptionFailure');

    await expect(outcomeOf(readOf('prod/db'))).resolves.toBe('DecryptionFailure');
    await expect(outcomeOf(readOf('prod/cache'))).resolves.toBe('answered');
  });
});

describe('onAnyCommand', () => {
  it('meets the calls of every command', async () => {
    fake.onAnyCommand().failsWith('AccessDeniedException');

    await expect(outcomeOf(readOf('prod/db'))).resolves.toBe('AccessDeniedException');
    await expect(outcomeOf(new ListSecretsCommand({}))).resolves.toBe('AccessDeniedException');
    await expect(outcomeOf(new CreateSecretCommand({ Name: 'new' }))).resolves.toBe('AccessDeniedException');
    expect(() => fake.secret('new')).toThrow();
  });

  it('counts the attempts of all commands together', async () => {
    fake.onAnyCommand().failsWith('AccessDeniedException', { times: 2 });

    await expect(outcomeOf(readOf('prod/db'))).resolves.toBe('AccessDeniedException');
    await expect(outcomeOf(new ListSecretsCommand({}))).resolves.toBe('AccessDeniedException');
    await expect(outcomeOf(readOf('prod/db'))).resolves.toBe('answered');
  });
});
