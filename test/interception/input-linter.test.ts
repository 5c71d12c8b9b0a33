import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  ReplicateSecretToRegionsCommand,
  RotateSecretCommand,
  UpdateSecretCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, hintOf, MisuseError } from '../../src';
import { sendAny } from '../support/any-command';
import { wrong } from '../support/describe-misuses';
import { rejectionOf } from '../support/rejection';

let fake: FakeSecretsManager;
let client: SecretsManagerClient;

beforeEach(() => {
  fake = new FakeSecretsManager({ inputLinter: 'error', secrets: { 'prod/db': 'hunter2' } });
  client = fake.client();
});

afterEach(() => {
  jest.restoreAllMocks();
});

test.each([
  [
    'of another operation',
    new UpdateSecretCommand(wrong({ SecretId: 'prod/db', VersionStages: ['AWSPENDING'] })),
    'Unknown member "VersionStages" in UpdateSecret. It is a member of PutSecretValue.',
  ],
  [
    'wrongly cased',
    new GetSecretValueCommand(wrong({ SecretId: 'prod/db', versionStage: 'AWSPREVIOUS' })),
    'Unknown member "versionStage" in GetSecretValue. Did you mean "VersionStage"?',
  ],
  [
    'misspelt',
    new PutSecretValueCommand(wrong({ SecretId: 'prod/db', SecretString: 'x', ClientRequesToken: 'y' })),
    'Unknown member "ClientRequesToken" in PutSecretValue. Did you mean "ClientRequestToken"?',
  ],
  [
    'misspelt, and one of another operation',
    new GetSecretValueCommand(wrong({ SecretId: 'prod/db', VersionStages: ['AWSPENDING'] })),
    'Unknown member "VersionStages" in GetSecretValue. Did you mean "VersionStage"? It is a member of PutSecretValue.',
  ],
  [
    'that many operations have',
    new ListSecretsCommand(wrong({ SecretId: 'prod/db' })),
    'Unknown member "SecretId" in ListSecrets. It is a member of CancelRotateSecret, DeleteResourcePolicy, DeleteSecret and 16 more.',
  ],
  [
    'like no other',
    new GetSecretValueCommand(wrong({ SecretId: 'prod/db', WithDecryption: true })),
    'Unknown member "WithDecryption" in GetSecretValue. It has SecretId, VersionId, VersionStage.',
  ],
  [
    'of a filter',
    new ListSecretsCommand(
      wrong({
        Filters: [
          { Key: 'name', Values: ['prod'] },
          { Key: 'name', values: ['x'] },
        ],
      }),
    ),
    'Unknown member "values" in ListSecrets, at Filters[1]. Did you mean "Values"?',
  ],
  [
    'of rotation rules',
    new RotateSecretCommand(wrong({ SecretId: 'prod/db', RotationRules: { AutomaticallyAfterDay: 3 } })),
    'Unknown member "AutomaticallyAfterDay" in RotateSecret, at RotationRules. Did you mean "AutomaticallyAfterDays"?',
  ],
  [
    'of a replica region',
    new ReplicateSecretToRegionsCommand(
      wrong({ SecretId: 'prod/db', AddReplicaRegions: [{ Region: 'eu-west-1', KmsKeyID: 'x' }] }),
    ),
    'Unknown member "KmsKeyID" in ReplicateSecretToRegions, at AddReplicaRegions[0]. Did you mean "KmsKeyId"?',
  ],
])('a member %s is reported, and the call never reaches the service', async (_what, command, sentence) => {
  const error = await rejectionOf(sendAny(client, command));

  expect(error).toBeInstanceOf(MisuseError);
  expect(error.message).toBe(`[fake-secrets-manager] ${sentence}`);
  expect(fake.calls()).toEqual([]);
  expect(fake.secret('prod/db').versions).toHaveLength(1);
});

