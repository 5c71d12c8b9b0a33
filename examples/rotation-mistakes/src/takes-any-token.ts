import type { Database } from '../database';
import { rotationWith, stateOf, type Handler } from '../rotation';

/** A version that the secret does not have is not one that is to be made. */
export function takesAnyToken(database: Database): Handler {
  return rotationWith(database, {
    async isPending(event) {
      const { isEnabled, labels = ['AWSPENDING'] } = await stateOf(event);
      if (!isEnabled) throw new Error('Rotation is not enabled.');
      if (labels.includes('AWSCURRENT')) return false;
      if (!labels.includes('AWSPENDING')) throw new Error('The version is not AWSPENDING.');
      return true;
    },
  });
}
