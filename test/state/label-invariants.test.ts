import {
  CreateSecretCommand,
  GetSecretValueCommand,
  paginateListSecretVersionIds,
  PutSecretValueCommand,
  RotateSecretCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { stateOf } from '../support/state-of';
import { shownStages } from '../support/version-stages';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => fake.reset());

const create = (SecretString?: string) =>
  client.send(new CreateSecretCommand({ Name: 'prod/db', SecretString, ClientRequestToken: V1 }));
const put = (token: string, VersionStages?: string[]) =>
  client.send(
    new PutSecretValueCommand({
      SecretId: 'prod/db',
      SecretString: token,
      ClientRequestToken: token,
      VersionStages,
    }),
  );
const stage = (VersionStage: string, RemoveFromVersionId?: string, MoveToVersionId?: string) =>
  client.send(
    new UpdateSecretVersionStageCommand({
      SecretId: 'prod/db',
      VersionStage,
      RemoveFromVersionId,
      MoveToVersionId,
    }),
  );
const labels = async () => (await shownStages(client, 'prod/db')).described;

describe('AWSCURRENT', () => {
  test('is on the first version in addition to the labels that were asked for', async () => {
    await create();

    await expect(put(V2, ['blue'])).resolves.toMatchObject({ VersionStages: ['blue', 'AWSCURRENT'] });
    expect(await labels()).toEqual({ [V2]: ['AWSCURRENT', 'blue'] });
  });

  test('is on the first version even if AWSPENDING was asked for', async () => {
    await create();

    await put(V2, ['AWSPENDING']);

    expect(await labels()).toEqual({ [V2]: ['AWSCURRENT', 'AWSPENDING'] });
  });

  test('is not on a placeholder of a rotation, nor on the first value that fills it', async () => {
    await create();
    fake.lambda(LAMBDA, () => undefined);
    await client.send(
      new RotateSecretCommand({
        SecretId: 'prod/db',
        RotationLambdaARN: LAMBDA,
        ClientRequestToken: V2,
      }),
    );
    expect(await labels()).toEqual({ [V2]: ['AWSPENDING'] });

    await expect(put(V2, ['AWSPENDING'])).resolves.toMatchObject({ VersionStages: ['AWSPENDING'] });
    expect(await labels()).toEqual({ [V2]: ['AWSPENDING'] });
    await fake.settled();
  });

  test('moves back to the previous version and swaps with AWSPREVIOUS', async () => {
    await create('one');
    await put(V2);
    await put(V3, ['blue']);

    await stage('AWSCURRENT', V2, V1);
    expect(await labels()).toEqual({ [V1]: ['AWSCURRENT'], [V2]: ['AWSPREVIOUS'], [V3]: ['blue'] });

    await stage('AWSCURRENT', V1, V2);
    expect(await labels()).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'], [V3]: ['blue'] });
  });

  test('cannot be taken away', async () => {
    await create('one');

    await expect(stage('AWSCURRENT', V1)).rejects.toMatchObject(
      refusal(
        'InvalidParameterException',
        "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
      ),
    );
    expect(await labels()).toEqual({ [V1]: ['AWSCURRENT'] });
  });
});

