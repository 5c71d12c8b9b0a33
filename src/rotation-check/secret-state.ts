import type { SecretView } from '../views/secret-view';

/** What a step may change of a secret, at one moment. */
export interface SecretState {
  /** Version ids by staging label. */
  readonly labels: Readonly<Record<string, string>>;
  /** Values by version id; without those that have none. */
  readonly values: ReadonlyMap<string, string>;
  /** Equal where nothing changed. */
  readonly fingerprint: string;
}

/** The state of a secret. */
export function stateOf(secret: SecretView): SecretState {
  const texts = secret.versions.map(({ id, value }) => [id, textOf(value)] as const);
  const versions = secret.versions.map(({ id, labels, value }) => [id, [...labels].sort(), textOf(value)]);
  const { description, kmsKeyId, tags, resourcePolicy, rotationEnabled, deletedDate } = secret;
  return {
    labels: secret.labels,
    values: new Map(texts.flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const]))),
    fingerprint: JSON.stringify([
      versions,
      description,
      kmsKeyId,
      tags,
      resourcePolicy,
      rotationEnabled,
      deletedDate,
    ]),
  };
}

/** Bytes as their numbers: they only have to differ where the bytes do. */
function textOf(value: string | Uint8Array | undefined): string | undefined {
  return typeof value === 'object' ? value.join() : value;
}
