import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, hintOf } from '../../src';
import { rejectionOf } from '../support/rejection';

/** A client as an application makes it: it knows its own region, and the account where its credentials tell. */
const applicationClient = (region: string, accountId?: string): SecretsManagerClient =>
  new SecretsManagerClient({
    region,
    credentials: {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI',
      ...(accountId !== undefined && { accountId }),
    },
  });

/** The same, attached to a fake. */
const attached = (fake: FakeSecretsManager, region: string, accountId?: string): SecretsManagerClient => {
  const client = applicationClient(region, accountId);
  fake.attach(client);
  return client;
};

const read = (client: SecretsManagerClient, SecretId: string) =>
  client.send(new GetSecretValueCommand({ SecretId }));
const valueOf = async (client: SecretsManagerClient, id: string) => (await read(client, id)).SecretString;
const namesOf = async (client: SecretsManagerClient) =>
  ((await client.send(new ListSecretsCommand())).SecretList ?? []).map(({ Name }) => Name);

describe('a fake that was told no place', () => {
  test('takes region and account of the first client that calls', async () => {
    const fake = new FakeSecretsManager();
    fake.seed({ 'prod/db': 'hunter2' });
    const client = attached(fake, 'eu-west-1', '999988887777');

    const { ARN, SecretString } = await read(client, 'prod/db');

    expect(SecretString).toBe('hunter2');
    expect(ARN).toMatch(/^arn:aws:secretsmanager:eu-west-1:999988887777:secret:prod\/db-[A-Za-z0-9]{6}$/);
  });

  test('takes account 123456789012 where the first client does not tell one', async () => {
    const fake = new FakeSecretsManager();
    fake.seed({ a: 'x' });

    const { ARN } = await read(attached(fake, 'ap-south-1'), 'a');

    expect(ARN).toMatch(/^arn:aws:secretsmanager:ap-south-1:123456789012:secret:a-/);
  });

  test('has the partition of the region that it takes in its ARNs', async () => {
    const fake = new FakeSecretsManager({ secrets: { a: 'x' } });

    const { ARN } = await read(attached(fake, 'cn-north-1', '999988887777'), 'a');

    expect(ARN).toMatch(/^arn:aws-cn:secretsmanager:cn-north-1:999988887777:secret:a-/);
  });

  test('takes the place of an installed client, made where the test cannot reach it', async () => {
    const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
    fake.install();
    try {
      await expect(valueOf(applicationClient('sa-east-1'), 'prod/db')).resolves.toBe('hunter2');
    } finally {
      fake.uninstall();
    }
  });

  test('keeps its place when a client of another calls second', async () => {
    const fake = new FakeSecretsManager();
    fake.seed({ a: 'x' });
    const first = attached(fake, 'eu-west-1', '999988887777');
    const second = attached(fake, 'us-west-2', '111122223333');
    await read(first, 'a');

    const error = await rejectionOf(read(second, 'a'));

    fake.seed({ late: 'y' });
    expect(error.name).toBe('ResourceNotFoundException');
    await expect(namesOf(first)).resolves.toEqual(['a', 'late']);
  });

  test('takes a place by a call, not by a client that is only there', async () => {
    const fake = new FakeSecretsManager({ secrets: { a: 'x' } });
    attached(fake, 'us-west-2', '111122223333');

    const { ARN } = await read(attached(fake, 'eu-west-1', '999988887777'), 'a');

    expect(ARN).toMatch(/^arn:aws:secretsmanager:eu-west-1:999988887777:secret:a-/);
  });

  test('takes the place also of a call that the service refuses', async () => {
    const fake = new FakeSecretsManager();
    await rejectionOf(read(attached(fake, 'eu-west-1', '999988887777'), 'nothing'));

    fake.seed({ a: 'x' });

    expect(fake.secret('a').arn).toMatch(/^arn:aws:secretsmanager:eu-west-1:999988887777:secret:a-/);
  });

  test('has what is seeded after the first call at the place of that call', async () => {
    const fake = new FakeSecretsManager();
    const client = attached(fake, 'eu-west-1', '999988887777');
    await namesOf(client);

    fake.seed({ late: 'x' });

    await expect(valueOf(client, 'late')).resolves.toBe('x');
  });

  test('shows a seed to the test before any client calls, and keeps its suffix afterwards', async () => {
    const fake = new FakeSecretsManager();
    fake.seed({ a: 'x' });
    const suffix = fake.secret('a').arn.slice(-6);

    const { ARN } = await read(attached(fake, 'eu-west-1'), 'a');

    expect(ARN?.slice(-6)).toBe(suffix);
    expect(fake.secret('a').arn).toBe(ARN);
  });

  test('takes only the account where it was told the region', async () => {
    const fake = new FakeSecretsManager({ region: 'eu-west-1' });
    fake.seed({ a: 'x' });

    await rejectionOf(read(attached(fake, 'us-west-2', '999988887777'), 'a'));

    expect(fake.secret('a').arn).toMatch(/^arn:aws:secretsmanager:eu-west-1:999988887777:secret:a-/);
  });

  test('takes only the region where it was told the account', async () => {
    const fake = new FakeSecretsManager({ accountId: '111122223333' });
    fake.seed({ a: 'x' });

    await rejectionOf(read(attached(fake, 'us-west-2', '999988887777'), 'a'));

    expect(fake.secret('a').arn).toMatch(/^arn:aws:secretsmanager:us-west-2:111122223333:secret:a-/);
  });

  test('forgets the place that it took when it is reset', async () => {
    const fake = new FakeSecretsManager({ secrets: { a: 'x' } });
    await read(attached(fake, 'eu-west-1', '999988887777'), 'a');

    fake.reset();

    const { ARN } = await read(attached(fake, 'us-west-2', '111122223333'), 'a');
    expect(ARN).toMatch(/^arn:aws:secretsmanager:us-west-2:111122223333:secret:a-/);
  });

  test('forgets the place that it took after a checkpoint when it is rolled back', async () => {
    const fake = new FakeSecretsManager();
    fake.seed({ a: 'x' });
    fake.checkpoint();
    await read(attached(fake, 'eu-west-1', '999988887777'), 'a');

    fake.rollback();

    await expect(valueOf(attached(fake, 'us-west-2', '111122223333'), 'a')).resolves.toBe('x');
  });
});

