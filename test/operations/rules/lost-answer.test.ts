import {
  CreateSecretCommand,
  PutSecretValueCommand,
  ReplicateSecretToRegionsCommand,
  RotateSecretCommand,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../../src';

const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => fake.reset());

describe('a lost answer', () => {
  const lost = [
    CreateSecretCommand,
    PutSecretValueCommand,
    UpdateSecretCommand,
    RotateSecretCommand,
  ] as const;
  beforeEach(() => {
    for (const command of lost) fake.on(command).losesResponse({ times: 1 });
  });

  test.each([['one'], [undefined]])(
    'to CreateSecret does not double the secret of value %p',
    async (text) => {
      const output = await client.send(new CreateSecretCommand({ Name: 'prod/db', SecretString: text }));

      expect(output.$metadata.attempts).toBe(2);
      expect(output.ARN).toBe(fake.secret('prod/db').arn);
      expect(fake.secret('prod/db').versions).toHaveLength(text === undefined ? 0 : 1);
    },
  );

  test.each([
    [
      'PutSecretValue',
      () => client.send(new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'two' })),
    ],
    [
      'UpdateSecret',
      () => client.send(new UpdateSecretCommand({ SecretId: 'prod/db', SecretString: 'two' })),
    ],
  ])('to %s does not double the version', async (_operation, call) => {
    fake.seed({ 'prod/db': 'one' });

    const { VersionId, $metadata } = await call();

    expect($metadata.attempts).toBe(2);
    expect(fake.secret('prod/db').labels.AWSCURRENT).toBe(VersionId);
    expect(fake.secret('prod/db').versions).toHaveLength(2);
  });

  test('to RotateSecret does not begin a second rotation', async () => {
    fake.lambda(LAMBDA, () => undefined);
    fake.seed({ 'prod/db': secret({ value: 'one', rotation: { lambdaArn: LAMBDA } }) });

    const { VersionId, $metadata } = await client.send(new RotateSecretCommand({ SecretId: 'prod/db' }));
    await fake.settled();

    expect($metadata.attempts).toBe(2);
    expect(fake.secret('prod/db').labels.AWSPENDING).toBe(VersionId);
    expect(fake.rotation('prod/db').trace()).toHaveLength(4);
  });

  test('to ReplicateSecretToRegions leaves one replica', async () => {
    fake.seed({ 'prod/db': 'one' });
    fake.on(ReplicateSecretToRegionsCommand).losesResponse({ times: 1 });

    const { ReplicationStatus, $metadata } = await client.send(
      new ReplicateSecretToRegionsCommand({
        SecretId: 'prod/db',
        AddReplicaRegions: [{ Region: 'us-east-2' }],
      }),
    );

    expect($metadata.attempts).toBe(2);
    expect(ReplicationStatus?.map(({ Region }) => Region)).toEqual(['us-east-2']);
  });
});
