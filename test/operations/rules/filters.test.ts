import {
  BatchGetSecretValueCommand,
  ListSecretsCommand,
  ReplicateSecretToRegionsCommand,
  type Filter,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret, type Fixtures } from '../../../src';
import { refusal } from '../../support/refusal';

const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => fake.reset());

const filtered = async (...Filters: Filter[]) => {
  const { SecretList } = await client.send(new ListSecretsCommand({ Filters }));
  return SecretList?.map(({ Name }) => Name);
};
const by = (Key: Filter['Key'], ...Values: string[]) => filtered({ Key, Values });
/** Seeds secrets that are named by numbers, each with one of the descriptions. */
const seedDescriptions = (...descriptions: string[]) => {
  const fixtures: Record<string, Fixtures[string]> = {};
  for (const description of descriptions) {
    fixtures[description.replaceAll(' ', '_')] = secret({ value: 'x', description });
  }
  fake.seed(fixtures);
};

describe('name', () => {
  beforeEach(() => {
    fake.seed({ '/testing1/one': 'x', '/testing2/two': 'x', 'testing1/one': 'x', 'testing1/two': 'x' });
  });

  test.each([
    ['/', ['/testing1/one', '/testing2/two']],
    ['/testing2', ['/testing2/two']],
    ['testing1/', ['testing1/one', 'testing1/two']],
    ['testing1/one', ['testing1/one']],
    ['one', []],
    ['testing1 one', []],
    ['Testing1', []],
    ['!/', ['testing1/one', 'testing1/two']],
    ['!testing', ['/testing1/one', '/testing2/two']],
    ['', ['/testing1/one', '/testing2/two', 'testing1/one', 'testing1/two']],
  ])('is found by its beginning, in its case: "%s"', async (value, expected) => {
    expect(await by('name', value)).toEqual(expected);
  });
});

describe('description', () => {
  test.each([
    ['a', ['a_secret', 'an_secret', 'asecret']],
    ['A', ['a_secret', 'an_secret', 'asecret']],
    ['an', ['an_secret']],
    ['a secret', ['a_secret', 'an_secret']],
    ['secret a', ['a_secret', 'an_secret']],
    ['ecret', []],
    ['!a', ['thesecret']],
    ['!c', ['a_secret', 'an_secret', 'asecret', 'thesecret']],
  ])('is found by the beginnings of its words, in any case: "%s"', async (value, expected) => {
    seedDescriptions('a secret', 'an secret', 'asecret', 'thesecret');

    expect(await by('description', value)).toEqual(expected);
  });

  test.each([
    ['one two', ['one_and_two', 'one_two']],
    ['o t', ['one_and_two', 'one_two']],
    ['t', ['one_and_two', 'one_two', 'two']],
    ['one', ['one', 'one_and_two', 'one_two']],
    ['and', ['one_and_two']],
    ['one three', []],
  ])('must have a word for every word of the value: "%s"', async (value, expected) => {
    seedDescriptions('one', 'one and two', 'one two', 'two');

    expect((await by('description', value))?.sort()).toEqual(expected);
  });

  test('that is absent does not match, so that a negated filter finds the secret', async () => {
    fake.seed({ plain: 'x', other: secret({ value: 'x', description: 'a secret' }) });

    expect(await by('description', 'a')).toEqual(['other']);
    expect(await by('description', '!a')).toEqual(['plain']);
  });
});

describe('tags', () => {
  beforeEach(() => {
    fake.seed({
      first: secret({ value: 'x', tags: { Team: 'Payments', stage: 'prod' } }),
      second: secret({ value: 'x', tags: { team: 'billing' } }),
      bare: 'x',
    });
  });

  test.each<[Filter['Key'], string, string[]]>([
    ['tag-key', 'Team', ['first']],
    ['tag-key', 'te', ['second']],
    ['tag-key', 'eam', []],
    ['tag-key', '!t', ['first', 'bare']],
    ['tag-value', 'Pay', ['first']],
    ['tag-value', 'pay', []],
    ['tag-value', 'bill', ['second']],
    ['tag-value', '!prod', ['second', 'bare']],
  ])('are found by their beginnings, in their case: %s "%s"', async (key, value, expected) => {
    expect(await by(key, value)).toEqual(expected);
  });
});

test.each([
  ['eu-west-1', ['mine']],
  ['eu', ['mine']],
  ['EU', []],
  ['us', ['theirs']],
])(
  'primary-region finds replicated secrets by the beginning of the region: "%s"',
  async (value, expected) => {
    fake.seed({ plain: 'x', mine: 'x' });
    fake.seed({ theirs: 'x' }, { region: 'us-east-2' });
    const replicate = (region: string, SecretId: string, Region: string) =>
      fake
        .client({ region })
        .send(new ReplicateSecretToRegionsCommand({ SecretId, AddReplicaRegions: [{ Region }] }));
    await replicate('eu-west-1', 'mine', 'us-east-2');
    await replicate('us-east-2', 'theirs', 'eu-west-1');
    await fake.settled();

    expect(await by('primary-region', value)).toEqual(expected);
  },
);

test.each([
  ['rds', ['managed']],
  ['RDS', ['managed']],
  ['r', ['managed']],
  ['ds', []],
  ['!rds', ['plain', 'events']],
])(
  'owning-service finds secrets by the beginning of the service, in any case: "%s"',
  async (value, expected) => {
    fake.seed({
      plain: 'x',
      managed: secret({ value: 'x', owningService: 'rds' }),
      events: secret({ value: 'x', owningService: 'events' }),
    });

    expect(await by('owning-service', value)).toEqual(expected);
  },
);

