import { ListSecretsCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { FakeSecretsManager } from '../../src';
import { sendAny, type AnyCommand } from './any-command';
import { refusal } from './refusal';
import { stateOf } from './state-of';

/** Sends a command, and says whether the service takes its parameters, whatever becomes of the call then. */
export async function acceptsParameters(client: SecretsManagerClient, command: AnyCommand): Promise<boolean> {
  try {
    await sendAny(client, command);
    return true;
  } catch (error) {
    return !['ValidationException', 'SerializationException'].includes((error as Error).name);
  }
}

/** Sends a command whose parameters the service refuses in these words, and looks that no secret has changed. */
export async function expectParametersRefused(
  fake: FakeSecretsManager,
  command: AnyCommand,
  message: unknown,
  name = 'ValidationException',
): Promise<void> {
  const client = fake.client();
  const before = await everythingIn(fake, client);

  await expect(sendAny(client, command)).rejects.toMatchObject({ ...refusal(name), message });
  expect(await everythingIn(fake, client)).toEqual(before);
}

async function everythingIn(fake: FakeSecretsManager, client: SecretsManagerClient): Promise<object[]> {
  const { SecretList = [] } = await client.send(new ListSecretsCommand({ IncludePlannedDeletion: true }));
  return SecretList.map(({ Name = '' }) => stateOf(fake, Name));
}
