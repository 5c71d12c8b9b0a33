import type { Matcher } from './matcher';
import { onSecret } from './on-secret';
import type { SecretPlace } from './secret-place';

/** The secret was deleted, and its recovery window has not ended. */
export const toBeScheduledForDeletion: Matcher<[id: string, where?: SecretPlace]> = (
  context,
  received,
  id,
  where,
) =>
  onSecret(context, received, 'toBeScheduledForDeletion', id, where, ({ deletedDate }) => ({
    pass: deletedDate !== undefined,
    expected: `have "${id}" scheduled for deletion`,
    found:
      deletedDate === undefined
        ? 'It is not scheduled for deletion.'
        : `Its recovery window ends at ${deletedDate.toISOString()}.`,
  }));
