import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';

let fake: FakeSecretsManager;

beforeEach(() => {
  fake = new FakeSecretsManager();
});

const secretsIn = (text: string) => fake.leaks(text).map((leak) => leak.secret);

test('every version of a secret is looked for', () => {
  fake.seed({
    app: secret({
      versions: [
        { value: 'former value', labels: ['AWSPREVIOUS'] },
        { value: 'present value', labels: ['AWSCURRENT'] },
      ],
    }),
  });

  expect(secretsIn('former value')).toEqual(['app']);
  expect(secretsIn('present value')).toEqual(['app']);
});

test('values that calls created are looked for, also after the secret is gone', async () => {
  const client = fake.client();
  await client.send(new CreateSecretCommand({ Name: 'new', SecretString: 'created' }));
  const { ARN } = await client.send(
    new PutSecretValueCommand({ SecretId: 'new', SecretString: '{"pw":"replaced"}' }),
  );
  await client.send(new PutSecretValueCommand({ SecretId: ARN, SecretBinary: Buffer.from('binary') }));
  await client.send(new DeleteSecretCommand({ SecretId: 'new', ForceDeleteWithoutRecovery: true }));

  expect(secretsIn('created')).toEqual(['new']);
  expect(secretsIn('replaced')).toEqual(['new']);
  expect(secretsIn('binary')).toEqual(['new']);
});

test('seeds that were replaced, in any region, are looked for', () => {
  fake.seed({ app: 'the first' }, { region: 'eu-west-1' });
  fake.seed({ app: 'the second' }, { region: 'eu-west-1' });

  expect(secretsIn('the first')).toEqual(['app']);
  expect(secretsIn('the second')).toEqual(['app']);
});

test('the answer of an override is looked for', async () => {
  fake.on(GetSecretValueCommand).resolves({ Name: 'made/up', SecretString: 'overridden' });
  await fake.client().send(new GetSecretValueCommand({ SecretId: 'made/up' }));

  expect(secretsIn('overridden')).toEqual(['made/up']);
});

test('reset, rollback and configure take values away', () => {
  const before = fake.checkpoint();
  fake.seed({ app: 'hunter2' });
  fake.rollback(before);
  expect(secretsIn('hunter2')).toEqual([]);

  fake.seed({ app: 'hunter2' });
  fake.reset();
  expect(secretsIn('hunter2')).toEqual([]);

  fake.configure({ secrets: { app: 'hunter2' } });
  fake.reset();
  expect(secretsIn('hunter2')).toEqual(['app']);
  fake.configure({ secrets: { app: 'hunter3' } });
  expect(secretsIn('hunter2')).toEqual([]);
});

test.each([
  ['true and numbers', { enabled: true, port: 5432, big: 123456789 }, 'true 5432 123456789'],
  ['short texts', { user: 'app', pin: '12345' }, 'app 12345'],
  [
    'common words',
    { host: 'localhost', stage: 'Production', password: 'password' },
    'localhost Production password',
  ],
  ['a part of the name of the secret', { name: 'prod/database' }, 'read prod/database'],
  ['names of members', { connection: 'x' }, 'connection'],
])('%s raise no alarm', (_what, value, text) => {
  fake.seed({ 'my/prod/database': value });

  expect(fake.leaks(text)).toEqual([]);
});

test('a text of six characters raises one', () => {
  fake.seed({ app: { pin: '123456' } });

  expect(secretsIn('the pin is 123456')).toEqual(['app']);
});

test('members that are marked as public raise no alarm, at any depth', () => {
  fake.configure({
    publicMembers: ['username', 'host'],
    secrets: { app: { username: 'application', nested: [{ host: 'db.internal' }], password: 'hunter2' } },
  });

  expect(secretsIn('application at db.internal')).toEqual([]);
  expect(secretsIn('hunter2')).toEqual(['app']);
});

test('JSON within JSON is taken apart', () => {
  fake.seed({ app: { settings: '{"token":"abcdef123"}' } });

  expect(secretsIn('abcdef123')).toEqual(['app']);
});

test('publicMembers that are no list of names are refused', () => {
  expect(() => new FakeSecretsManager({ publicMembers: 'username' as never })).toThrow(
    "[fake-secrets-manager] publicMembers must be a list of the names of members, such as ['username'].",
  );
});

test('what the test printed is known to the entries of the runners only', () => {
  expect(() => fake.leaked()).toThrow(
    '[fake-secrets-manager] nothing records what is printed. Use an entry of a runner, such as fake-secrets-manager/jest, or give what was printed to leaks().',
  );
});
