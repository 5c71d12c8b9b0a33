import { UpdateSecretVersionStageCommand } from '@aws-sdk/client-secrets-manager';
import type { Database } from '../database';
import { client, currentVersionOf, moveCurrent, rotationWith, type Handler } from '../rotation';

/** If the function dies in between, the version is neither AWSPENDING nor AWSCURRENT, and no run can complete it. */
export function takesPendingOffFirst(database: Database): Handler {
  return rotationWith(database, {
    async finishSecret(event) {
      const holder = await currentVersionOf(event);
      await client.send(
        new UpdateSecretVersionStageCommand({
          SecretId: event.SecretId,
          VersionStage: 'AWSPENDING',
          RemoveFromVersionId: event.ClientRequestToken,
        }),
      );
      await moveCurrent(event, holder);
    },
  });
}
