import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret, type RotationEvent } from '../../../src';
import { sendAny } from '../../support/any-command';
import { freezeTime } from '../../support/frozen-time';
import { refusal } from '../../support/refusal';
import { stateOf } from '../../support/state-of';
import { withoutToken } from '../../support/without-token';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => fake.reset());

const create = (input: object = {}) =>
  client.send(new CreateSecretCommand({ Name: 'prod/db', ClientRequestToken: V1, ...input }));
const put = (input: object = {}) =>
  client.send(new PutSecretValueCommand({ SecretId: 'prod/db', ClientRequestToken: V2, ...input }));
const update = (input: object = {}) =>
  client.send(new UpdateSecretCommand({ SecretId: 'prod/db', ClientRequestToken: V2, ...input }));
const rotate = (input: object = {}) =>
  client.send(new RotateSecretCommand({ SecretId: 'prod/db', ClientRequestToken: V2, ...input }));
const described = () => client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
const inUse = (token: string) =>
  refusal(
    'ResourceExistsException',
    `You can't use ClientRequestToken ${token} because that value is already in use for a version of secret ${fake.secret('prod/db').arn}.`,
  );

/** Makes a call again a second later, and expects the same answer and a state that is the same to the last date. */
async function expectRepeat<Output extends object>(call: () => Promise<Output>): Promise<void> {
  const { $metadata: _first, ...first } = (await call()) as Output & { $metadata: unknown };
  const before = stateOf(fake, 'prod/db');
  await fake.clock.advance({ seconds: 1 });
  const { $metadata: _second, ...second } = (await call()) as Output & { $metadata: unknown };

  expect(second).toEqual(first);
  expect(stateOf(fake, 'prod/db')).toEqual(before);
}

describe('a token that is not on the wire', () => {
  const raw = withoutToken(fake.client());
  const message = 'You must provide a ClientRequestToken value. We recommend a UUID-type value.';

  test.each([
    ['CreateSecret', new CreateSecretCommand({ Name: 'new', SecretString: 'x' })],
    ['PutSecretValue', new PutSecretValueCommand({ SecretId: 'nothing', SecretString: 'x' })],
    ['UpdateSecret', new UpdateSecretCommand({ SecretId: 'nothing', SecretString: 'x', Description: 'y' })],
  ])('is missed by %s, before it looks for the secret', async (_operation, command) => {
    await expect(sendAny(raw, command)).rejects.toMatchObject(refusal('InvalidRequestException', message));
    expect(() => fake.secret('new')).toThrow('no secret "new"');
  });

  test('is missed by RotateSecret with another code', async () => {
    await expect(raw.send(new RotateSecretCommand({ SecretId: 'nothing' }))).rejects.toMatchObject(
      refusal('InvalidParameterException', message),
    );
  });

  test('is missed after the characters of a name and after constraints', async () => {
    await expect(
      raw.send(new PutSecretValueCommand({ SecretId: 'not a name', SecretString: 'x' })),
    ).rejects.toMatchObject(refusal('ValidationException'));
    await expect(
      raw.send(new PutSecretValueCommand({ SecretId: 'nothing', SecretString: '' })),
    ).rejects.toMatchObject(refusal('ValidationException'));
  });

  test('is not missed where an operation has none', async () => {
    fake.seed({ 'prod/db': 'x' });

    await expect(raw.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))).resolves.toMatchObject({
      SecretString: 'x',
    });
  });
});

