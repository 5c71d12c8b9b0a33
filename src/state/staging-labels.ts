import type { Version } from './version';

/** The staging labels that the service itself moves. */
export const CURRENT = 'AWSCURRENT';
export const PREVIOUS = 'AWSPREVIOUS';
export const PENDING = 'AWSPENDING';

/** Why staging labels change. Each reason has its own rule, and only a new current version takes AWSPENDING away. */
export type LabelChange =
  /** PutSecretValue or UpdateSecret made this version the current one; `labels` are those it was given besides. */
  | { readonly kind: 'newCurrentVersion'; readonly versionId: string; readonly labels: readonly string[] }
  /** PutSecretValue gave a version labels, and AWSCURRENT is not among them. */
  | { readonly kind: 'labelsAttached'; readonly versionId: string; readonly labels: readonly string[] }
  /** UpdateSecretVersionStage moved a label, or attached one that was on no version. */
  | { readonly kind: 'labelMoved'; readonly label: string; readonly versionId: string }
  /** UpdateSecretVersionStage took a label away. */
  | { readonly kind: 'labelRemoved'; readonly label: string }
  /** A rotation began: its version is pending. */
  | { readonly kind: 'rotationBegan'; readonly versionId: string };

/**
 * The versions after a change of labels. A label is on at most one version; when AWSCURRENT leaves a version, that
 * version gets AWSPREVIOUS and keeps all else that it holds.
 *
 * Source: recorded from the service, the worked tables of `test/state/staging-labels.test.ts`.
 */
export function withLabelChange(versions: readonly Version[], change: LabelChange): readonly Version[] {
  switch (change.kind) {
    case 'newCurrentVersion':
      // A new current version abandons a rotation under way: AWSPENDING leaves whichever version holds it.
      return withCurrent(
        attached(
          without(versions, PENDING),
          change.versionId,
          // AWSCURRENT moves by its own rule, which gives AWSPREVIOUS to the version that it leaves.
          change.labels.filter((label) => label !== CURRENT),
        ),
        change.versionId,
      );
    case 'labelsAttached':
      return attached(versions, change.versionId, change.labels);
    case 'labelMoved':
      return change.label === CURRENT
        ? withCurrent(versions, change.versionId)
        : attached(versions, change.versionId, [change.label]);
    case 'labelRemoved':
      return without(versions, change.label);
    case 'rotationBegan':
      return attached(versions, change.versionId, [PENDING]);
  }
}

/** The number of labels that all versions hold together. */
export function countLabels(versions: readonly Version[]): number {
  return versions.reduce((count, version) => count + version.labels.length, 0);
}

function withCurrent(versions: readonly Version[], versionId: string): readonly Version[] {
  const holder = versions.find((version) => version.labels.includes(CURRENT));
  if (holder?.id === versionId) return versions;
  const moved = attached(versions, versionId, [CURRENT]);
  return holder === undefined ? moved : attached(moved, holder.id, [PREVIOUS]);
}

function attached(
  versions: readonly Version[],
  versionId: string,
  labels: readonly string[],
): readonly Version[] {
  return versions.map((version) => {
    if (version.id !== versionId) return withoutLabels(version, labels);
    const added = [...new Set(labels)].filter((label) => !version.labels.includes(label));
    return added.length === 0
      ? version
      : Object.freeze({ ...version, labels: [...version.labels, ...added] });
  });
}

function without(versions: readonly Version[], label: string): readonly Version[] {
  return versions.map((version) => withoutLabels(version, [label]));
}

function withoutLabels(version: Version, labels: readonly string[]): Version {
  const kept = version.labels.filter((label) => !labels.includes(label));
  return kept.length === version.labels.length ? version : Object.freeze({ ...version, labels: kept });
}
