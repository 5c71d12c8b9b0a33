import {
  CancelRotateSecretCommand,
  DeleteResourcePolicyCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  ReplicateSecretToRegionsCommand,
  RotateSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret, type RotationEvent } from '../../src';
import { freezeTime } from '../support/frozen-time';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
const POLICY = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}}';
const OTHER_POLICY = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"ec2:*","Resource":"*"}}';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const primary = fake.client();
const replica = fake.client({ region: 'us-east-2' });
beforeEach(async () => {
  fake.reset();
  fake.seed({
    'prod/db': secret({
      versions: [
        { id: V1, value: 'one', labels: ['AWSPREVIOUS'] },
        { id: V2, value: new Uint8Array([1, 2]), labels: ['AWSCURRENT', 'GREEN'] },
      ],
      description: 'main',
      tags: { team: 'a' },
      kmsKeyId: 'key-here',
      resourcePolicy: POLICY,
      rotation: { lambdaArn: LAMBDA, automaticallyAfterDays: 10 },
    }),
  });
  fake.lambda(LAMBDA, () => Promise.resolve());
  await primary.send(
    new ReplicateSecretToRegionsCommand({
      SecretId: 'prod/db',
      AddReplicaRegions: [{ Region: 'us-east-2', KmsKeyId: 'key-there' }],
    }),
  );
  await fake.settled();
  await fake.clock.advance({ seconds: 1 });
});

const id = { SecretId: 'prod/db' };
const described = () => replica.send(new DescribeSecretCommand(id));
const copy = () => fake.secret('prod/db', { region: 'us-east-2' });
const put = (SecretString: string, VersionStages?: string[]) =>
  primary.send(
    new PutSecretValueCommand({
      ...id,
      SecretString,
      ClientRequestToken: V3,
      ...(VersionStages !== undefined && { VersionStages }),
    }),
  );