describe('CreateSecret', () => {
  test.each([
    ['a string', { SecretString: 'one' }],
    ['bytes', { SecretBinary: new Uint8Array([1, 2]) }],
    ['no value', {}],
  ])('with the same token and %s gives the first answer again', async (_case, value) => {
    await expectRepeat(() => create(value));
  });

  test('with the same token and value is a repeat, whatever else the call says', async () => {
    const first = await create({ SecretString: 'one', Description: 'main' });

    const second = await create({ SecretString: 'one', Description: 'other', Tags: [{ Key: 'a' }] });

    expect({ ...second, $metadata: {} }).toEqual({ ...first, $metadata: {} });
    expect(await described()).toMatchObject({ Description: 'main' });
    expect(await described()).not.toHaveProperty('Tags');
  });

  test.each([
    ['another string', { SecretString: 'one' }, { SecretString: 'two' }],
    ['other bytes', { SecretBinary: new Uint8Array([1]) }, { SecretBinary: new Uint8Array([2]) }],
    ['bytes instead of a string', { SecretString: 'AQ==' }, { SecretBinary: new Uint8Array([1]) }],
    ['no value', { SecretString: 'one' }, {}],
  ])('with the same token and %s is refused', async (_case, first, second) => {
    await create(first);
    const before = stateOf(fake, 'prod/db');

    await expect(create(second)).rejects.toMatchObject(inUse(V1));
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test('without a value is no repeat any more once the secret has one', async () => {
    await create();
    await put({ SecretString: 'one' });

    await expect(create()).rejects.toMatchObject(
      refusal('ResourceExistsException', 'The operation failed because the secret prod/db already exists.'),
    );
  });

  test('without a value is still a repeat while a rotation has put none', async () => {
    fake.lambda(LAMBDA, () => undefined);
    const first = await create();
    await rotate({ RotationLambdaARN: LAMBDA });
    await fake.settled();

    const again = await create();

    expect(again).toMatchObject({ ARN: first.ARN, Name: 'prod/db' });
    expect(again.VersionId).toBeUndefined();
  });

  test('without a value is no repeat with another token', async () => {
    await create();

    await expect(create({ ClientRequestToken: V2 })).rejects.toMatchObject(
      refusal('ResourceExistsException', 'The operation failed because the secret prod/db already exists.'),
    );
  });

  test('may use a token that another secret has', async () => {
    await create({ SecretString: 'one' });

    await expect(create({ Name: 'other', SecretString: 'two' })).resolves.toMatchObject({ VersionId: V1 });
  });
});

describe.each([
  ['PutSecretValue', put],
  ['UpdateSecret', update],
])('%s', (_operation, send) => {
  beforeEach(() => create({ SecretString: 'one' }));

  test.each([
    ['a string', { SecretString: 'two' }],
    ['bytes', { SecretBinary: new Uint8Array([1, 2]) }],
  ])('with the same token and %s gives the same answer, and changes nothing', async (_case, value) => {
    await expectRepeat<object>(() => send(value));
  });

  test('with the token and the value of a version that is no longer current leaves the labels alone', async () => {
    await send({ SecretString: 'two' });
    await send({ SecretString: 'three', ClientRequestToken: V3 });

    await expect(send({ SecretString: 'two' })).resolves.toMatchObject({ VersionId: V2 });
    expect((await described()).VersionIdsToStages).toEqual({ [V2]: ['AWSPREVIOUS'], [V3]: ['AWSCURRENT'] });
  });

  test.each([
    ['another string', { SecretString: 'two' }, { SecretString: 'three' }],
    ['other bytes', { SecretBinary: new Uint8Array([1]) }, { SecretBinary: new Uint8Array([2]) }],
    ['a string instead of bytes', { SecretBinary: new Uint8Array([1]) }, { SecretString: 'AQ==' }],
  ])('with the same token and %s is refused', async (_case, first, second) => {
    await send(first);
    const before = stateOf(fake, 'prod/db');

    await expect(send(second)).rejects.toMatchObject(inUse(V2));
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test('takes bytes given as a string for their UTF-8 bytes, which are the same content', async () => {
    await send({ SecretBinary: new TextEncoder().encode('footest') });

    await expect(send({ SecretBinary: 'footest' })).resolves.toMatchObject({ VersionId: V2 });
  });

  test('makes a new version of the same value with a new token', async () => {
    await send({ SecretString: 'one' });

    expect((await described()).VersionIdsToStages).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] });
  });
});

describe('PutSecretValue', () => {
  test('answers a repeat with the labels that the version has by now', async () => {
    await create({ SecretString: 'one' });
    await put({ SecretString: 'two' });
    await client.send(
      new UpdateSecretVersionStageCommand({ SecretId: 'prod/db', VersionStage: 'blue', MoveToVersionId: V2 }),
    );
    await put({ SecretString: 'three', ClientRequestToken: V3 });

    const { VersionStages = [] } = await put({ SecretString: 'two', VersionStages: ['green'] });

    expect([...VersionStages].sort()).toEqual(['AWSPREVIOUS', 'blue']);
  });

  test('answers a repeat for a version without labels with an empty list', async () => {
    await create({ SecretString: 'one' });
    await put({ SecretString: 'two' });
    await put({ SecretString: 'three', ClientRequestToken: V3 });

    await expect(put({ SecretString: 'one', ClientRequestToken: V1 })).resolves.toMatchObject({
      VersionId: V1,
      VersionStages: [],
    });
  });
});

describe('UpdateSecret', () => {
  test('changes its other members also where the value is a repeat', async () => {
    await create({ SecretString: 'one' });
    await update({ SecretString: 'two' });

    await update({ SecretString: 'two', Description: 'new' });

    expect((await described()).Description).toBe('new');
    expect((await described()).VersionIdsToStages).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] });
  });
});

describe('RotateSecret', () => {
  let steps: string[];
  beforeEach(async () => {
    steps = [];
    fake.lambda(LAMBDA, ({ Step }: RotationEvent) => {
      steps.push(Step);
    });
    fake.seed({
      'prod/db': secret({
        versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }],
        rotation: { lambdaArn: LAMBDA, automaticallyAfterDays: 30 },
      }),
    });
  });

  test('with the token of the rotation under way gives the same answer, and begins nothing', async () => {
    await expectRepeat(() => rotate());
    await fake.settled();

    expect(steps).toEqual(['createSecret', 'setSecret', 'testSecret', 'finishSecret']);
  });

  test('with another token is refused meanwhile', async () => {
    await rotate();

    await expect(rotate({ ClientRequestToken: V3 })).rejects.toMatchObject(
      refusal(
        'InvalidRequestException',
        "A previous rotation isn't complete. That rotation will be reattempted.",
      ),
    );
  });
});
