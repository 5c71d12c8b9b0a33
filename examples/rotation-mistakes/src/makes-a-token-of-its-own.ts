import { randomUUID } from 'node:crypto';
import type { Database } from '../database';
import { lookupPending, newPassword, putPending, readCurrent, rotationWith, type Handler } from '../rotation';

/** The value belongs in the version of the event's token. */
export function makesATokenOfItsOwn(database: Database): Handler {
  return rotationWith(database, {
    async createSecret(event) {
      const current = await readCurrent(event);
      if ((await lookupPending(event)) !== undefined) return;
      const own = { ...event, ClientRequestToken: randomUUID() };
      await putPending(own, { ...current, password: await newPassword() });
    },
  });
}
