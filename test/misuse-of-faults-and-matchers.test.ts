import { GetRandomPasswordCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { toHaveReceivedCommandTimes } from '../src/matchers/to-have-received-command-times';
import { describeMisuses, wrong } from './support/describe-misuses';
import { jestContext } from './support/jest-context';

const NO_FAKE = 'Write expect(secretsManager) with the fake itself.';

const times = (received: unknown, count = 1) =>
  toHaveReceivedCommandTimes(jestContext(), received, GetSecretValueCommand, count);

describeMisuses([
  // Faults.
  [
    'on() a name',
    (fake) => fake.on(wrong('GetSecretValue')),
    'string is no command of Secrets Manager. Give the class, such as GetSecretValueCommand, not its name and not an instance.',
  ],
  [
    'on() an instance',
    (fake) => fake.on(wrong(new GetRandomPasswordCommand({}))),
    'object is no command of Secrets Manager. Give the class, such as GetSecretValueCommand, not its name and not an instance.',
  ],
  [
    'on() a class of another service',
    (fake) =>
      fake.on(
        wrong(
          class PutObjectCommand {
            readonly bucket = 'b';
          },
        ),
      ),
    'PutObjectCommand is no command of Secrets Manager. Give the class, such as GetSecretValueCommand, not its name and not an instance.',
  ],
  [
    'calls() of a name',
    (fake) => fake.calls(wrong('GetSecretValue')),
    'string is no command of Secrets Manager. Give the class, such as GetSecretValueCommand, not its name and not an instance.',
  ],
  [
    'failsWith() an unknown code',
    (fake) => fake.onAnyCommand().failsWith(wrong('Oops')),
    "failsWith() got \"Oops\", which is no exception of Secrets Manager and no failure of the network or the client. Write a code such as 'DecryptionFailure' or 'ECONNRESET', { exception: 'Oops' } for one that is odd on purpose, or an Error of your own.",
  ],
  [
    'failsWith() a message for a failure of the network',
    (fake) => fake.onAnyCommand().failsWith('ECONNRESET', { message: 'no' }),
    'failsWith() got a message for "ECONNRESET", and only an exception of the service says what a test tells it to. Give an Error of your own, or leave the message out.',
  ],
  [
    'failsWith() an exception that no answer can carry',
    (fake) => fake.onAnyCommand().failsWith({ exception: 'TeapotException', status: 200 }),
    "failsWith() got an exception that no answer can carry. Write its code and a status from 400 to 599, such as { exception: 'TeapotException', status: 418 }.",
  ],
  [
    'respondsWith() no status',
    (fake) => fake.onAnyCommand().respondsWith({ status: 99, body: '' }),
    "respondsWith() got the status 99, which no response has. Write one from 200 to 599, such as respondsWith({ status: 503, body: '' }).",
  ],
  [
    'every() zero',
    (fake) => fake.onAnyCommand().every(0),
    'every() got 0, which is no number of attempts. Write a whole number from 1.',
  ],
  [
    'onAttempt() a half',
    (fake) => fake.onAnyCommand().onAttempt(1.5),
    'onAttempt() got 1.5, which is no number of attempts. Write a whole number from 1.',
  ],
  [
    'withProbability() a percentage',
    (fake) => fake.onAnyCommand().withProbability(50),
    'withProbability() got 50, which is no probability. Write a number from 0 to 1.',
  ],
  [
    'between() the later one first',
    (fake) => fake.onAnyCommand().between({ minutes: 2 }, { minutes: 1 }),
    "between() got moments that are none, or the later one first. Write two of them in their order: dates, texts such as '2026-01-31T12:00:00Z', or spans from now such as { minutes: 10 }.",
  ],
  [
    'outage() until no date',
    (fake) => fake.outage({ to: 'tomorrow-ish' }),
    "outage() got moments that are none, or the later one first. Write two of them in their order: dates, texts such as '2026-01-31T12:00:00Z', or spans from now such as { minutes: 10 }.",
  ],
  [
    'outage() of nothing',
    (fake) => fake.outage({ operations: [] }),
    'outage() got an empty list of operations, so nothing would be out. Write the commands that fail, or leave operations out for all.',
  ],
  [
    'chaos() with a percentage',
    (fake) => fake.chaos({ rate: 10 }),
    'chaos() got 10, which is no probability. Write a number from 0 to 1.',
  ],
  [
    'chaos() of nothing',
    (fake) => fake.chaos({ faults: [] }),
    'chaos() got no fault, or one that befalls a client ahead of its attempts. Write what an attempt can meet, such as faults: ["ThrottlingException", "ECONNRESET"], or leave faults out.',
  ],
  [
    'a latency that is no way to wait',
    (fake) => {
      fake.configure({ latency: wrong('fast') });
    },
    "latency is \"fast\". Write 'real', 'virtual' or 'none'.",
  ],
  [
    'failsWith() nothing',
    (fake) => fake.onAnyCommand().failsWith(wrong(undefined)),
    "failsWith() got undefined, which is no error. Write a code such as 'DecryptionFailure' or 'ECONNRESET', or give an Error of your own.",
  ],
  [
    'failsOnce() with a class',
    (fake) => fake.onAnyCommand().failsOnce(wrong(RangeError)),
    "failsWith() got function, which is no error. Write a code such as 'DecryptionFailure' or 'ECONNRESET', or give an Error of your own.",
  ],
  [
    'failsWith() no times',
    (fake) => fake.onAnyCommand().failsWith('ThrottlingException', { times: 0 }),
    'failsWith() got times: 0, which is no number of attempts. Write a whole number from 1, or leave it out.',
  ],
  [
    'failsWith() half a time',
    (fake) => fake.onAnyCommand().failsWith('ThrottlingException', { times: 1.5 }),
    'failsWith() got times: 1.5, which is no number of attempts. Write a whole number from 1, or leave it out.',
  ],
  [
    'losesResponse() no times',
    (fake) => fake.onAnyCommand().losesResponse({ times: NaN }),
    'losesResponse() got times: NaN, which is no number of attempts. Write a whole number from 1, or leave it out.',
  ],
  [
    'resolves() no times',
    (fake) => fake.onAnyCommand().resolves({}, { times: -1 }),
    'resolves() got times: -1, which is no number of attempts. Write a whole number from 1, or leave it out.',
  ],
  [
    'callsThrough() no times',
    (fake) => fake.onAnyCommand().callsThrough({ times: 0 }),
    'callsThrough() got times: 0, which is no number of attempts. Write a whole number from 1, or leave it out.',
  ],
  [
    'takes() less than no time',
    (fake) => fake.onAnyCommand().takes(-1),
    'takes() got a time that is negative or no number. Write milliseconds, such as takes(250) or takes({ min: 50, max: 250 }).',
  ],

  // Access and keys.
  [
    'allowOnly() of no policy',
    (fake) => fake.access.allowOnly('all'),
    'access.allowOnly() got something that is no identity-based policy. Write { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: "*" }] }, without Principal.',
  ],
  [
    'deny() without the service',
    (fake) => fake.access.deny('GetSecretValue'),
    'access.deny() got the action "GetSecretValue". Write it with its service, such as "secretsmanager:GetSecretValue".',
  ],
  [
    'deny() of a secret for another service',
    (fake) => fake.access.deny('kms:Decrypt', 'prod/db'),
    'access.deny() got "prod/db" for the action "kms:Decrypt", and a name is that of a secret. Write an ARN or a pattern of ARNs.',
  ],
  [
    'actAs() a name',
    (fake) => fake.access.actAs('admin'),
    'access.actAs() got "admin", which is no principal. Write an ARN such as "arn:aws:iam::123456789012:role/app".',
  ],
  [
    'key() with a bare alias',
    (fake) => fake.kms.key('k', { alias: 'payments' }),
    'kms.key() got the alias "payments". Write it with its prefix: "alias/payments".',
  ],
  [
    'key() in an unknown state',
    (fake) => fake.kms.key('k', { state: wrong('broken') }),
    'kms.key() got the state "broken". Write one of enabled, disabled, pendingDeletion, denied, missing.',
  ],

  // Matchers.
  [
    'a matcher on nothing',
    () => times(undefined),
    `toHaveReceivedCommandTimes() got undefined, and asserts on a FakeSecretsManager. ${NO_FAKE}`,
  ],
  [
    'a matcher on null',
    () => times(null),
    `toHaveReceivedCommandTimes() got null, and asserts on a FakeSecretsManager. ${NO_FAKE}`,
  ],
  [
    'a matcher on a client',
    (fake) => times(fake.client()),
    `toHaveReceivedCommandTimes() got object, and asserts on a FakeSecretsManager. ${NO_FAKE}`,
  ],
  [
    'a matcher on a stub',
    () => times({ commandCalls: () => [] }),
    "toHaveReceivedCommandTimes() got a stub of aws-sdk-client-mock, and asserts on a FakeSecretsManager. Register only one of the two packages' matchers in a test file, or pass the fake.",
  ],
  [
    'a count below nothing',
    (fake) => times(fake, -1),
    'toHaveReceivedCommandTimes() got -1, which is no number of calls. Write a whole number from 0.',
  ],
]);