test('a call that is reported uses up no fault', async () => {
  fake.on(GetSecretValueCommand).failsWith('DecryptionFailure', { times: 1 });

  await rejectionOf(client.send(new GetSecretValueCommand(wrong({ SecretId: 'prod/db', Stage: 'x' }))));
  const error = await rejectionOf(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' })));

  expect(error.name).toBe('DecryptionFailure');
});

test('a call that the service refuses by itself gets its answer, with the sentence as the hint', async () => {
  const error = await rejectionOf(client.send(new GetSecretValueCommand(wrong({ secretId: 'prod/db' }))));

  expect(error.name).toBe('ValidationException');
  expect(error.message).toBe(
    "1 validation error detected: Value null at 'secretId' failed to satisfy constraint: Member must not be null",
  );
  expect(hintOf(error)).toBe('Unknown member "secretId" in GetSecretValue. Did you mean "SecretId"?');
  expect(error.stack).toContain('Unknown member "secretId" in GetSecretValue. Did you mean "SecretId"?');
  expect(fake.calls(GetSecretValueCommand)).toHaveLength(1);
});

test.each([
  [
    'a missing member',
    new CreateSecretCommand(wrong({ SecretString: 'x' })),
    'ValidationException',
    'CreateSecret needs the member "Name".',
  ],
  [
    'a missing member of a list item, misspelt',
    new CreateSecretCommand(wrong({ Name: 'app', Tags: [{ key: 'team', Value: 'a' }] })),
    'ValidationException',
    'Unknown member "key" in CreateSecret, at Tags[0]. Did you mean "Key"?',
  ],
  [
    'a value of the wrong type',
    new GetSecretValueCommand(wrong({ SecretId: 5 })),
    'SerializationException',
    'The member "SecretId" in GetSecretValue must be a string.',
  ],
  [
    'a value of the wrong type in a list',
    new PutSecretValueCommand(wrong({ SecretId: 'prod/db', SecretString: 'x', VersionStages: ['A', 7] })),
    'SerializationException',
    'The member "VersionStages[1]" in PutSecretValue must be a string.',
  ],
  [
    'a flag and a number of the wrong type',
    new ListSecretsCommand(wrong({ MaxResults: '5', IncludePlannedDeletion: 'yes' })),
    'SerializationException',
    'The member "MaxResults" in ListSecrets must be a whole number. The member "IncludePlannedDeletion" in ListSecrets must be true or false.',
  ],
])('%s is named in the hint', async (_what, command, name, hint) => {
  const error = await rejectionOf(sendAny(client, command));

  expect(error.name).toBe(name);
  expect(hintOf(error)).toBe(hint);
});

test('members that newer SDKs have, and members that are undefined, pass', async () => {
  await client.send(new CreateSecretCommand({ Name: 'app', SecretString: 'x', Type: 'partner' }));
  await client.send(new ListSecretsCommand({ SortBy: 'name' }));
  await client.send(
    new GetSecretValueCommand(wrong({ SecretId: 'prod/db', VersionId: undefined, stage: undefined })),
  );

  expect(fake.calls()).toHaveLength(3);
});

test('warn prints a sentence once, without the value, and lets the call through', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  fake.configure({ inputLinter: 'warn', secrets: { 'prod/db': 'hunter2' } });
  const command = () =>
    new PutSecretValueCommand(wrong({ SecretId: 'prod/db', SecretString: 'x', Secret: 'y' }));

  await client.send(command());
  await client.send(command());

  expect(warn.mock.calls).toEqual([
    ['[fake-secrets-manager] Unknown member "Secret" in PutSecretValue. Did you mean "SecretId"?'],
  ]);
  expect(fake.secret('prod/db').value).toBe('x');
});

test('without the option, members are dropped as the SDK does', async () => {
  fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });

  const { SecretString } = await fake
    .client()
    .send(new GetSecretValueCommand(wrong({ SecretId: 'prod/db', versionStage: 'AWSPREVIOUS' })));

  expect(SecretString).toBe('hunter2');
});

test('a client with middleware of its own is linted as well', async () => {
  client.middlewareStack.add((next) => (args) => next(args), { step: 'build', name: 'mine' });

  const dropped = await rejectionOf(
    client.send(new GetSecretValueCommand(wrong({ SecretId: 'prod/db', versionId: 'x' }))),
  );
  const refused = await rejectionOf(client.send(new GetSecretValueCommand(wrong({ secretid: 'prod/db' }))));

  expect(dropped.message).toContain('Unknown member "versionId" in GetSecretValue');
  expect(hintOf(refused)).toBe('Unknown member "secretid" in GetSecretValue. Did you mean "SecretId"?');
});

test('a mode that there is not is refused', () => {
  expect(() => new FakeSecretsManager({ inputLinter: wrong('loud') })).toThrow(
    '[fake-secrets-manager] inputLinter is "loud", which is no mode. Write one of off, warn, error.',
  );
});
