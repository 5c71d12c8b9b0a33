import type { Database } from '../database';
import { readPending, rightParts, rotationWith, type Handler } from '../rotation';

/** Whoever may read the function's logs knows the password. */
export function logsTheNewPassword(database: Database): Handler {
  return rotationWith(database, {
    async setSecret(event) {
      console.log('Setting the password of', await readPending(event));
      await rightParts.setSecret(event, database);
    },
  });
}
