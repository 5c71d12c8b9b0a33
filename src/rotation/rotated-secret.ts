import { withComputedDays, plannedRotation, withPlan, type CronMatch } from '../state/next-rotation';
import { withoutOldVersions } from '../state/old-versions';
import { changed, versionById, versionWithLabel, withVersion, type Secret } from '../state/secret';
import { CURRENT, PENDING, withLabelChange } from '../state/staging-labels';
import type { SecretValue, Version } from '../state/version';

/** A secret whose rotation began: a version without a value is pending. */
export function withRotationBegun(secret: Secret, token: string, now: number): Secret {
  const placeholder: Version = Object.freeze({ id: token, createdAt: now, labels: [] });
  const versions = withLabelChange([...secret.versions, placeholder], {
    kind: 'rotationBegan',
    versionId: token,
  });
  return changed(secret, now, { versions });
}

/** A secret whose pending version got a value and became the current one, without a function. */
export function withRotatedValue(
  secret: Secret,
  token: string,
  value: SecretValue,
  { now, versionsPerSecret }: { readonly now: number; readonly versionsPerSecret: number },
): Secret {
  const placeholder = versionById(secret, token);
  if (placeholder === undefined) return secret;
  const { kmsKeyId } = secret;
  const filled = withVersion(secret, {
    ...placeholder,
    value,
    ...(kmsKeyId !== undefined && { kmsKeyId }),
  });
  const current = withLabelChange(filled, { kind: 'labelMoved', label: CURRENT, versionId: token });
  const versions = withLabelChange(current, { kind: 'labelRemoved', label: PENDING });
  return changed(secret, now, { versions: withoutOldVersions(versions, versionsPerSecret, now) });
}

/** A secret whose rotation succeeded: the dates of this rotation and of the next. */
export function withRotationFinished(secret: Secret, now: number, cron: CronMatch): Secret {
  const { rotation = { enabled: false } } = secret;
  const rules = withComputedDays(rotation.rules, now, cron);
  const settings = { ...rotation, lastRotatedAt: now, ...(rules !== undefined && { rules }) };
  const planned = rotation.enabled ? plannedRotation(rules, now, cron) : {};
  return changed(secret, now, { rotation: withPlan(settings, planned) });
}

/**
 * A secret with the pending copy of the current version that testSecret sees. Undefined where it cannot be: there must be
 * something to copy, and AWSPENDING must not belong to a rotation that was asked for in the meantime.
 */
export function withTestVersion(secret: Secret, token: string, now: number): Secret | undefined {
  const before = { ...secret, versions: secret.versions.filter(({ id }) => id !== token) };
  const current = versionWithLabel(before, CURRENT);
  const pending = versionWithLabel(before, PENDING);
  if (current?.value === undefined || (pending !== undefined && pending !== current)) return undefined;
  const { accessedOn: _reads, ...unread } = current;
  const copy: Version = Object.freeze({ ...unread, id: token, createdAt: now, labels: [] });
  const change = { kind: 'rotationBegan', versionId: token } as const;
  return changed(secret, now, { versions: withLabelChange([...before.versions, copy], change) });
}

/** A secret without the copy that testSecret saw. */
export function withoutTestVersion(secret: Secret, token: string, now: number): Secret {
  if (versionById(secret, token) === undefined) return secret;
  return changed(secret, now, { versions: secret.versions.filter(({ id }) => id !== token) });
}