describe('a seed with a place, made before the fake has taken one', () => {
  const there = { region: 'eu-west-1', accountId: '999988887777' };

  test('is together with the seeds without a place where the fake takes that place', async () => {
    const fake = new FakeSecretsManager();
    fake.seed({ placed: 'one' }, there);
    fake.seed({ first: 'two', second: 'three' });
    const client = attached(fake, 'eu-west-1', '999988887777');

    await expect(namesOf(client)).resolves.toEqual(['placed', 'first', 'second']);
    await expect(valueOf(client, 'placed')).resolves.toBe('one');
    await expect(valueOf(client, 'second')).resolves.toBe('three');
  });

  test('stays where it is where the fake takes another place', async () => {
    const fake = new FakeSecretsManager();
    fake.seed({ placed: 'one' }, there);
    fake.seed({ free: 'two' });

    await expect(namesOf(attached(fake, 'us-west-2', '111122223333'))).resolves.toEqual(['free']);
    await expect(namesOf(attached(fake, 'eu-west-1', '999988887777'))).resolves.toEqual(['placed']);
  });
});

describe('a fake that was told its place', () => {
  test('keeps it whatever client calls first', async () => {
    const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
    fake.seed({ a: 'x' });
    await namesOf(attached(fake, 'us-west-2', '999988887777'));

    const { ARN } = await read(attached(fake, 'eu-west-1', '111122223333'), 'a');

    expect(ARN).toMatch(/^arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-/);
  });

  test('has its place in a client that it makes', async () => {
    const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });

    const { ARN } = await fake.client().send(new CreateSecretCommand({ Name: 'a' }));

    expect(ARN).toMatch(/^arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-/);
  });
});

