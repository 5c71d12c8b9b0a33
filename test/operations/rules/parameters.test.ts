import { inspect } from 'node:util';
import {
  BatchGetSecretValueCommand as Batch,
  CreateSecretCommand as Create,
  DeleteSecretCommand as Delete,
  DescribeSecretCommand as Describe,
  GetRandomPasswordCommand as Password,
  ListSecretsCommand as List,
  ListSecretVersionIdsCommand as Versions,
  PutResourcePolicyCommand as PutPolicy,
  PutSecretValueCommand as Put,
  RemoveRegionsFromReplicationCommand as RemoveRegions,
  ReplicateSecretToRegionsCommand as Replicate,
  RotateSecretCommand as Rotate,
  TagResourceCommand as Tag,
  UntagResourceCommand as Untag,
  UpdateSecretCommand as Update,
  UpdateSecretVersionStageCommand as Stage,
  ValidateResourcePolicyCommand as Validate,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../../src';
import { sendAny, type AnyCommand } from '../../support/any-command';
import { commandsWithSecretId } from '../../support/commands-with-secret-id';
import { rejectionOf } from '../../support/rejection';
import { INVALID_NAME } from '../../support/secret-refusals';
import { acceptsParameters, expectParametersRefused } from '../../support/sent-parameters';

const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({ db: 'x' });
});

const SecretId = 'db';
/** What a caller in plain JavaScript can write: any members. */
const js = (input: object) => input as never;
const missing = (path: string) =>
  `Value null at '${path}' failed to satisfy constraint: Member must not be null`;

describe('a member that is required', () => {
  test.each<[string, AnyCommand, string[]]>([
    ['CreateSecret', new Create(js({})), ['name']],
    ...commandsWithSecretId
      .filter(([operation]) => operation !== 'ValidateResourcePolicy')
      .map(([operation, commandFor]): [string, AnyCommand, string[]] => [
        operation,
        commandFor(undefined as never),
        ['secretId'],
      ]),
    ['PutResourcePolicy', new PutPolicy(js({ SecretId })), ['resourcePolicy']],
    ['ValidateResourcePolicy', new Validate(js({})), ['resourcePolicy']],
    ['ReplicateSecretToRegions', new Replicate(js({ SecretId })), ['addReplicaRegions']],
    ['RemoveRegionsFromReplication', new RemoveRegions(js({ SecretId })), ['removeReplicaRegions']],
    ['TagResource', new Tag(js({ SecretId })), ['tags']],
    ['UntagResource', new Untag(js({ SecretId })), ['tagKeys']],
    ['UpdateSecretVersionStage', new Stage(js({ SecretId })), ['versionStage']],
    ['PutResourcePolicy', new PutPolicy(js({})), ['secretId', 'resourcePolicy']],
    ['UpdateSecretVersionStage', new Stage(js({})), ['secretId', 'versionStage']],
    ['a tag', new Tag(js({ SecretId, Tags: [{ Value: 'a' }] })), ['tags.1.member.key']],
    ['a tag of a new secret', new Create(js({ Name: 'new', Tags: [{}] })), ['tags.1.member.key']],
    [
      'a replica',
      new Replicate(js({ SecretId, AddReplicaRegions: [{ KmsKeyId: 'a' }] })),
      ['addReplicaRegions.1.member.region'],
    ],
  ])('is missed by %s', async (_title, command, paths) => {
    const errors = paths.length === 1 ? '1 validation error' : `${paths.length} validation errors`;

    await expectParametersRefused(fake, command, `${errors} detected: ${paths.map(missing).join('; ')}`);
  });

  test.each<[string, AnyCommand]>([
    ['GetRandomPassword', new Password({})],
    ['ListSecrets', new List({})],
    ['BatchGetSecretValue', new Batch({})],
    ['PutSecretValue, but for the id', new Put({ SecretId })],
    ['RotateSecret, but for the id', new Rotate({ SecretId })],
  ])('is not known to %s', async (_title, command) => {
    expect(await acceptsParameters(client, command)).toBe(true);
  });
});

describe('a member of the wrong type is refused:', () => {
  test.each<[string, AnyCommand]>([
    ['a number as id', new Describe(js({ SecretId: 42 }))],
    ['true as id', new Describe(js({ SecretId: true }))],
    ['an object as id', new Describe(js({ SecretId: {} }))],
    ['a list as id', new Describe(js({ SecretId: ['db'] }))],
    ['bytes as id', new Describe(js({ SecretId: new Uint8Array([1]) }))],
    ['a number as name', new Create(js({ Name: 42 }))],
    ['a number as token', new Create(js({ Name: 'new', ClientRequestToken: 42 }))],
    ['an object as string value', new Put(js({ SecretId, SecretString: { user: 'app' } }))],
    ['a number as bytes', new Put(js({ SecretId, SecretBinary: 42 }))],
    ['a list of numbers as bytes', new Put(js({ SecretId, SecretBinary: [1, 2] }))],
    ['a string as list', new Put(js({ SecretId, SecretString: 'y', VersionStages: 'AWSCURRENT' }))],
    ['an object as list', new Tag(js({ SecretId, Tags: { team: 'a' } }))],
    ['a number as item of a list', new Untag(js({ SecretId, TagKeys: ['a', 1] }))],
    ['a string as tag', new Tag(js({ SecretId, Tags: ['team'] }))],
    ['a number as value of a tag', new Tag(js({ SecretId, Tags: [{ Key: 'a', Value: 1 }] }))],
    ['a string as number', new Delete(js({ SecretId, RecoveryWindowInDays: '7' }))],
    ['a fraction as whole number', new List(js({ MaxResults: 7.5 }))],
    ['a string as boolean', new Delete(js({ SecretId, ForceDeleteWithoutRecovery: 'true' }))],
    ['a number as boolean', new Delete(js({ SecretId, ForceDeleteWithoutRecovery: 1 }))],
    ['a string as rules', new Rotate(js({ SecretId, RotationRules: 'rate(10 days)' }))],
    ['a string as days', new Rotate(js({ SecretId, RotationRules: { AutomaticallyAfterDays: '7' } }))],
  ])('%s', async (_title, command) => {
    await expectParametersRefused(fake, command, expect.any(String), 'SerializationException');
  });

  test('before its constraints, and those of the others', async () => {
    await expectParametersRefused(
      fake,
      new Put(js({ SecretId: 'not a name', SecretString: '', VersionStages: 42 })),
      expect.any(String),
      'SerializationException',
    );
  });
});

