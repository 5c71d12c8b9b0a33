import type { Database } from '../database';
import {
  lookupPending,
  newPassword,
  putPending,
  readCurrent,
  rotationWith,
  undefinedIfNotFound,
  type Handler,
} from '../rotation';

/** It makes the first value of a secret, but knows no password to log in with. */
export function halfDoesAnEmptySecret(database: Database): Handler {
  return rotationWith(database, {
    async createSecret(event) {
      const current = await readCurrent(event).catch(undefinedIfNotFound);
      if ((await lookupPending(event)) !== undefined) return;
      await putPending(event, { username: 'orders', ...current, password: await newPassword() });
    },
  });
}
