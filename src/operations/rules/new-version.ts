import { tooManyLabels, tooManyVersions } from '../../aws/exceptions';
import type { Quotas } from '../../aws/quotas';
import { DAY } from '../../ports/clock';
import { withVersion, type Secret } from '../../state/secret';
import { countLabels, CURRENT, withLabelChange } from '../../state/staging-labels';
import type { SecretValue, Version } from '../../state/version';

/** A value on its way into a secret. */
export interface IncomingValue {
  readonly value: SecretValue;
  readonly token: string;
  /** The staging labels that the caller asked for; without them the version becomes the current one. */
  readonly labels?: readonly string[];
  readonly now: number;
  readonly quotas: Quotas;
}

/**
 * The versions of a secret after a value came in: as a new version, or in the placeholder of a rotation that has its
 * token. The first version of a secret becomes the current one whatever labels were asked for.
 *
 * @throws LimitExceededException where the versions would hold too many labels, or be too many themselves
 */
export function withIncomingValue(secret: Secret, incoming: IncomingValue): readonly Version[] {
  const { value, token, labels, now, quotas } = incoming;
  const encrypted = { value, ...(secret.kmsKeyId !== undefined && { kmsKeyId: secret.kmsKeyId }) };
  const placeholder = secret.versions.find((version) => version.id === token);
  const versions =
    placeholder === undefined
      ? [...secret.versions, Object.freeze({ id: token, createdAt: now, labels: [], ...encrypted })]
      : withVersion(secret, { ...placeholder, ...encrypted });

  const isCurrent = labels === undefined || labels.includes(CURRENT) || secret.versions.length === 0;
  const labelled = withLabelChange(versions, {
    kind: isCurrent ? 'newCurrentVersion' : 'labelsAttached',
    versionId: token,
    labels: labels ?? [],
  });
  if (countLabels(labelled) > quotas.labelsPerSecret) throw tooManyLabels(quotas.labelsPerSecret);
  const kept = withoutOldVersions(labelled, quotas.versionsPerSecret, now);
  if (quotas.refusesExcessVersions && kept.length > quotas.versionsPerSecret) {
    throw tooManyVersions(quotas.versionsPerSecret);
  }
  return kept;
}

/**
 * The versions without those that the service cleans up: above a hundred, the oldest without labels, none of them younger
 * than a day. Source: user guide; the order is our choice.
 */
function withoutOldVersions(versions: readonly Version[], limit: number, now: number): readonly Version[] {
  let surplus = versions.length - limit;
  if (surplus <= 0) return versions;
  return versions.filter((version) => {
    const isOld = surplus > 0 && version.labels.length === 0 && now - version.createdAt >= DAY;
    if (isOld) surplus -= 1;
    return !isOld;
  });
}
