import type { Database } from '../database';
import { rotationWith, stateOf, type Handler } from '../rotation';

/** Whoever cancelled the rotation did not want another password. */
export function rotatesWhereRotationIsOff(database: Database): Handler {
  return rotationWith(database, {
    async isPending(event) {
      const { labels } = await stateOf(event);
      if (labels === undefined) throw new Error('The secret does not have the version.');
      if (labels.includes('AWSCURRENT')) return false;
      if (!labels.includes('AWSPENDING')) throw new Error('The version is not AWSPENDING.');
      return true;
    },
  });
}
