import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../../src';
import { sendAny } from '../../support/any-command';
import { INVALID_NAME, UNKNOWN } from '../../support/secret-refusals';

const PREFIX = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:';

const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => fake.reset());

const find = (SecretId: string, by = client) => by.send(new DescribeSecretCommand({ SecretId }));

describe('a name', () => {
  test('finds the secret of that name', async () => {
    fake.seed({ 'prod/db': 'x', 'prod/db2': 'y' });

    await expect(find('prod/db')).resolves.toMatchObject({ Name: 'prod/db' });
  });

  test.each([['Prod/db'], ['prod/d'], ['prod'], ['prod/db/'], ['/prod/db'], ['db']])(
    'finds nothing where it differs: "%s"',
    async (name) => {
      fake.seed({ 'prod/db': 'x' });

      await expect(find(name)).rejects.toMatchObject(UNKNOWN);
    },
  );

  test('finds nothing with the suffix of the ARN behind it', async () => {
    fake.seed({ 'prod/db': 'x' });
    const suffix = fake.secret('prod/db').arn.slice(-7);

    await expect(find(`prod/db${suffix}`)).rejects.toMatchObject(UNKNOWN);
  });

  test('finds a secret that ends like the suffix of an ARN', async () => {
    fake.seed({ 'db-a1b2c3': 'x' });

    await expect(find('db-a1b2c3')).resolves.toMatchObject({ Name: 'db-a1b2c3' });
  });

  test('finds the secret of the region and the account of the client only', async () => {
    fake.seed({ 'prod/db': 'x' });

    await expect(find('prod/db', fake.client({ region: 'us-east-2' }))).rejects.toMatchObject(UNKNOWN);
    await expect(find('prod/db', fake.client({ accountId: '444455556666' }))).rejects.toMatchObject(UNKNOWN);
  });

  test.each([['Inv Name'], [' Inv*Name? '], ['name:with:colons'], ['größe'], ['\u{1F511}'], ['a\n']])(
    'is refused for its characters before a secret is looked for: %j',
    async (name) => {
      await expect(find(name)).rejects.toMatchObject(INVALID_NAME);
    },
  );

  test('may have every character that the service prints', async () => {
    await expect(find('aZ09-/_+=.@!')).rejects.toMatchObject(UNKNOWN);
  });
});

describe('a full ARN', () => {
  test.each([['prod/db'], ['Valid/_+=.@-Name'], ['Valid/_+=.@-Name-a1b2c3'], ['trailing-'], ['rds!db-1']])(
    'finds the secret "%s"',
    async (name) => {
      fake.seed({ [name]: 'x' });

      await expect(find(fake.secret(name).arn)).resolves.toMatchObject({ Name: name });
    },
  );

  test.each([
    ['another suffix', () => `${PREFIX}prod/db-aaaaaa`],
    ['a suffix in another case', () => swapCase(fake.secret('prod/db').arn)],
    ['another region', () => fake.secret('prod/db').arn.replace('eu-west-1', 'us-east-2')],
    ['another partition', () => fake.secret('prod/db').arn.replace('arn:aws:', 'arn:aws-cn:')],
    ['another service', () => fake.secret('prod/db').arn.replace(':secretsmanager:', ':ssm:')],
    ['something behind it', () => `${fake.secret('prod/db').arn}x`],
    ['no name', () => PREFIX],
    ['nothing but its beginning', () => 'arn:aws:secretsmanager'],
  ])('finds nothing with %s', async (_case, arn) => {
    fake.seed({ 'prod/db': 'x' });

    await expect(find(arn())).rejects.toMatchObject(UNKNOWN);
  });

  test('finds nothing in another region, where there is a secret of the same name', async () => {
    fake.seed({ 'prod/db': 'here' });
    fake.seed({ 'prod/db': 'there' }, { region: 'us-east-2' });

    const theirs = fake.secret('prod/db', { region: 'us-east-2' }).arn;
    await expect(find(theirs)).rejects.toMatchObject(UNKNOWN);
    await expect(find(theirs, fake.client({ region: 'us-east-2' }))).resolves.toMatchObject({ ARN: theirs });
  });

  test.each([['arn:aws:secretsmanager:eu-west-1:111122223333:secret:a b'], ['arn:aws:x:*']])(
    'is refused for its characters: "%s"',
    async (arn) => {
      await expect(find(arn)).rejects.toMatchObject(INVALID_NAME);
    },
  );
});

describe('an ARN without its suffix', () => {
  test.each([
    ['s-1234'],
    ['prod/db'],
    ['Valid/_+=.@-Name'],
    ['Valid/_+=.@-Name-a1b2'],
    ['Valid/_+=.@-Name-a1b2c3-'],
    ['seven-a1b2c3d'],
    ['punctuation-a1b2c_'],
  ])('finds the secret "%s"', async (name) => {
    fake.seed({ [name]: 'x' });

    await expect(find(`${PREFIX}${name}`)).resolves.toMatchObject({
      Name: name,
      ARN: fake.secret(name).arn,
    });
  });

  test.each([['Invalid/_+=.@-Name-a1b2c3'], ['prod-server'], ['prod/db-A1B2C3'], ['x-123456']])(
    'finds nothing where the name ends in a hyphen and six alphanumerics: "%s"',
    async (name) => {
      fake.seed({ [name]: 'x' });

      await expect(find(`${PREFIX}${name}`)).rejects.toMatchObject(UNKNOWN);
      await expect(find(name)).resolves.toMatchObject({ Name: name });
      await expect(find(fake.secret(name).arn)).resolves.toMatchObject({ Name: name });
    },
  );

  test('that is the full ARN of another secret finds that one', async () => {
    fake.seed({ Foo: 'short' });
    const suffix = fake.secret('Foo').arn.slice(-6);
    fake.seed({ [`Foo-${suffix}`]: 'long' });

    await expect(find(`${PREFIX}Foo-${suffix}`)).resolves.toMatchObject({ Name: 'Foo' });
  });

  test.each([['prod/'], ['prod/d'], ['prod/db-'], ['prod/db-a'], ['PROD/DB']])(
    'finds nothing where it is any other beginning: "%s"',
    async (part) => {
      fake.seed({ 'prod/db': 'x' });

      await expect(find(`${PREFIX}${part}`)).rejects.toMatchObject(UNKNOWN);
    },
  );

  test('finds nothing with a part of the suffix', async () => {
    fake.seed({ 'prod/db': 'x' });

    await expect(find(fake.secret('prod/db').arn.slice(0, -1))).rejects.toMatchObject(UNKNOWN);
  });

  test('finds nothing in another region', async () => {
    fake.seed({ 'prod/db': 'x' });

    await expect(find('arn:aws:secretsmanager:us-east-2:111122223333:secret:prod/db')).rejects.toMatchObject(
      UNKNOWN,
    );
  });
});

test.each([
  ['GetSecretValue', new GetSecretValueCommand({ SecretId: 'nothing' })],
  ['ListSecretVersionIds', new ListSecretVersionIdsCommand({ SecretId: 'nothing' })],
])('%s says in the words of the service that there is no such secret', async (_operation, command) => {
  await expect(sendAny(client, command)).rejects.toMatchObject(UNKNOWN);
});

/** The ARN with the case of the letters of its suffix swapped; digits stay, so one letter at least is needed. */
function swapCase(arn: string): string {
  const suffix = arn.slice(-6);
  expect(suffix).toMatch(/[A-Za-z]/);
  const swapped = [...suffix].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase()));
  return `${arn.slice(0, -6)}${swapped.join('')}`;
}
