import type { Database } from '../database';
import { newPassword, putPending, readCurrent, rotationWith, type Handler } from '../rotation';

/** The version has a value already when createSecret comes again. */
export function makesAPasswordEachTime(database: Database): Handler {
  return rotationWith(database, {
    async createSecret(event) {
      const current = await readCurrent(event);
      await putPending(event, { ...current, password: await newPassword() });
    },
  });
}
