import {
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { FakeSecretsManager } from '../../src';
import { expectMatchers } from '../../src/matchers/expect-matchers';
import { sendAny } from '../support/any-command';
import { jestContext } from '../support/jest-context';
import { matchersOfClientMock } from '../support/matchers-of-client-mock';

/*
 * Each matcher that aws-sdk-client-mock-jest has too, asked about the same calls in both packages: same verdict.
 */

const commands = [
  new GetSecretValueCommand({ SecretId: 'app' }),
  new PutSecretValueCommand({ SecretId: 'app', SecretString: 'hunter2', VersionStages: ['AWSCURRENT'] }),
  new GetSecretValueCommand({ SecretId: 'other', VersionStage: undefined }),
  new TagResourceCommand({ SecretId: 'app', Tags: [{ Key: 'team', Value: 'payments' }] }),
  new GetSecretValueCommand({ SecretId: 'app', VersionStage: 'AWSPREVIOUS' }),
];

const inputs: readonly object[] = [
  {},
  { SecretId: 'app' },
  { SecretId: 'other' },
  { SecretId: 'APP' },
  { SecretId: 'app', VersionStage: 'AWSPREVIOUS' },
  { VersionStage: undefined },
  { SecretId: undefined },
  { SecretId: expect.any(String) as unknown },
  { SecretId: expect.stringMatching(/^o/) as unknown },
  { SecretId: expect.not.stringContaining('p') as unknown },
  { SecretId: expect.anything() as unknown },
  { SecretString: 'hunter2' },
  { SecretString: expect.stringContaining('hunter') as unknown },
  { VersionStages: ['AWSCURRENT'] },
  { VersionStages: [] },
  { VersionStages: expect.arrayContaining(['AWSCURRENT']) as unknown },
  { Tags: [{ Key: 'team', Value: 'payments' }] },
  { Tags: [{ Key: 'team' }] },
  { Tags: [{ Key: 'team', Value: 'payments', Other: undefined }] },
  { Tags: [expect.objectContaining({ Key: 'team' }) as unknown] },
  { toString: expect.any(Function) as unknown },
  expect.objectContaining({ SecretId: 'app' }) as object,
];

const asked = [GetSecretValueCommand, PutSecretValueCommand, TagResourceCommand, ListSecretsCommand];
const counts = [0, 1, 2, 3, 4];
const positions = [1, 2, 3, 4, 5, 6, 99];

/** Every question that is put, by the name of the matcher. */
const questions: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  ReceivedCommand: asked.map((command) => [command]),
  ReceivedCommandTimes: asked.flatMap((command) => counts.map((count) => [command, count])),
  ReceivedCommandWith: asked.flatMap((command) => inputs.map((input) => [command, input])),
  ReceivedNthCommandWith: asked.flatMap((command) =>
    positions.flatMap((position) => inputs.map((input) => [position, command, input])),
  ),
  ReceivedNthSpecificCommandWith: asked.flatMap((command) =>
    positions.flatMap((position) => inputs.map((input) => [position, command, input])),
  ),
  ReceivedAnyCommand: [[]],
};

const names = Object.keys(questions).flatMap((name) => [
  [`toHave${name}`, name],
  [`to${name.replace('Received', 'Receive')}`, name],
]);

async function bothAfter(
  count: number,
): Promise<{ readonly stub: unknown; readonly fake: FakeSecretsManager }> {
  const stub = mockClient(SecretsManagerClient);
  const fake = new FakeSecretsManager();
  try {
    for (const command of commands.slice(0, count)) {
      await sendAny(new SecretsManagerClient({ region: 'us-east-1' }), command);
    }
  } finally {
    stub.restore();
  }
  const client = fake.client();
  for (const command of commands.slice(0, count)) {
    await sendAny(client, command).catch(() => undefined);
  }
  return { stub, fake };
}

describe.each([0, commands.length])('after %i calls', (count) => {
  it.each(names)('%s has the verdicts of aws-sdk-client-mock-jest', async (name, kind) => {
    const { stub, fake } = await bothAfter(count);
    const theirs = matchersOfClientMock();
    const ours = expectMatchers();

    for (const isNot of [false, true]) {
      const context = jestContext({ isNot });
      const verdictsOf = (matchers: typeof ours, received: unknown): readonly boolean[] =>
        questions[kind]!.map((args) => matchers[name]!.call(context, received, ...args).pass);

      const expected = verdictsOf(theirs, stub);
      expect(verdictsOf(ours, fake)).toEqual(expected);
      if (count > 0 && kind !== 'ReceivedAnyCommand') expect(new Set(expected).size).toBe(2);
    }
  });

  it.each(names)('%s refuses an argument too many, as they do', async (name, kind) => {
    const { stub, fake } = await bothAfter(count);
    const args = [...questions[kind]![0]!, 'too much'];

    expect(() => matchersOfClientMock()[name]!.call(jestContext(), stub, ...args)).toThrow(
      'Too many matcher arguments',
    );
    expect(() => expectMatchers()[name]!.call(jestContext(), fake, ...args)).toThrow(
      `${name}() got ${args.length} arguments and takes ${args.length === 1 ? 'none' : `at most ${args.length - 1}`}.`,
    );
  });
});
