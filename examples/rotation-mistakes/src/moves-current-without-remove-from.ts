import type { Database } from '../database';
import { moveCurrent, rotationWith, type Handler } from '../rotation';

/** The service moves a label only from the version that is named. */
export function movesCurrentWithoutRemoveFrom(database: Database): Handler {
  return rotationWith(database, {
    async finishSecret(event) {
      await moveCurrent(event, undefined);
    },
  });
}
