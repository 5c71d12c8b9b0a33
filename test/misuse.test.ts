import { GetRandomPasswordCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../src';
import { loadFixtures } from '../src/files';
import { describeMisuses, wrong } from './support/describe-misuses';
import { rejectionOf } from './support/rejection';

const QUOTAS =
  'valueBytes, labelsPerSecret, versionsPerSecret, refusesExcessVersions, tagsPerSecret, policyLength, secretsPerRegion, requestsPerSecond';
const GROUPS =
  'read, resourcePolicy, write, RestoreSecret, rotation, tags, BatchGetSecretValue, CreateSecret, DeleteSecret, GetRandomPassword, ListSecretVersionIds, ListSecrets';

/** Makes a fake with options that the compiler would refuse. */
const withOptions = (options: object) => () => new FakeSecretsManager(options);

/** A client of the service that a command of another service was sent with. */
function sendForeignCommand(client: SecretsManagerClient): Promise<unknown> {
  const command = new GetRandomPasswordCommand({});
  const resolve = command.resolveMiddleware.bind(command);
  command.resolveMiddleware = (stack, config, options) => {
    command.middlewareStack.add(
      (next, context) => (args) => {
        const smithy = Reflect.get(context, '__smithy_context') as { operation: string };
        smithy.operation = 'PutObject';
        return next(args);
      },
      { step: 'initialize', name: 'pretends' },
    );
    return resolve(stack, config, options);
  };
  return client.send(command);
}

/* Every sentence of our own errors, each by the misuse that it answers. What the service could not hold has its own tests. */
describeMisuses([
  // Options.
  [
    'an account that is none',
    withOptions({ accountId: '42' }),
    'accountId is "42", which is no AWS account. Write its 12 digits.',
  ],
  [
    'a journal of no size',
    withOptions({ journalSize: 0 }),
    'journalSize is 0. Write how many calls to keep, at least 1.',
  ],
  [
    'a journal of half a call',
    withOptions({ journalSize: 1.5 }),
    'journalSize is 1.5. Write how many calls to keep, at least 1.',
  ],
  [
    'an unknown quota',
    withOptions({ quotas: { secrets: 1 } }),
    `quotas has "secrets", which is no quota. Write one of ${QUOTAS}.`,
  ],
  [
    'a quota below nothing',
    withOptions({ quotas: { tagsPerSecret: -1 } }),
    'quotas.tagsPerSecret is -1. Write a whole number from 0.',
  ],
  [
    'a quota in words',
    withOptions({ quotas: { tagsPerSecret: 'few' } }),
    'quotas.tagsPerSecret is "few". Write a whole number from 0.',
  ],
  [
    'a switch that is a number',
    withOptions({ quotas: { refusesExcessVersions: 1 } }),
    'quotas.refusesExcessVersions must be true or false.',
  ],
  [
    'a rate without a group',
    withOptions({ quotas: { requestsPerSecond: 5 } }),
    'quotas.requestsPerSecond must be true, false, or limits by group such as { read: 10 }.',
  ],
  [
    'a rate of an unknown group',
    withOptions({ quotas: { requestsPerSecond: { reads: 5 } } }),
    `quotas.requestsPerSecond has "reads", which is no group of requests. Write one of ${GROUPS}.`,
  ],
  [
    'a rate below nothing',
    withOptions({ quotas: { requestsPerSecond: { read: -1 } } }),
    'quotas.requestsPerSecond.read is -1. Write a whole number from 0.',
  ],

  // Clients.
  [
    'attach(undefined)',
    (fake) => fake.attach(wrong(undefined)),
    'attach() got something that is no client of the AWS SDK v3. Pass a SecretsManagerClient, or call install() to attach all of them.',
  ],
  [
    'attach() of another fake’s client',
    (fake) => fake.attach(new FakeSecretsManager().client()),
    'attach() got a client that another FakeSecretsManager answers. Call the function that its attach() returned first.',
  ],
  [
    'a command of another service',
    (fake) => sendForeignCommand(fake.client()),
    'the command GetRandomPasswordCommand is not one of Secrets Manager. Attach clients of @aws-sdk/client-secrets-manager only.',
  ],

  // State.
  [
    'seed(undefined)',
    (fake) => fake.seed(wrong(undefined)),
    "seed() got no object with the names of secrets. Write seed({ 'prod/db': 'the value' }), and a place behind it.",
  ],
  [
    'seed() of a name and a value',
    (fake) => fake.seed(wrong('prod/db'), wrong('hunter2')),
    "seed() got no object with the names of secrets. Write seed({ 'prod/db': 'the value' }), and a place behind it.",
  ],
  [
    'seed() of a list',
    (fake) => fake.seed(wrong(['prod/db'])),
    "seed() got no object with the names of secrets. Write seed({ 'prod/db': 'the value' }), and a place behind it.",
  ],
  [
    'seed() of a number',
    (fake) => fake.seed({ app: wrong(42) }),
    'seed() cannot make the secret "app": its value is no string, bytes, or object or list that JSON can hold. Write one of these, or use secret().',
  ],
  [
    'seed() of a bad name',
    (fake) => fake.seed({ 'a b': 'x' }),
    'seed() got the name "a b", which no secret can have. Use letters, digits and /_+=.@!- only, at most 512 of them.',
  ],
  [
    'secret() of none',
    (fake) => fake.secret('none'),
    'secret() found no secret "none" in us-east-1 of account 123456789012. Seed it first, or say where it is.',
  ],
  [
    'secret() of a name misspelt',
    (fake) => fake.secret('prod/dv'),
    'secret() found no secret "prod/dv" in us-east-1 of account 123456789012. Did you mean "prod/db"?',
  ],
  [
    'rotation() of none',
    (fake) => fake.rotation('none'),
    'rotation() found no secret "none" in us-east-1 of account 123456789012. Seed it first, or say where it is.',
  ],
  [
    'rollback() without a checkpoint',
    (fake) => fake.rollback(),
    'rollback() has no checkpoint to go back to. Call checkpoint() first, or reset().',
  ],
  [
    'rollback() to one of another fake',
    (fake) => fake.rollback(new FakeSecretsManager().checkpoint()),
    'rollback() got something that is no checkpoint of this fake. Give it what its own checkpoint() returned.',
  ],
  [
    'loadFixtures() of nothing',
    () => loadFixtures('none.json'),
    `loadFixtures() cannot read none.json (ENOENT). The path is relative to ${process.cwd()}.`,
  ],
  [
    'loadFixtures() of an unknown kind',
    () => loadFixtures('none.ini'),
    'loadFixtures() got none.ini, which is no file that it knows. It reads .json, .yaml and .yml.',
  ],

  // Time.
  [
    'advance() back',
    (fake) => fake.clock.advance({ days: -1 }),
    'clock.advance() got a span that is negative or no number. Time only moves on: write for example { days: 8 }.',
  ],
  [
    'advance() by no number',
    (fake) => fake.clock.advance({ hours: NaN }),
    'clock.advance() got a span that is negative or no number. Time only moves on: write for example { days: 8 }.',
  ],
  [
    'advance() for ever',
    (fake) => fake.clock.advance({ days: Infinity }),
    'clock.advance() got a span that is negative or no number. Time only moves on: write for example { days: 8 }.',
  ],
]);

test('a misuse is an Error that is no exception of the service, so that code under test does not take it for one', async () => {
  const error = await rejectionOf(sendForeignCommand(new FakeSecretsManager().client()));

  expect(error).not.toHaveProperty('$fault');
  expect(error.stack).toContain('MisuseError: [fake-secrets-manager] the command');
});
