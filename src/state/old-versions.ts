import { DAY } from '../ports/clock';
import type { Version } from './version';

/**
 * The versions without those that the service cleans up: above a hundred, the oldest without labels, none of them younger
 * than a day. Source: user guide; the order is our choice.
 */
export function withoutOldVersions(
  versions: readonly Version[],
  limit: number,
  now: number,
): readonly Version[] {
  let surplus = versions.length - limit;
  if (surplus <= 0) return versions;
  return versions.filter((version) => {
    const isOld = surplus > 0 && version.labels.length === 0 && now - version.createdAt >= DAY;
    if (isOld) surplus -= 1;
    return !isOld;
  });
}
