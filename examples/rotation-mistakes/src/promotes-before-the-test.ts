import { PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { Database } from '../database';
import { client, lookupPending, newPassword, readCurrent, rotationWith, type Handler } from '../rotation';

/** Without VersionStages, the new version is AWSCURRENT before the database knows its password. */
export function promotesBeforeTheTest(database: Database): Handler {
  return rotationWith(database, {
    async createSecret(event) {
      const current = await readCurrent(event);
      if ((await lookupPending(event)) !== undefined) return;
      await client.send(
        new PutSecretValueCommand({
          SecretId: event.SecretId,
          ClientRequestToken: event.ClientRequestToken,
          SecretString: JSON.stringify({ ...current, password: await newPassword() }),
        }),
      );
    },
  });
}
