import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  ListSecretsCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  RestoreSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError, secret } from '../src';
import { accessOutcome } from './support/access-outcome';
import { allowing, denying, policyOf } from './support/policy';
import { refusal } from './support/refusal';
import { rejectionOf } from './support/rejection';
import { UNKNOWN } from './support/secret-refusals';
import { thrownBy } from './support/thrown';

const OWNER = '111122223333';
const OTHER = '444455556666';
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const DEFAULT_KEY = refusal(
  'InvalidRequestException',
  "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
);

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: OWNER,
  secrets: { keyed: secret({ value: 'one', kmsKeyId: KEY }), plain: 'two' },
});
const owner = fake.client();
const other = fake.client({ accountId: OTHER });
beforeEach(() => fake.reset());

/** Lets the other account do everything with a secret, and gives its ARN. */
async function shared(name: string, principal = OTHER): Promise<string> {
  await owner.send(
    new PutResourcePolicyCommand({
      SecretId: name,
      ResourcePolicy: JSON.stringify(
        policyOf(allowing({ Principal: { AWS: principal }, Action: 'secretsmanager:*' })),
      ),
    }),
  );
  return fake.secret(name).arn;
}
const read = (client: SecretsManagerClient, SecretId: string) =>
  client.send(new GetSecretValueCommand({ SecretId }));
const put = (client: SecretsManagerClient, SecretId: string) =>
  client.send(new PutSecretValueCommand({ SecretId, SecretString: 'new' }));

describe('the secrets of two accounts', () => {
  test('may have one name, and are two', async () => {
    await other.send(new CreateSecretCommand({ Name: 'plain', SecretString: 'theirs' }));

    expect((await read(owner, 'plain')).SecretString).toBe('two');
    expect((await read(other, 'plain')).SecretString).toBe('theirs');
    expect(fake.secret('plain', { accountId: OTHER }).arn).toMatch(
      /^arn:aws:secretsmanager:eu-west-1:444455556666:secret:plain-[A-Za-z0-9]{6}$/,
    );
  });

  test('are listed apart', async () => {
    await shared('plain');
    await other.send(new CreateSecretCommand({ Name: 'theirs' }));

    const namesOf = async (client: SecretsManagerClient) =>
      (await client.send(new ListSecretsCommand({}))).SecretList?.map(({ Name }) => Name);
    expect(await namesOf(owner)).toEqual(['keyed', 'plain']);
    expect(await namesOf(other)).toEqual(['theirs']);
  });

  test('are apart in each region too', async () => {
    const there = fake.client({ accountId: OTHER, region: 'us-east-2' });
    await there.send(new CreateSecretCommand({ Name: 'plain', SecretString: 'far' }));

    expect((await read(there, 'plain')).SecretString).toBe('far');
    await expect(read(other, 'plain')).rejects.toMatchObject(UNKNOWN);
  });

  test('are in the journal with the account of the client', async () => {
    await rejectionOf(read(other, 'plain'));
    await read(owner, 'plain');

    expect(fake.calls().map(({ accountId }) => accountId)).toEqual(['444455556666', '111122223333']);
  });

  test('can be seeded', async () => {
    fake.seed({ plain: 'seeded' }, { accountId: OTHER });

    expect((await read(other, 'plain')).SecretString).toBe('seeded');
    expect((await read(owner, 'plain')).SecretString).toBe('two');
  });
});

