import {
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  type SecretsManagerClient,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../src';
import { rejectionOf } from './support/rejection';

const NAME = 'rds!db-1234';
const TOKEN = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

function managed(): FakeSecretsManager {
  return new FakeSecretsManager({
    secrets: {
      [NAME]: secret({ value: { username: 'admin', password: 'first' }, owningService: 'rds' }),
      'text-only': secret({ value: 'first', owningService: 'rds' }),
      own: 'v',
    },
  });
}

type Send = (client: SecretsManagerClient) => Promise<unknown>;

const refused: readonly (readonly [string, Send])[] = [
  [
    'PutSecretValue',
    (client) => client.send(new PutSecretValueCommand({ SecretId: NAME, SecretString: 'v' })),
  ],
  ['UpdateSecret', (client) => client.send(new UpdateSecretCommand({ SecretId: NAME, Description: 'd' }))],
  [
    'TagResource',
    (client) => client.send(new TagResourceCommand({ SecretId: NAME, Tags: [{ Key: 'k', Value: 'v' }] })),
  ],
  ['UntagResource', (client) => client.send(new UntagResourceCommand({ SecretId: NAME, TagKeys: ['k'] }))],
  [
    'DeleteSecret with force',
    (client) => client.send(new DeleteSecretCommand({ SecretId: NAME, ForceDeleteWithoutRecovery: true })),
  ],
  [
    'RotateSecret with a function',
    (client) =>
      client.send(
        new RotateSecretCommand({
          SecretId: NAME,
          RotationLambdaARN: 'arn:aws:lambda:us-east-1:123456789012:function:f',
        }),
      ),
  ],
];

test.each(refused)('%s is refused for a secret of another service', async (_operation, send) => {
  const fake = managed();
  const before = fake.secret(NAME);

  const error = await rejectionOf(send(fake.client()));

  expect(error).toMatchObject({ name: 'InvalidRequestException', $metadata: { httpStatusCode: 400 } });
  expect(error.message).toContain('managed by an AWS service');
  expect(fake.secret(NAME).lastChangedDate).toEqual(before.lastChangedDate);
  expect(fake.secret(NAME).value).toBe(before.value);
});

test('the service is named by DescribeSecret and ListSecrets, and can be filtered for in any case', async () => {
  const client = managed().client();
  const described = await client.send(new DescribeSecretCommand({ SecretId: NAME }));
  const listed = await client.send(
    new ListSecretsCommand({ Filters: [{ Key: 'owning-service', Values: ['RD'] }] }),
  );

  expect(described.OwningService).toBe('rds');
  expect(listed.SecretList?.map(({ Name }) => Name)).toEqual([NAME, 'text-only']);
  expect((await client.send(new DescribeSecretCommand({ SecretId: 'own' }))).OwningService).toBeUndefined();
});

test('the service rotates its secret without a function of the customer', async () => {
  const fake = managed();
  const client = fake.client();
  const { VersionId: first } = await client.send(new GetSecretValueCommand({ SecretId: NAME }));

  const answer = await client.send(
    new RotateSecretCommand({
      SecretId: NAME,
      ClientRequestToken: TOKEN,
      RotationRules: { AutomaticallyAfterDays: 7 },
    }),
  );
  expect(answer.VersionId).toBe(TOKEN);
  await fake.settled();

  const rotated = fake.secret(NAME);
  expect(rotated.labels).toEqual({ AWSPREVIOUS: first, AWSCURRENT: TOKEN });
  expect(rotated.rotationEnabled).toBe(true);
  expect(rotated.lastRotatedDate).toBeInstanceOf(Date);
  const { username, password } = rotated.json<{ username: string; password: string }>();
  expect(username).toBe('admin');
  expect(password).not.toBe('first');
  expect(password).toHaveLength(32);
});

test('a value that is no JSON is replaced whole', async () => {
  const fake = managed();
  await fake.client().send(new RotateSecretCommand({ SecretId: 'text-only' }));
  await fake.settled();
  expect(fake.secret('text-only').value).toMatch(/^[0-9a-f]{32}$/);
});

test('a secret that no service manages needs a function', async () => {
  const error = await rejectionOf(
    managed()
      .client()
      .send(new RotateSecretCommand({ SecretId: 'own' })),
  );
  expect(error).toMatchObject({
    name: 'InvalidRequestException',
    message: 'No Lambda rotation function ARN is associated with this secret.',
  });
});
