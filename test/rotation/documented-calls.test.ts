import { RotateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { rotationTemplate, type TemplateOptions } from '../support/rotation-template';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
let fake: FakeSecretsManager;

beforeEach(() => {
  fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
  fake.seed({
    'prod/db': secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }] }),
    'prod/admin': 'root',
  });
});

/** The steps of a rotation: the calls of each, and the versions of the labels after it. */
async function rotated(token: string, options: TemplateOptions = {}): Promise<readonly unknown[]> {
  const client = fake.client();
  const before = fake.rotation('prod/db').trace().length;
  fake.lambda(LAMBDA, rotationTemplate(client, options));
  await client.send(
    new RotateSecretCommand({ SecretId: 'prod/db', ClientRequestToken: token, RotationLambdaARN: LAMBDA }),
  );
  await fake.settled();
  return fake
    .rotation('prod/db')
    .trace()
    .slice(before)
    .map(({ step, calls, labels }) => [step, calls.map(nameOf), labels]);
}

function nameOf({ operation, input }: { readonly operation: string; readonly input: object }): string {
  const { VersionStage, VersionId, SecretId } = input as Readonly<Record<string, string | undefined>>;
  const of = SecretId === 'prod/admin' ? ' of the admin' : '';
  const version = VersionId === undefined ? '' : ' by its id';
  return `${operation}${VersionStage === undefined ? '' : ` ${VersionStage}`}${version}${of}`;
}

const began = { AWSCURRENT: V1, AWSPENDING: V2 };
const ended = { AWSPREVIOUS: V1, AWSCURRENT: V2, AWSPENDING: V2 };
const create = [
  'DescribeSecret',
  'GetSecretValue AWSCURRENT',
  'GetSecretValue AWSPENDING by its id',
  'GetRandomPassword',
  'PutSecretValue',
];
const testing = ['DescribeSecret', 'GetSecretValue AWSPENDING by its id'];
const finish = ['DescribeSecret', 'DescribeSecret', 'UpdateSecretVersionStage AWSCURRENT'];

test('a function for a single user makes the documented calls, and each step leaves the documented labels', async () => {
  await expect(rotated(V2)).resolves.toEqual([
    ['createSecret', create, began],
    [
      'setSecret',
      [
        'DescribeSecret',
        'GetSecretValue AWSPREVIOUS',
        'GetSecretValue AWSCURRENT',
        'GetSecretValue AWSPENDING by its id',
      ],
      began,
    ],
    ['testSecret', testing, began],
    ['finishSecret', finish, ended],
  ]);
});

test('so does one for alternating users, which reads the admin’s secret and never AWSPREVIOUS', async () => {
  await expect(rotated(V2, { adminSecretId: 'prod/admin' })).resolves.toEqual([
    ['createSecret', create, began],
    [
      'setSecret',
      [
        'DescribeSecret',
        'GetSecretValue AWSCURRENT',
        'GetSecretValue AWSPENDING by its id',
        'GetSecretValue AWSCURRENT of the admin',
      ],
      began,
    ],
    ['testSecret', testing, began],
    ['finishSecret', finish, ended],
  ]);
});

test('a function that takes AWSPENDING off leaves it nowhere', async () => {
  const [, , , finished] = await rotated(V2, { takesPendingOff: true });

  expect(finished).toEqual([
    'finishSecret',
    [...finish, 'UpdateSecretVersionStage AWSPENDING'],
    { AWSPREVIOUS: V1, AWSCURRENT: V2 },
  ]);
});

test('the next rotation begins with AWSPENDING on a new version, and AWSPREVIOUS where it was', async () => {
  await rotated(V2);

  const [created, , , finished] = await rotated(V3);

  expect(created).toEqual(['createSecret', create, { AWSPREVIOUS: V1, AWSCURRENT: V2, AWSPENDING: V3 }]);
  expect(finished).toEqual(['finishSecret', finish, { AWSPREVIOUS: V2, AWSCURRENT: V3, AWSPENDING: V3 }]);
});