describe('all', () => {
  test.each([
    ['name', ['named']],
    ['NAME', ['named']],
    ['descTwo', ['second']],
    ['d t', ['second']],
    ['TagKey', ['tagged', 'valued']],
    ['tagval', ['valued']],
    ['TagVal', ['valued']],
    ['nothing', []],
  ])('looks at name, description and tags: "%s"', async (value, expected) => {
    fake.seed({
      named: secret({ value: 'x', description: 'first' }),
      second: secret({ value: 'x', description: 'DescTwo' }),
      tagged: secret({ value: 'x', tags: { MyTagKey: 'x' } }),
      valued: secret({ value: 'x', tags: { 'tag-key': 'tagvalue MyTagValue' } }),
    });

    expect(await by('all', value)).toEqual(expected);
  });

  test.each([
    ['SecretOne', 'Secret', true],
    ['SecretOne', 'One', true],
    ['SecretOne', 'one secret', true],
    ['SecretOne', 'ret', false],
    ['SecretOne', 'cretOne', false],
    ['SecretFTagKey', 't', true],
    ['SecretFTagKey', 'f', true],
    ['SecretFTagKey', 'k', true],
    ['SecretFTagKey', 'agKey', false],
    ['COMPANYthings', 'Ythings', true],
    ['COMPANYthings', 'compan', true],
    ['COMPANYthings', 'things', false],
    ['COMPANYthings', 'company', false],
    ['COMPANY', 'company', true],
    ['COMPANY', 'N', false],
    ['COMPANY', 'pany', false],
    ['prod/AppBeta/x', 'AppBeta', true],
    ['prod/AppBeta/x', 'Beta', true],
    ['prod/AppBeta/x', 'prod', true],
    ['prod/AppBeta/x', 'x', true],
    ['prod/AppBeta/x', 'eta', false],
    ['prod-AppBeta/x', 'Beta', true],
    ['prod-AppBeta/x', 'x', true],
    ['a/b_c+d=e.f@g-h', 'a b c d e f g h', true],
    ['Secret', '+', false],
    ['Secret', 'SomeSecret', false],
    ['Secret', 'Some Secret', false],
    ['Secret', 'secret', true],
  ])('splits "%s", and "%s" finds it: %p', async (name, value, isFound) => {
    fake.seed({ [name]: 'x' });

    expect(await by('all', value)).toEqual(isFound ? [name] : []);
  });

  test('must find all words of a value in one place', async () => {
    fake.seed({ alpha: secret({ value: 'x', description: 'beta', tags: { gamma: 'delta' } }) });

    expect(await by('all', 'alpha')).toEqual(['alpha']);
    expect(await by('all', 'beta')).toEqual(['alpha']);
    expect(await by('all', 'alpha beta')).toEqual([]);
    expect(await by('all', 'gamma delta')).toEqual([]);
  });

  test('can be negated', async () => {
    fake.seed({ alpha: 'x', beta: secret({ value: 'x', description: 'alpha' }), gamma: 'x' });

    expect(await by('all', '!alpha')).toEqual(['gamma']);
  });
});

describe('several', () => {
  beforeEach(() => {
    fake.seed({
      'a/1': secret({ value: 'x', description: 'one' }),
      'a/2': secret({ value: 'x', description: 'one two' }),
      'b/1': secret({ value: 'x', description: 'one two' }),
    });
  });

  test('filters must all pass', async () => {
    expect(await filtered({ Key: 'name', Values: ['a/'] }, { Key: 'description', Values: ['two'] })).toEqual([
      'a/2',
    ]);
    expect(
      await filtered({ Key: 'description', Values: ['one'] }, { Key: 'description', Values: ['two'] }),
    ).toEqual(['a/2', 'b/1']);
  });

  test('values of a filter need not all pass', async () => {
    expect(await by('name', 'a/2', 'b/')).toEqual(['a/2', 'b/1']);
    expect(await by('name', 'nothing', 'b/')).toEqual(['b/1']);
  });
});

describe.each([
  ['ListSecrets', (Filters: Filter[]) => client.send(new ListSecretsCommand({ Filters }))],
  ['BatchGetSecretValue', (Filters: Filter[]) => client.send(new BatchGetSecretValueCommand({ Filters }))],
])('%s refuses', (_operation, send) => {
  test.each<[string, object, object]>([
    ['a filter without a key', { Values: ['a'] }, refusal('InvalidParameterException', 'Invalid filter key')],
    [
      'a filter without values',
      { Key: 'name' },
      refusal('InvalidParameterException', 'Invalid filter values for key: name'),
    ],
    [
      'an unknown key',
      { Key: 'invalid', Values: ['a'] },
      refusal(
        'ValidationException',
        "1 validation error detected: Value 'invalid' at 'filters.1.member.key' failed to satisfy constraint: Member must satisfy enum value set: [description, name, tag-key, tag-value, primary-region, owning-service, all]",
      ),
    ],
  ])('%s', async (_case, filter, expected) => {
    await expect(send([filter])).rejects.toMatchObject(expected);
  });
});

test('BatchGetSecretValue finds the same secrets', async () => {
  seedDescriptions('a secret', 'an secret', 'thesecret');

  const { SecretValues } = await client.send(
    new BatchGetSecretValueCommand({ Filters: [{ Key: 'description', Values: ['a'] }] }),
  );

  expect(SecretValues?.map(({ Name }) => Name)).toEqual(['a_secret', 'an_secret']);
});