describe('the secret of another account', () => {
  test('is not found by its name, whatever its policy', async () => {
    await shared('keyed');

    await expect(read(other, 'keyed')).rejects.toMatchObject(UNKNOWN);
  });

  test('is read by its ARN where its policy allows the account', async () => {
    const arn = await shared('keyed');

    await expect(read(other, arn)).resolves.toMatchObject({ ARN: arn, Name: 'keyed', SecretString: 'one' });
  });

  test('is read by its ARN without the suffix', async () => {
    const arn = await shared('keyed');

    expect((await read(other, arn.slice(0, -7))).SecretString).toBe('one');
  });

  test('is read where its policy allows the very principal, and no other', async () => {
    const arn = await shared('keyed', 'arn:aws:iam::444455556666:role/app');

    expect(await accessOutcome(read(other, arn))).toBe('denied');
    fake.access.actAs('arn:aws:iam::444455556666:role/app');
    expect(await accessOutcome(read(other, arn))).toBe('allowed');
  });

  test('is written for its owner too', async () => {
    const arn = await shared('keyed');
    await put(other, arn);

    expect((await read(owner, 'keyed')).SecretString).toBe('new');
  });

  test('is one of a batch', async () => {
    const arn = await shared('keyed');

    const { SecretValues, Errors } = await other.send(
      new BatchGetSecretValueCommand({ SecretIdList: [arn, 'keyed'] }),
    );
    expect(SecretValues?.map(({ SecretString }) => SecretString)).toEqual(['one']);
    expect(Errors).toEqual([
      {
        SecretId: 'keyed',
        ErrorCode: 'ResourceNotFoundException',
        Message: "Secrets Manager can't find the specified secret.",
      },
    ]);
  });

  test('is not reached without a policy', async () => {
    const { arn } = fake.secret('keyed');

    await expect(read(other, arn)).rejects.toMatchObject(
      refusal(
        'AccessDeniedException',
        `User: arn:aws:iam::444455556666:user/test is not authorized to perform: secretsmanager:GetSecretValue on resource: ${arn} because no resource-based policy allows the secretsmanager:GetSecretValue action`,
      ),
    );
  });

  test('is not reached where its policy allows a third account', async () => {
    const arn = await shared('keyed', '777788889999');

    expect(await accessOutcome(read(other, arn))).toBe('denied');
  });

  test('is not reached where its policy denies the account', async () => {
    await shared('keyed');
    await owner.send(
      new PutResourcePolicyCommand({
        SecretId: 'keyed',
        ResourcePolicy: JSON.stringify(
          policyOf(
            allowing({ Principal: '*' }),
            denying({ Principal: { AWS: OTHER }, Action: 'secretsmanager:GetSecretValue' }),
          ),
        ),
      }),
    );

    await expect(read(other, fake.secret('keyed').arn)).rejects.toMatchObject({
      message: expect.stringMatching(/ with an explicit deny in a resource-based policy$/) as string,
    });
    expect(await accessOutcome(read(owner, 'keyed'))).toBe('allowed');
  });

  test('is not reached where the own policy of the caller does not allow it', async () => {
    const arn = await shared('keyed');
    fake.access.allowOnly(policyOf(allowing({ Action: 'secretsmanager:ListSecrets' })));

    await expect(read(other, arn)).rejects.toMatchObject(
      refusal(
        'AccessDeniedException',
        `User: arn:aws:iam::444455556666:user/test is not authorized to perform: secretsmanager:GetSecretValue on resource: ${arn} because no identity-based policy allows the secretsmanager:GetSecretValue action`,
      ),
    );
  });

  test('is not found in another region than that of the client', async () => {
    const arn = await shared('keyed');

    const name = (await rejectionOf(read(fake.client({ accountId: OTHER, region: 'us-east-2' }), arn))).name;
    expect(name).toBe('AccessDeniedException');
  });

  test.each<'denied' | 'disabled'>(['denied', 'disabled'])(
    'is not read where its key is %s, and is described',
    async (state) => {
      const arn = await shared('keyed');
      fake.kms.key(KEY, { state });

      await expect(read(other, arn)).rejects.toMatchObject(
        state === 'denied'
          ? refusal('AccessDeniedException', 'Access to KMS is not allowed')
          : refusal('DecryptionFailure'),
      );
      expect((await other.send(new DescribeSecretCommand({ SecretId: arn }))).Name).toBe('keyed');
    },
  );
});

describe('the secret of another account under the default key', () => {
  test.each<[string, (client: SecretsManagerClient, SecretId: string) => Promise<unknown>]>([
    ['GetSecretValue', read],
    ['PutSecretValue', put],
    ['UpdateSecret', (c, SecretId) => c.send(new UpdateSecretCommand({ SecretId, SecretString: 'new' }))],
  ])('is refused by %s', async (_operation, send) => {
    const arn = await shared('plain');

    await expect(send(other, arn)).rejects.toMatchObject(DEFAULT_KEY);
    expect(fake.secret('plain').value).toBe('two');
    expect(fake.secret('plain').versions).toHaveLength(1);
  });

  test('is an entry in the errors of a batch', async () => {
    const arn = await shared('plain');

    const { Errors } = await other.send(new BatchGetSecretValueCommand({ SecretIdList: [arn] }));
    expect(Errors).toEqual([
      {
        SecretId: arn,
        ErrorCode: 'InvalidRequestException',
        Message:
          "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
      },
    ]);
  });

  test('is read again by its owner', async () => {
    const arn = await shared('plain');
    await rejectionOf(read(other, arn));

    expect((await read(owner, arn)).SecretString).toBe('two');
  });

  test('is described, listed by versions, tagged, given another policy and deleted', async () => {
    const arn = await shared('plain');
    const id = { SecretId: arn };

    expect((await other.send(new DescribeSecretCommand(id))).Name).toBe('plain');
    expect((await other.send(new ListSecretVersionIdsCommand(id))).Versions).toHaveLength(1);
    const { ResourcePolicy } = await other.send(new GetResourcePolicyCommand(id));
    await other.send(new PutResourcePolicyCommand({ ...id, ResourcePolicy: ResourcePolicy! }));
    await other.send(new TagResourceCommand({ ...id, Tags: [{ Key: 'theirs', Value: 'yes' }] }));
    expect(fake.secret('plain').tags).toEqual({ theirs: 'yes' });
    await other.send(new UntagResourceCommand({ ...id, TagKeys: ['theirs'] }));
    expect(fake.secret('plain').tags).toEqual({});
    await other.send(new UpdateSecretCommand({ ...id, Description: 'theirs' }));
    expect(fake.secret('plain').description).toBe('theirs');
    await other.send(new DeleteSecretCommand(id));
    expect(fake.secret('plain').deletedDate).toBeInstanceOf(Date);
    await other.send(new RestoreSecretCommand(id));
    expect(fake.secret('plain').deletedDate).toBeUndefined();
    await other.send(new DeleteResourcePolicyCommand(id));
    expect((await rejectionOf(other.send(new DescribeSecretCommand(id)))).name).toBe('AccessDeniedException');
  });
});

test.each(['44445555666', '4444-5555-6666', ''])(
  'a client of the account "%s" is refused with one sentence',
  (accountId) => {
    const error = thrownBy(() => fake.client({ accountId }));

    expect(error).toBeInstanceOf(MisuseError);
    expect(error.message).toBe(
      `[fake-secrets-manager] accountId is "${accountId}", which is no AWS account. Write its 12 digits.`,
    );
  },
);