describe('AWSPENDING', () => {
  beforeEach(async () => {
    await create('one');
    await put(V2, ['AWSPENDING', 'blue']);
  });

  test.each([
    ['a put without labels', () => put(V3)],
    ['a put that asks for AWSCURRENT', () => put(V3, ['AWSCURRENT'])],
    [
      'an update with a value',
      () =>
        client.send(
          new UpdateSecretCommand({ SecretId: 'prod/db', SecretString: 'x', ClientRequestToken: V3 }),
        ),
    ],
  ])('leaves a version that is not the current one with %s', async (_case, send) => {
    await send();

    expect(await labels()).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['blue'], [V3]: ['AWSCURRENT'] });
  });

  test('stays with a put of other labels', async () => {
    await put(V3, ['green']);

    expect(await labels()).toEqual({ [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING', 'blue'], [V3]: ['green'] });
  });

  test('stays with an update without a value', async () => {
    await client.send(new UpdateSecretCommand({ SecretId: 'prod/db', Description: 'new' }));

    expect(await labels()).toEqual({ [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING', 'blue'] });
  });
});

describe('a version without labels', () => {
  beforeEach(async () => {
    await create('one');
    await put(V2, ['blue']);
    await stage('blue', V2);
  });

  test('is still there, and listed only on demand', async () => {
    expect(await shownStages(client, 'prod/db')).toEqual({
      described: { [V1]: ['AWSCURRENT'] },
      inListOfSecrets: { [V1]: ['AWSCURRENT'] },
      listed: [[V1, ['AWSCURRENT']]],
      listedWithDeprecated: [[V1, ['AWSCURRENT']], [V2]],
    });
  });

  test('is read by its id, and the answer has no labels', async () => {
    const answer = await client.send(new GetSecretValueCommand({ SecretId: 'prod/db', VersionId: V2 }));

    expect(answer).toMatchObject({ VersionId: V2, SecretString: V2 });
    expect(answer).not.toHaveProperty('VersionStages');
  });

  test('gets a label again', async () => {
    await stage('AWSCURRENT', V1, V2);

    expect(await labels()).toEqual({ [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] });
  });
});

describe('twenty labels', () => {
  const nineteen = Array.from({ length: 19 }, (_, index) => `label-${index}`);
  const tooMany = refusal('LimitExceededException');

  test('are possible, and the one above is refused', async () => {
    await create('one');
    const before = stateOf(fake, 'prod/db');

    await expect(put(V2, [...nineteen, 'label-19'])).rejects.toMatchObject(tooMany);
    expect(stateOf(fake, 'prod/db')).toEqual(before);

    await put(V2, nineteen);
    expect(fake.secret('prod/db').versions.map((version) => version.labels.length)).toEqual([1, 19]);
  });

  test('are counted over all versions, and a label that moves counts once', async () => {
    await create('one');
    await put(V2, nineteen);

    await put(V3, nineteen);

    expect(fake.secret('prod/db').versions.map((version) => version.labels.length)).toEqual([1, 0, 19]);
  });

  test('leave no room for another, nor for AWSPREVIOUS behind a new current version', async () => {
    await create('one');
    await put(V2, nineteen);
    const before = stateOf(fake, 'prod/db');

    await expect(stage('blue', undefined, V1)).rejects.toMatchObject(tooMany);
    await expect(put(V3)).rejects.toMatchObject(tooMany);
    await expect(stage('AWSCURRENT', V1, V2)).rejects.toMatchObject(tooMany);
    expect(stateOf(fake, 'prod/db')).toEqual(before);

    await stage('label-0', V2);
    await put(V3);
    expect(fake.secret('prod/db').labels).toMatchObject({ AWSPREVIOUS: V1, AWSCURRENT: V3 });
  });

  test('are the most that one call can name', async () => {
    await create('one');
    const many = [...nineteen, 'label-19', 'label-20'];

    const { name, message } = (await put(V2, many).catch((error: unknown) => error)) as Error;

    expect(name).toBe('ValidationException');
    expect(message).toMatch(
      / at 'versionStages' failed .+: Member must have length less than or equal to 20$/,
    );
  });
});

describe('more than a hundred versions', () => {
  const id = (number: number): string => `version-${String(number).padStart(24, '0')}`;
  const numbers = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => id(from + index));
  const ids = () => fake.secret('prod/db').versions.map((version) => version.id);
  const listed = async (): Promise<(string | undefined)[]> => {
    const found: (string | undefined)[] = [];
    const pages = paginateListSecretVersionIds({ client }, { SecretId: 'prod/db', IncludeDeprecated: true });
    for await (const { Versions = [] } of pages) found.push(...Versions.map(({ VersionId }) => VersionId));
    return found;
  };

  beforeEach(() => {
    fake.seed({
      'prod/db': secret({
        versions: numbers(1, 100).map((version, index) => ({
          id: version,
          value: version,
          ...(index === 1 && { labels: ['keep'] }),
          ...(index === 98 && { labels: ['AWSPREVIOUS'] }),
          ...(index === 99 && { labels: ['AWSCURRENT'] }),
        })),
      }),
    });
  });

  test('are kept while all of them are younger than a day', async () => {
    await fake.clock.advance({ hours: 23, minutes: 59, seconds: 59, milliseconds: 999 });

    await put(id(101));
    await put(id(102));

    expect(ids()).toEqual(numbers(1, 102));
    expect(await listed()).toEqual(numbers(1, 102));
  });

  test('lose the oldest ones without labels after a day, and only the surplus', async () => {
    await put(id(101));
    await fake.clock.advance({ hours: 24 });
    expect(ids()).toEqual(numbers(1, 101));

    await put(id(102));
    expect(ids()).toEqual([id(2), ...numbers(4, 102)]);
    expect(await listed()).toEqual([id(2), ...numbers(4, 102)]);
    expect(await labels()).toEqual({
      [id(2)]: ['keep'],
      [id(101)]: ['AWSPREVIOUS'],
      [id(102)]: ['AWSCURRENT'],
    });
  });

  test('do not leave a version to be read that was cleaned up', async () => {
    await fake.clock.advance({ hours: 24 });
    await put(id(101));

    await expect(
      client.send(new GetSecretValueCommand({ SecretId: 'prod/db', VersionId: id(1) })),
    ).rejects.toMatchObject(
      refusal(
        'ResourceNotFoundException',
        "Secrets Manager can't find the specified secret value for VersionId: version-000000000000000000000001",
      ),
    );
  });

  test('do not come from a hundred versions, however old they are', async () => {
    await fake.clock.advance({ days: 400 });

    await client.send(new UpdateSecretCommand({ SecretId: 'prod/db', Description: 'old' }));
    await stage('keep', id(2));

    expect(ids()).toEqual(numbers(1, 100));
  });
});
