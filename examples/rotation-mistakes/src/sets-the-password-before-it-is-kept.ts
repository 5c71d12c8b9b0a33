import type { Database } from '../database';
import { lookupPending, newPassword, putPending, readCurrent, rotationWith, type Handler } from '../rotation';

/** If the function dies in between, nobody knows the password any more. */
export function setsThePasswordBeforeItIsKept(database: Database): Handler {
  return rotationWith(database, {
    async createSecret(event) {
      const current = await readCurrent(event);
      if ((await lookupPending(event)) !== undefined) return;
      const password = await newPassword();
      database.changePassword(current.password, password);
      await putPending(event, { ...current, password });
    },
  });
}
