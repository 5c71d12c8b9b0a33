import {
  DescribeSecretCommand,
  UntagResourceCommand,
  type UntagResourceCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { INVALID_NAME, MANAGED, REPLICA, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(async () => {
  fake.reset();
  fake.seed({ 'prod/db': secret({ value: 'x', tags: { tag1: 'a', tag2: 'b', tag3: 'c' } }), plain: 'x' });
  await fake.clock.advance({ seconds: 1 });
});

const untag = (input: Partial<UntagResourceCommandInput> = {}) =>
  client.send(new UntagResourceCommand({ SecretId: 'prod/db', TagKeys: ['tag2'], ...input }));
const described = (SecretId = 'prod/db') => client.send(new DescribeSecretCommand({ SecretId }));

test('the output is empty', async () => {
  expect(Object.keys(await untag())).toEqual(['$metadata']);
});

describe('the tags', () => {
  test('of the keys go, and the others stay in their order', async () => {
    await untag();

    const { Tags, LastChangedDate } = await described();
    expect(Tags).toEqual([
      { Key: 'tag1', Value: 'a' },
      { Key: 'tag3', Value: 'c' },
    ]);
    expect(LastChangedDate).toEqual(new Date('2026-03-04T05:06:08.089Z'));
  });

  test('are an empty list after the last one went', async () => {
    await untag({ TagKeys: ['tag3', 'tag1', 'tag2', 'nothing'] });

    expect((await described()).Tags).toEqual([]);
  });

  test.each([
    ['an unknown key', 'prod/db', ['nothing']],
    ['a key in another case', 'prod/db', ['TAG2']],
    ['no key', 'prod/db', []],
    ['a key of a secret without tags', 'plain', ['tag1']],
  ])('stay as they are, dates included, for %s', async (_case, SecretId, TagKeys) => {
    const before = stateOf(fake, SecretId);

    await untag({ SecretId, TagKeys });

    expect(stateOf(fake, SecretId)).toEqual(before);
    expect('Tags' in (await described(SecretId))).toBe(SecretId === 'prod/db');
  });
});

describe('a refusal', () => {
  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await expect(untag({ SecretId })).rejects.toMatchObject(expected);
  });

  test.each([
    ['scheduled', SCHEDULED],
    ['replica', REPLICA],
    ['managed', MANAGED],
  ])('answers a secret that is %s, and nothing has changed', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);
    const before = stateOf(fake, SecretId);

    await expect(untag({ SecretId })).rejects.toMatchObject(expected);
    expect(stateOf(fake, SecretId)).toEqual(before);
  });
});
