import type { Matcher } from './matcher';
import { onSecret } from './on-secret';
import type { SecretPlace } from './secret-place';

/** A rotation of the secret has come to its end. */
export const toHaveRotated: Matcher<[id: string, where?: SecretPlace]> = (context, received, id, where) =>
  onSecret(context, received, 'toHaveRotated', id, where, ({ lastRotatedDate, labels }) => ({
    pass: lastRotatedDate !== undefined,
    expected: `have rotated "${id}"`,
    found:
      lastRotatedDate !== undefined
        ? `It rotated last at ${lastRotatedDate.toISOString()}.`
        : 'AWSPENDING' in labels
          ? `It never rotated to the end: version ${labels.AWSPENDING} is still AWSPENDING.`
          : 'It never rotated.',
  }));
