import type { Database } from '../database';
import { rotationWith, type Handler } from '../rotation';

/** Nobody else moves AWSCURRENT: the database has a password that no reader gets. */
export function neverFinishes(database: Database): Handler {
  return rotationWith(database, {
    async finishSecret() {
      // "The service does the rest."
    },
  });
}
