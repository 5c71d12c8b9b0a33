import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { Call, FakeSecretsManager } from '../../src';
import { sendAny } from './any-command';
import { everythingIn } from './everything-in';

/**
 * Asks a fake all that could tell two moments apart, and changes it by that: its time, its journal, its secrets in both
 * regions, the ids and passwords that it makes next, and the faults that calls meet.
 */
export async function probe(
  fake: FakeSecretsManager,
  clients: readonly SecretsManagerClient[],
): Promise<object> {
  const now = fake.clock.now();
  const journal = fake.calls().map(shownCall);
  const answers: unknown[] = [];
  for (const client of clients) {
    for (const command of [
      new GetSecretValueCommand({ SecretId: 'alpha' }),
      new GetSecretValueCommand({ SecretId: 'beta' }),
      new ListSecretsCommand({ IncludePlannedDeletion: true }),
      new BatchGetSecretValueCommand({ SecretIdList: ['alpha', 'beta'] }),
      new CreateSecretCommand({ Name: 'probe', SecretString: 'x' }),
      new GetRandomPasswordCommand({}),
    ]) {
      answers.push(await sendAny(client, command).then(shownOutput, shownError));
    }
  }
  const secrets = [];
  for (const client of clients) secrets.push(await everythingIn(fake, client).catch(shownError));
  return { now, journal, answers, secrets, calls: fake.calls().map(shownCall) };
}

/** A call of the journal with its hidden members, and errors by what tells them apart. */
function shownCall({ input, output, error, attempts, ...call }: Call): object {
  return {
    ...call,
    input: { ...input },
    output: output && shownOutput(output),
    error: error && shownError(error),
    attempts: attempts.length,
  };
}

function shownOutput(output: object): object {
  return { ...output, $metadata: shownMetadata(output) };
}

function shownError(error: unknown): object {
  const { name, message } = error as Error;
  return { name, message, $metadata: shownMetadata(error as object) };
}

/** All of it but the delay, which the SDK draws by itself. */
function shownMetadata({ $metadata }: { readonly $metadata?: object }): object {
  return { ...$metadata, totalRetryDelay: undefined };
}
