import { plannedRotation, withPlan, type CronMatch } from '../../state/next-rotation';
import type { Secret, SecretChange } from '../../state/secret';
import { CURRENT } from '../../state/staging-labels';
import type { Version } from '../../state/version';

/**
 * The rotation settings after a value came in by hand: a new current version counts as a rotation when the next one is
 * scheduled. Source: model documentation of AutomaticallyAfterDays.
 */
export function afterManualChange(
  secret: Secret,
  versions: readonly Version[],
  now: number,
  cron: CronMatch,
): SecretChange {
  const { rotation } = secret;
  if (rotation?.enabled !== true || currentId(versions) === currentId(secret.versions)) return {};
  const planned = plannedRotation(rotation.rules, now, cron);
  return planned.dueAt === undefined ? {} : { rotation: withPlan(rotation, planned) };
}

function currentId(versions: readonly Version[]): string | undefined {
  return versions.find(({ labels }) => labels.includes(CURRENT))?.id;
}