describe('two places of one fake', () => {
  const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
  const home = fake.client();
  beforeEach(() => {
    fake.reset();
    fake.seed({ a: 'home' });
  });

  test.each([
    ['regions', { region: 'us-west-2' }],
    ['accounts', { accountId: '999988887777' }],
  ])('that are two %s have secrets of the same name apart', async (_, where) => {
    const away = fake.client(where);
    fake.seed({ a: 'away' }, where);

    await expect(valueOf(home, 'a')).resolves.toBe('home');
    await expect(valueOf(away, 'a')).resolves.toBe('away');
    expect(fake.secret('a', where).value).toBe('away');
  });

  test.each([
    ['region', { region: 'us-west-2' }],
    ['account', { accountId: '999988887777' }],
  ])('do not list what a call creates in another %s', async (_, where) => {
    const away = fake.client(where);

    await away.send(new CreateSecretCommand({ Name: 'b' }));

    await expect(namesOf(home)).resolves.toEqual(['a']);
    await expect(namesOf(away)).resolves.toEqual(['b']);
  });

  test('answer each client in its own place when they are asked at once', async () => {
    const away = fake.client({ region: 'us-west-2' });
    fake.seed({ a: 'away' }, { region: 'us-west-2' });

    const values = await Promise.all([home, away, home, away].map((client) => valueOf(client, 'a')));

    expect(values).toEqual(['home', 'away', 'home', 'away']);
  });
});

describe('a miss', () => {
  const NOT_FOUND = "Secrets Manager can't find the specified secret.";
  const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
  beforeEach(() => {
    fake.reset();
  });

  test('of a name that exists elsewhere has a hint that names the place', async () => {
    fake.seed({ 'prod/db': 'x' });

    const error = await rejectionOf(read(fake.client({ region: 'us-west-2' }), 'prod/db'));

    expect(hintOf(error)).toBe(
      'There is no secret "prod/db" in us-west-2 of account 111122223333; "prod/db" exists in eu-west-1 of account 111122223333.',
    );
  });

  test('has a hint that names every place where the name exists', async () => {
    fake.seed({ a: 'x' });
    fake.seed({ a: 'x' }, { region: 'us-east-2', accountId: '999988887777' });

    const hint = hintOf(await rejectionOf(read(fake.client({ region: 'us-west-2' }), 'a')));

    expect(hint).toContain('eu-west-1 of account 111122223333');
    expect(hint).toContain('us-east-2 of account 999988887777');
  });

  test('keeps name and message of the service, and shows the hint only in the stack', async () => {
    fake.seed({ a: 'x' });

    const error = await rejectionOf(read(fake.client({ region: 'us-west-2' }), 'a'));

    expect(error.name).toBe('ResourceNotFoundException');
    expect(error.message).toBe(NOT_FOUND);
    expect(Object.keys(error)).not.toContain('hint');
    expect(error.stack).toContain('exists in eu-west-1 of account 111122223333');
  });

  test('of an ARN with another suffix does not name the place that was asked', async () => {
    fake.seed({ a: 'x' });
    const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-zzzzzz';

    const hint = hintOf(await rejectionOf(read(fake.client(), arn)));

    expect(hint).toBe(`There is no secret "${arn}" in eu-west-1 of account 111122223333; close to it: "a".`);
  });

  test('of a name that exists nowhere has a hint without another place', async () => {
    const error = await rejectionOf(read(fake.client(), 'nowhere'));

    expect(error.message).toBe(NOT_FOUND);
    expect(hintOf(error)).toBe(
      'There is no secret "nowhere" in eu-west-1 of account 111122223333, which has no secrets.',
    );
  });
});

test('a client of the fake without a region follows home, wherever that is by then', async () => {
  const fake = new FakeSecretsManager();
  fake.seed({ app: 'v' });
  const early = fake.client();
  await fake.client({ region: 'eu-west-1' }).send(new GetSecretValueCommand({ SecretId: 'app' }));

  const { ARN } = await early.send(new GetSecretValueCommand({ SecretId: 'app' }));

  expect(ARN).toMatch(/^arn:aws:secretsmanager:eu-west-1:/);
});
