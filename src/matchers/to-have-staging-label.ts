import type { Matcher } from './matcher';
import { onSecret } from './on-secret';
import type { SecretPlace } from './secret-place';

/** A version of the secret has this staging label: the one of this id, or any if none is given. */
export const toHaveStagingLabel: Matcher<
  [id: string, label: string, versionId?: unknown, where?: SecretPlace]
> = (context, received, id, label, versionId, where) =>
  onSecret(context, received, 'toHaveStagingLabel', id, where, ({ labels }) => {
    const holder = labels[label];
    const there = Object.entries(labels).map(([name, version]) => `${name} on ${version}`);
    return {
      pass: holder !== undefined && (versionId === undefined || context.equals(holder, versionId)),
      expected: `have the label ${label} on ${typeof versionId === 'string' ? `version ${versionId}` : 'a version'} of "${id}"`,
      found: there.length === 0 ? 'It has no labels.' : `It has ${there.join(', ')}.`,
    };
  });
