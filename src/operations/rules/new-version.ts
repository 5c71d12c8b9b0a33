import { tooManyLabels, tooManyVersions } from '../../aws/exceptions';
import type { Quotas } from '../../aws/quotas';
import { withoutOldVersions } from '../../state/old-versions';
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

  // The value that fills the placeholder of a rotation is made current by the rotation's last step.
  const isFirst =
    placeholder === undefined && secret.versions.every((version) => version.value === undefined);
  const isCurrent = labels === undefined || labels.includes(CURRENT) || isFirst;
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
