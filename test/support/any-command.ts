import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** A command of any operation. The SDK's own type for it takes no command of one operation. */
export interface AnyCommand {
  readonly input: object;
  readonly middlewareStack: object;
}

/** Sends a command of any operation. */
export async function sendAny(client: SecretsManagerClient, command: AnyCommand): Promise<object> {
  return client.send(command as unknown as Parameters<SecretsManagerClient['send']>[0]);
}
