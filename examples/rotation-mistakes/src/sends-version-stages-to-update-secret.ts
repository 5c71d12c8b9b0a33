import { UpdateSecretCommand, type UpdateSecretCommandInput } from '@aws-sdk/client-secrets-manager';
import type { Database } from '../database';
import { client, lookupPending, newPassword, readCurrent, rotationWith, type Handler } from '../rotation';

/** UpdateSecret has no VersionStages: the SDK drops them, and the new version is AWSCURRENT at once. */
export function sendsVersionStagesToUpdateSecret(database: Database): Handler {
  return rotationWith(database, {
    async createSecret(event) {
      const current = await readCurrent(event);
      if ((await lookupPending(event)) !== undefined) return;
      const input = {
        SecretId: event.SecretId,
        ClientRequestToken: event.ClientRequestToken,
        SecretString: JSON.stringify({ ...current, password: await newPassword() }),
        VersionStages: ['AWSPENDING'],
      };
      await client.send(new UpdateSecretCommand(input as UpdateSecretCommandInput));
    },
  });
}
