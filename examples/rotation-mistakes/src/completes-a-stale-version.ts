import type { Database } from '../database';
import { rotationWith, stateOf, type Handler } from '../rotation';

/** A version that lost AWSPENDING belongs to a rotation that was abandoned. */
export function completesAStaleVersion(database: Database): Handler {
  return rotationWith(database, {
    async isPending(event) {
      const { isEnabled, labels } = await stateOf(event);
      if (!isEnabled) throw new Error('Rotation is not enabled.');
      if (labels === undefined) throw new Error('The secret does not have the version.');
      return !labels.includes('AWSCURRENT');
    },
  });
}