describe('the replica', () => {
  test('has the name and the ARN of the primary, but for the region', () => {
    expect(copy().name).toBe('prod/db');
    expect(copy().arn).toBe(fake.secret('prod/db').arn.replace('eu-west-1', 'us-east-2'));
    expect(copy().arn).toMatch(
      /^arn:aws:secretsmanager:us-east-2:111122223333:secret:prod\/db-[A-Za-z0-9]{6}$/,
    );
  });

  test('is described as the primary is, but for its key and its replicas', async () => {
    const { $metadata: _, ARN, ...description } = await described();

    expect(ARN).toBe(copy().arn);
    expect(description).toEqual({
      Name: 'prod/db',
      Description: 'main',
      KmsKeyId: 'key-there',
      CreatedDate: new Date('2026-03-04T05:06:07.089Z'),
      LastChangedDate: expect.any(Date) as Date,
      PrimaryRegion: 'eu-west-1',
      RotationEnabled: true,
      RotationLambdaARN: LAMBDA,
      RotationRules: { AutomaticallyAfterDays: 10 },
      NextRotationDate: new Date('2026-03-14T23:59:59Z'),
      Tags: [{ Key: 'team', Value: 'a' }],
      VersionIdsToStages: { [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT', 'GREEN'] },
    });
  });

  test('has all versions with their values', async () => {
    const read = (VersionId: string) => replica.send(new GetSecretValueCommand({ ...id, VersionId }));

    expect((await read(V1)).SecretString).toBe('one');
    expect([...(await read(V2)).SecretBinary!]).toEqual([1, 2]);
  });

  test('has its versions under its own key', async () => {
    const { Versions } = await replica.send(new ListSecretVersionIdsCommand(id));

    expect(Versions?.map(({ VersionId, KmsKeyIds }) => [VersionId, KmsKeyIds])).toEqual([
      [V1, ['key-there']],
      [V2, ['key-there']],
    ]);
  });

  test('has the policy of the primary, which can be read', async () => {
    expect((await replica.send(new GetResourcePolicyCommand(id))).ResourcePolicy).toBe(POLICY);
  });

  test('cannot be read where its own key is disabled, and the primary can', async () => {
    fake.kms.key('key-there', { state: 'disabled' });

    await expect(replica.send(new GetSecretValueCommand(id))).rejects.toMatchObject({
      name: 'DecryptionFailure',
    });
    expect((await primary.send(new GetSecretValueCommand(id))).VersionId).toBe(V2);
  });

  test('is read by the ARN of its own region only', async () => {
    expect((await replica.send(new GetSecretValueCommand({ SecretId: copy().arn }))).ARN).toBe(copy().arn);
    await expect(
      replica.send(new GetSecretValueCommand({ SecretId: fake.secret('prod/db').arn })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('a later change of the primary reaches the replica', () => {
  test('when it is a value', async () => {
    await put('three');

    expect(copy().value).toBe('three');
    expect(copy().labels).toEqual({ AWSCURRENT: V3, GREEN: V2, AWSPREVIOUS: V2 });
    expect(copy().versions.map(({ id: version }) => version)).toEqual([V1, V2, V3]);
  });

  test('when it is a value with labels of its own', async () => {
    await put('three', ['BLUE', 'GREEN']);

    expect(copy().labels).toEqual({ AWSPREVIOUS: V1, AWSCURRENT: V2, BLUE: V3, GREEN: V3 });
  });

  test('when it is a label', async () => {
    await primary.send(
      new UpdateSecretVersionStageCommand({
        ...id,
        VersionStage: 'AWSCURRENT',
        RemoveFromVersionId: V2,
        MoveToVersionId: V1,
      }),
    );

    expect(copy().labels).toEqual({ AWSCURRENT: V1, GREEN: V2, AWSPREVIOUS: V2 });
    expect(copy().value).toBe('one');
  });

  test('when it is a description or a value by UpdateSecret', async () => {
    await primary.send(new UpdateSecretCommand({ ...id, Description: 'other', SecretString: 'three' }));

    expect(copy()).toMatchObject({ description: 'other', value: 'three' });
  });

  test('when it is a tag', async () => {
    await primary.send(new TagResourceCommand({ ...id, Tags: [{ Key: 'stage', Value: 'live' }] }));
    expect(copy().tags).toEqual({ team: 'a', stage: 'live' });

    await primary.send(new UntagResourceCommand({ ...id, TagKeys: ['team'] }));
    expect(copy().tags).toEqual({ stage: 'live' });
  });

  test('when it is the policy', async () => {
    await primary.send(new PutResourcePolicyCommand({ ...id, ResourcePolicy: OTHER_POLICY }));
    expect(copy().resourcePolicy).toBe(OTHER_POLICY);

    await primary.send(new DeleteResourcePolicyCommand(id));
    expect(copy()).not.toHaveProperty('resourcePolicy');
  });

  test('when it is the rotation', async () => {
    await primary.send(new CancelRotateSecretCommand(id));

    expect(copy().rotationEnabled).toBe(false);
    expect(await described()).not.toHaveProperty('NextRotationDate');
  });

  test('when a rotation makes it: the pending version, then the new value', async () => {
    const regions: string[] = [];
    fake.lambda(LAMBDA, async ({ Step, SecretId, ClientRequestToken }: RotationEvent) => {
      regions.push(SecretId.split(':')[3]!);
      if (Step === 'createSecret') {
        expect(copy().labels.AWSPENDING).toBe(V3);
        await put('rotated', ['AWSPENDING']);
      }
      if (Step === 'finishSecret') {
        await primary.send(
          new UpdateSecretVersionStageCommand({
            SecretId,
            VersionStage: 'AWSCURRENT',
            MoveToVersionId: ClientRequestToken,
            RemoveFromVersionId: V2,
          }),
        );
      }
    });
    await primary.send(new RotateSecretCommand({ ...id, ClientRequestToken: V3 }));
    await fake.settled();

    expect(copy().value).toBe('rotated');
    expect(copy().lastRotatedDate).toEqual(fake.secret('prod/db').lastRotatedDate);
    // The function was only ever asked to rotate the primary.
    expect(regions).toEqual(['eu-west-1', 'eu-west-1', 'eu-west-1', 'eu-west-1']);
  });

  test('and moves its date of change on', async () => {
    const before = copy().lastChangedDate;
    await put('three');

    expect(copy().lastChangedDate).toEqual(fake.secret('prod/db').lastChangedDate);
    expect(copy().lastChangedDate.getTime()).toBeGreaterThan(before.getTime());
  });

  test('and leaves its key alone when it is a key', async () => {
    await primary.send(new UpdateSecretCommand({ ...id, KmsKeyId: 'key-other' }));

    expect(copy().kmsKeyId).toBe('key-there');
    expect(fake.secret('prod/db').kmsKeyId).toBe('key-other');
  });

  test('and leaves the dates of its reads alone', async () => {
    await replica.send(new GetSecretValueCommand(id));
    await fake.clock.advance({ days: 1 });
    await primary.send(new GetSecretValueCommand(id));
    await put('three');

    expect(copy().lastAccessedDate).toEqual(new Date('2026-03-04'));
    expect(fake.secret('prod/db').lastAccessedDate).toEqual(new Date('2026-03-05'));
    expect(copy().versions.map(({ lastAccessedDate }) => lastAccessedDate)).toEqual([
      undefined,
      new Date('2026-03-04'),
      undefined,
    ]);
  });
});
