import type { Database } from '../database';
import { rotationWith, stateOf, type Handler } from '../rotation';

/** The service may come again when the version is AWSCURRENT: its answer may have been lost. */
export function failsWhenItIsDone(database: Database): Handler {
  return rotationWith(database, {
    async isPending(event) {
      const { isEnabled, labels } = await stateOf(event);
      if (!isEnabled) throw new Error('Rotation is not enabled.');
      if (labels === undefined) throw new Error('The secret does not have the version.');
      if (labels.includes('AWSCURRENT')) throw new Error('The version is AWSCURRENT already.');
      if (!labels.includes('AWSPENDING')) throw new Error('The version is not AWSPENDING.');
      return true;
    },
  });
}
