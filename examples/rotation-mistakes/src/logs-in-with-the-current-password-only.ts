import type { Database } from '../database';
import { readCurrent, readPending, rotationWith, type Handler } from '../rotation';

/** When setSecret comes again, the database has the new password. */
export function logsInWithTheCurrentPasswordOnly(database: Database): Handler {
  return rotationWith(database, {
    async setSecret(event) {
      const pending = await readPending(event);
      const current = await readCurrent(event);
      database.changePassword(current.password, pending.password);
    },
  });
}
