import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  ReplicateSecretToRegionsCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { stateOf } from '../support/state-of';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const ARN = /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod\/db-[A-Za-z0-9]{6}$/;

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => fake.reset());

const created = (input: object = {}) =>
  client.send(new CreateSecretCommand({ Name: 'prod/db', ClientRequestToken: V1, ...input }));
const described = () => client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));

describe('the output', () => {
  test('has ARN, name and the token as version id where a value is given', async () => {
    const { $metadata, ...output } = await created({ SecretString: 'hunter2' });

    expect($metadata.httpStatusCode).toBe(200);
    expect(output).toEqual({ ARN: expect.stringMatching(ARN) as string, Name: 'prod/db', VersionId: V1 });
  });

  test('has no version id without a value', async () => {
    const { $metadata: _, ...output } = await created();

    expect(Object.keys(output).sort()).toEqual(['ARN', 'Name']);
  });

  test('has the replication status only where replica regions are given', async () => {
    const output = await created({ AddReplicaRegions: [{ Region: 'us-east-2' }] });

    expect(output.ReplicationStatus).toEqual([
      { Region: 'us-east-2', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InProgress' },
    ]);
  });

  test('keeps the case of a token that the caller writes in capitals', async () => {
    const token = 'AF585B8F-AA06-4EAB-8827-EFF43E6FD896';

    await expect(created({ ClientRequestToken: token, SecretString: 'x' })).resolves.toMatchObject({
      VersionId: token,
    });
  });

  test('has a version 4 UUID in lower case where the caller gives no token', async () => {
    const { VersionId } = await client.send(new CreateSecretCommand({ Name: 'a', SecretString: 'x' }));

    expect(VersionId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('has the name in its ARN as it is, without escapes', async () => {
    const { ARN: arn } = await client.send(new CreateSecretCommand({ Name: 'Valid/_+=.@-Name!' }));

    expect(arn).toMatch(
      /^arn:aws:secretsmanager:eu-west-1:111122223333:secret:Valid\/_\+=\.@-Name!-[A-Za-z0-9]{6}$/,
    );
  });

  test.each([
    ['cn-north-1', 'arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:x-'],
    ['us-gov-west-1', 'arn:aws-us-gov:secretsmanager:us-gov-west-1:111122223333:secret:x-'],
  ])('has the partition of the region %s in its ARN', async (region, beginning) => {
    const { ARN: arn } = await fake.client({ region }).send(new CreateSecretCommand({ Name: 'x' }));

    expect(arn?.slice(0, -6)).toBe(beginning);
  });
});

describe('the secret', () => {
  test('has one version, which is the current one', async () => {
    await created({ SecretString: 'hunter2' });

    const { Versions } = await client.send(
      new ListSecretVersionIdsCommand({ SecretId: 'prod/db', IncludeDeprecated: true }),
    );
    expect(Versions).toEqual([
      {
        VersionId: V1,
        VersionStages: ['AWSCURRENT'],
        CreatedDate: new Date('2026-03-04T05:06:07.089Z'),
        KmsKeyIds: ['DefaultEncryptionKey'],
      },
    ]);
  });

  test('has no version without a value, and no versions in its description', async () => {
    await created();

    const { $metadata: _, ...description } = await described();
    expect(description).toEqual({
      ARN: expect.stringMatching(ARN) as string,
      Name: 'prod/db',
      CreatedDate: new Date('2026-03-04T05:06:07.089Z'),
      LastChangedDate: new Date('2026-03-04T05:06:07.089Z'),
    });
    await expect(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).rejects.toMatchObject(
      refusal(
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
      ),
    );
  });

  test('has the description, the tags in their order, and the type', async () => {
    await created({
      Description: 'the main database',
      Tags: [{ Key: 'b', Value: '1' }, { Key: 'a', Value: '2' }, { Key: 'empty' }],
      Type: 'Salesforce',
    });

    await expect(described()).resolves.toMatchObject({
      Description: 'the main database',
      Tags: [
        { Key: 'b', Value: '1' },
        { Key: 'a', Value: '2' },
        { Key: 'empty', Value: '' },
      ],
      Type: 'Salesforce',
    });
  });

  test('has no description where an empty one is given', async () => {
    await created({ Description: '' });

    expect(await described()).not.toHaveProperty('Description');
  });

  test('has no tags where an empty list is given', async () => {
    await created({ Tags: [] });

    expect(await described()).not.toHaveProperty('Tags');
  });

  test('stores bytes as bytes', async () => {
    await created({ SecretBinary: new TextEncoder().encode('footest') });

    const value = await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
    expect(value).not.toHaveProperty('SecretString');
    expect(Buffer.from(value.SecretBinary!).toString()).toBe('footest');
  });

  test('has a name that may end like the suffix of an ARN', async () => {
    const { Name, ARN: arn } = await client.send(
      new CreateSecretCommand({ Name: 'Invalid/_+=.@-Name-a1b2c3' }),
    );

    expect(Name).toBe('Invalid/_+=.@-Name-a1b2c3');
    expect(arn).toMatch(/secret:Invalid\/_\+=\.@-Name-a1b2c3-[A-Za-z0-9]{6}$/);
  });
});

describe('a name that is taken', () => {
  const exists = refusal(
    'ResourceExistsException',
    'The operation failed because the secret prod/db already exists.',
  );

  test('is refused with another token, even with the same value', async () => {
    await created({ SecretString: 'hunter2' });
    const before = stateOf(fake, 'prod/db');

    await expect(created({ ClientRequestToken: V2, SecretString: 'hunter2' })).rejects.toMatchObject(exists);
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test('differs from a name in another case', async () => {
    await created({ SecretString: 'hunter2' });

    await expect(client.send(new CreateSecretCommand({ Name: 'PROD/DB' }))).resolves.toMatchObject({
      Name: 'PROD/DB',
    });
  });

  test('is refused where the secret is a replica', async () => {
    fake.seed({ 'prod/db': 'x' });
    await client.send(
      new ReplicateSecretToRegionsCommand({
        SecretId: 'prod/db',
        AddReplicaRegions: [{ Region: 'us-east-2' }],
      }),
    );
    await fake.settled();

    await expect(
      fake.client({ region: 'us-east-2' }).send(new CreateSecretCommand({ Name: 'prod/db' })),
    ).rejects.toMatchObject(exists);

    const { AWSCURRENT } = fake.secret('prod/db').labels;
    const repeat = { Name: 'prod/db', ClientRequestToken: AWSCURRENT, SecretString: 'x' };
    await expect(
      fake.client({ region: 'us-east-2' }).send(new CreateSecretCommand(repeat)),
    ).rejects.toMatchObject(exists);
  });

  test('is free in another region and in another account', async () => {
    await created({ SecretString: 'hunter2' });

    for (const place of [{ region: 'us-east-2' }, { accountId: '444455556666' }]) {
      await expect(
        fake.client(place).send(new CreateSecretCommand({ Name: 'prod/db' })),
      ).resolves.toMatchObject({ Name: 'prod/db' });
    }
  });
});

describe('a name whose secret is scheduled for deletion', () => {
  const scheduled = refusal(
    'InvalidRequestException',
    "You can't create this secret because a secret with this name is already scheduled for deletion.",
  );

  test.each([
    ['another token', { ClientRequestToken: V2, SecretString: 'y' }],
    ['the token and the value of its version', { SecretString: 'hunter2' }],
    ['the token of its version and another value', { SecretString: 'y' }],
  ])('is refused with %s', async (_case, input) => {
    await created({ SecretString: 'hunter2' });
    await client.send(new DeleteSecretCommand({ SecretId: 'prod/db' }));

    await expect(created(input)).rejects.toMatchObject(scheduled);
  });

  test('is refused with the token that created it without a value', async () => {
    await created();
    await client.send(new DeleteSecretCommand({ SecretId: 'prod/db' }));

    await expect(created()).rejects.toMatchObject(scheduled);
  });

  test('is free again after a deletion without recovery, with another ARN', async () => {
    const first = await created({ SecretString: 'hunter2' });
    await client.send(new DeleteSecretCommand({ SecretId: 'prod/db', ForceDeleteWithoutRecovery: true }));

    const second = await created({ SecretString: 'new' });

    expect(second.ARN).toMatch(ARN);
    expect(second.ARN).not.toBe(first.ARN);
  });
});

describe('a refusal', () => {
  test.each([['Inv Name'], [' Inv Name'], [' Inv*Name? '], [' Inv *?!]Name\\-'], ['arn:aws:x']])(
    'answers the name "%s"',
    async (name) => {
      await expect(
        client.send(new CreateSecretCommand({ Name: name, SecretString: 'x' })),
      ).rejects.toMatchObject(
        refusal(
          'ValidationException',
          'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
        ),
      );
    },
  );

  test('answers a value of both kinds', async () => {
    await expect(created({ SecretString: 'x', SecretBinary: new Uint8Array([1]) })).rejects.toMatchObject(
      refusal(
        'InvalidParameterException',
        "You can't specify both a binary secret value and a string secret value in the same secret.",
      ),
    );
    expect(() => fake.secret('prod/db')).toThrow('no secret "prod/db"');
  });

  test('answers an empty value', async () => {
    await expect(created({ SecretString: '' })).rejects.toMatchObject(
      refusal(
        'ValidationException',
        "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length greater than or equal to 1",
      ),
    );
  });

  test('answers a replica in its own region', async () => {
    await expect(
      created({ SecretString: 'x', AddReplicaRegions: [{ Region: 'eu-west-1' }] }),
    ).rejects.toMatchObject(refusal('InvalidParameterException', 'Invalid replica region.'));
    expect(() => fake.secret('prod/db')).toThrow('no secret "prod/db"');
  });

  test.each([
    ['a tag key that stands twice', [{ Key: 'a' }, { Key: 'a', Value: '1' }]],
    ['a tag key with the reserved prefix', [{ Key: 'aws:team', Value: '1' }]],
  ])('answers %s', async (_case, Tags) => {
    await expect(created({ Tags })).rejects.toMatchObject(refusal('InvalidParameterException'));
  });
});