describe('a member that has no value, or that no operation knows, is dropped:', () => {
  test.each([[null], [undefined]])('%p', async (nothing) => {
    const { VersionId } = await client.send(
      new Create(
        js({
          Name: 'new',
          SecretString: 'y',
          SecretBinary: nothing,
          Description: nothing,
          Tags: nothing,
          AddReplicaRegions: nothing,
          ClientRequestToken: nothing,
          ForceOverwriteReplicaSecret: nothing,
        }),
      ),
    );

    expect(VersionId).toMatch(/^[0-9a-f-]{36}$/);
    const { $metadata: _, ...description } = await client.send(new Describe({ SecretId: 'new' }));
    expect(Object.keys(description).sort()).toEqual([
      'ARN',
      'CreatedDate',
      'LastChangedDate',
      'Name',
      'VersionIdsToStages',
    ]);
  });

  test('null, which is missed where the member is required', async () => {
    await expectParametersRefused(
      fake,
      new Describe(js({ SecretId: null })),
      "1 validation error detected: Value null at 'secretId' failed to satisfy constraint: Member must not be null",
    );
  });

  test('members of another operation', async () => {
    await expect(
      client.send(new Rotate(js({ SecretId, SecretString: 'y', Description: 'z' }))),
    ).rejects.toMatchObject({
      message: 'No Lambda rotation function ARN is associated with this secret.',
    });
    expect(fake.secret('db').value).toBe('x');
  });

  test('members in another case', async () => {
    await expectParametersRefused(
      fake,
      new Describe(js({ secretId: 'db' })),
      "1 validation error detected: Value null at 'secretId' failed to satisfy constraint: Member must not be null",
    );
  });

  test('unknown members of a tag', async () => {
    await client.send(new Tag(js({ SecretId, Tags: [{ Key: 'a', value: 'b' }] })));

    expect(fake.secret('db').tags).toEqual({ a: '' });
  });
});

describe('several violations', () => {
  test('are answered together', async () => {
    await expectParametersRefused(
      fake,
      new Create({
        Name: '',
        ClientRequestToken: 'short',
        SecretString: '',
        Tags: [{ Key: '', Value: 'a' }],
      }),
      "4 validation errors detected: Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1; Value 'short' at 'clientRequestToken' failed to satisfy constraint: Member must have length greater than or equal to 32; Value at 'secretString' failed to satisfy constraint: Member must have length greater than or equal to 1; Value '' at 'tags.1.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
  });

  test('of one member are answered one by one', async () => {
    await expectParametersRefused(
      fake,
      new Rotate({ SecretId, RotationRules: { Duration: '3days' } }),
      "2 validation errors detected: Value '3days' at 'rotationRules.duration' failed to satisfy constraint: Member must have length less than or equal to 3; Value '3days' at 'rotationRules.duration' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[0-9h]+$",
    );
  });

  test('come before the characters of a name', async () => {
    await expectParametersRefused(
      fake,
      new Versions({ SecretId: 'not a name', MaxResults: 0 }),
      "1 validation error detected: Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1",
    );
  });
});

describe('the characters of a name', () => {
  test.each(commandsWithSecretId)(
    'are looked at by %s before the secret is',
    async (_operation, commandFor) => {
      await expectParametersRefused(fake, commandFor(' Inv *?!]Name\\-'), INVALID_NAME.message);
    },
  );
});

describe('a value that must not be seen', () => {
  const long = `hunter2${'x'.repeat(65_536)}`;

  test.each<[string, AnyCommand]>([
    ['a string that is too long', new Put({ SecretId, SecretString: long })],
    ['bytes that are too many', new Put({ SecretId, SecretBinary: new TextEncoder().encode(long) })],
    ['a string as bytes', new Update(js({ SecretId, SecretBinary: long }))],
    ['a string of another type', new Put(js({ SecretId, SecretString: { password: 'hunter2' } }))],
    ['the token of a rotation', new Put({ SecretId, SecretString: 'y', RotationToken: 'hunter2' })],
  ])('is not in the error: %s', async (_title, command) => {
    const error = await rejectionOf(sendAny(client, command));

    expect(['ValidationException', 'SerializationException']).toContain(error.name);
    expect(error.message).not.toContain('hunter2');
    expect(`${error.stack} ${inspect(error)} ${JSON.stringify(error)}`).not.toContain('hunter2');
  });
});
