import { labelNotFound, labelNotOnVersion, versionNotFound } from '../../aws/exceptions';
import { versionById, versionWithLabel, type Secret } from '../../state/secret';
import { CURRENT } from '../../state/staging-labels';
import type { SecretValue, Version } from '../../state/version';

/** A version that can be read. */
export type ReadableVersion = Version & { readonly value: SecretValue };

/**
 * The version that GetSecretValue reads: by id, by label, by both where they agree, else the current one.
 *
 * @throws ResourceNotFoundException where there is none or it has no value yet, InvalidRequestException where the version
 * does not hold the label
 */
export function selectVersion(
  secret: Secret,
  choice: { readonly VersionId?: string; readonly VersionStage?: string } = {},
): ReadableVersion {
  const { VersionId: id, VersionStage: label = id === undefined ? CURRENT : undefined } = choice;
  const notFound = (): Error => (id === undefined ? labelNotFound(label ?? CURRENT) : versionNotFound(id));

  const version = id === undefined ? versionWithLabel(secret, label ?? CURRENT) : versionById(secret, id);
  if (version === undefined) throw notFound();
  if (label !== undefined && !version.labels.includes(label)) throw labelNotOnVersion();
  const { value } = version;
  if (value === undefined) throw notFound();
  return { ...version, value };
}
