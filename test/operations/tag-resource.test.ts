import {
  DescribeSecretCommand,
  TagResourceCommand,
  type TagResourceCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';
import { INVALID_NAME, MANAGED, REPLICA, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(async () => {
  fake.reset();
  fake.seed({ 'prod/db': secret({ value: 'x', tags: { tag1: 'a', tag2: 'b' } }), plain: 'x' });
  await fake.clock.advance({ seconds: 1 });
});

const tag = (input: Partial<TagResourceCommandInput> = {}) =>
  client.send(new TagResourceCommand({ SecretId: 'prod/db', Tags: [{ Key: 'tag3', Value: 'c' }], ...input }));
const described = (SecretId = 'prod/db') => client.send(new DescribeSecretCommand({ SecretId }));

test('the output is empty', async () => {
  expect(Object.keys(await tag())).toEqual(['$metadata']);
});

describe('the tags', () => {
  test('of the call come behind those of the secret, in their order', async () => {
    await tag({
      Tags: [
        { Key: 'tag4', Value: 'd' },
        { Key: 'tag3', Value: 'c' },
      ],
    });

    expect((await described()).Tags).toEqual([
      { Key: 'tag1', Value: 'a' },
      { Key: 'tag2', Value: 'b' },
      { Key: 'tag4', Value: 'd' },
      { Key: 'tag3', Value: 'c' },
    ]);
  });

  test('get another value in the place that they have', async () => {
    await tag({
      Tags: [
        { Key: 'tag3', Value: 'c' },
        { Key: 'tag1', Value: 'new' },
      ],
    });

    expect((await described()).Tags).toEqual([
      { Key: 'tag1', Value: 'new' },
      { Key: 'tag2', Value: 'b' },
      { Key: 'tag3', Value: 'c' },
    ]);
  });

  test('differ by the case of their keys', async () => {
    await tag({ Tags: [{ Key: 'TAG1', Value: 'other' }] });

    expect((await described()).Tags).toHaveLength(3);
  });

  test('may have no value, which is an empty one', async () => {
    await tag({ SecretId: 'plain', Tags: [{ Key: 'bare' }, { Key: 'empty', Value: '' }] });

    expect((await described('plain')).Tags).toEqual([
      { Key: 'bare', Value: '' },
      { Key: 'empty', Value: '' },
    ]);
  });

  test('move the date of the last change', async () => {
    await tag();

    expect((await described()).LastChangedDate).toEqual(new Date('2026-03-04T05:06:08.089Z'));
  });

  test('can be none, which changes nothing', async () => {
    const before = [stateOf(fake, 'prod/db'), stateOf(fake, 'plain')];

    await tag({ Tags: [] });
    await tag({ SecretId: 'plain', Tags: [] });

    expect([stateOf(fake, 'prod/db'), stateOf(fake, 'plain')]).toEqual(before);
    expect(await described('plain')).not.toHaveProperty('Tags');
  });

  test('go to the secret of an ARN', async () => {
    await tag({ SecretId: fake.secret('plain').arn });

    expect((await described('plain')).Tags).toEqual([{ Key: 'tag3', Value: 'c' }]);
  });
});

describe('a refusal', () => {
  test.each([
    [
      'a key that stands twice',
      [{ Key: 'a' }, { Key: 'a', Value: '1' }],
      refusal('InvalidParameterException'),
    ],
    ['a reserved key', [{ Key: 'aws:team', Value: '1' }], refusal('InvalidParameterException')],
    [
      'a tag without its key',
      [{ Key: 'a' }, { Value: '1' }],
      refusal(
        'ValidationException',
        "1 validation error detected: Value null at 'tags.2.member.key' failed to satisfy constraint: Member must not be null",
      ),
    ],
  ])('answers %s, and nothing has changed', async (_case, Tags, expected) => {
    const before = stateOf(fake, 'prod/db');

    await expect(tag({ Tags })).rejects.toMatchObject(expected);
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await expect(tag({ SecretId })).rejects.toMatchObject(expected);
  });

  test.each([
    ['scheduled', SCHEDULED],
    ['replica', REPLICA],
    ['managed', MANAGED],
  ])('answers a secret that is %s, and nothing has changed', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);
    const before = stateOf(fake, SecretId);

    await expect(tag({ SecretId })).rejects.toMatchObject(expected);
    expect(stateOf(fake, SecretId)).toEqual(before);
  });
});
