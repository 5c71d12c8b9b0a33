import {
  currentNotRemovable,
  holderMismatch,
  holderNotNamed,
  labelNotAttached,
  noVersionNamed,
  tooManyLabels,
  versionNotFound,
} from '../aws/exceptions';
import type { WireInput } from '../aws/wire-input';
import { changed, versionById, versionWithLabel, type Secret } from '../state/secret';
import { countLabels, CURRENT, withLabelChange } from '../state/staging-labels';
import type { Version } from '../state/version';
import type { Operation } from './operation';
import { findPrimarySecret } from './rules/find-secret';
import { saveSecret } from '../state/save-secret';

/**
 * Moves a staging label to a version, attaches one that is on none, or takes one away. A move must name the version that
 * holds the label; AWSCURRENT can be moved and never taken away.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException, LimitExceededException
 */
export const updateSecretVersionStage: Operation<'UpdateSecretVersionStage'> = (context, input) => {
  const { secret, store, arn } = findPrimarySecret(context, input.SecretId);
  const { RemoveFromVersionId: from, MoveToVersionId: to } = input;
  if (from === undefined && to === undefined) throw noVersionNamed();
  for (const id of [from, to]) {
    if (id !== undefined && versionById(secret, id) === undefined) throw versionNotFound(id);
  }

  const versions = to === undefined ? withoutLabel(secret, input) : withLabelMoved(secret, input, to);
  const { labelsPerSecret } = context.quotas;
  if (countLabels(versions) > labelsPerSecret) throw tooManyLabels(labelsPerSecret);
  if (versions.some((version, index) => version !== secret.versions[index])) {
    saveSecret(context, store, changed(secret, context.now, { versions }));
  }
  return { ARN: arn, Name: secret.name };
};

type StageInput = WireInput<'UpdateSecretVersionStage'>;

function withLabelMoved(
  secret: Secret,
  { VersionStage: label, RemoveFromVersionId: from }: StageInput,
  to: string,
): readonly Version[] {
  if (from === to) return secret.versions;
  const holder = versionWithLabel(secret, label);
  if (holder?.id !== to || from !== undefined) {
    if (from === undefined && holder !== undefined) throw holderNotNamed(label, holder.id);
    if (from !== undefined && from !== holder?.id) throw holderMismatch(label);
  }
  return withLabelChange(secret.versions, { kind: 'labelMoved', label, versionId: to });
}

function withoutLabel(
  secret: Secret,
  { VersionStage: label, RemoveFromVersionId: from = '' }: StageInput,
): readonly Version[] {
  if (versionWithLabel(secret, label)?.id !== from) throw labelNotAttached(label, from);
  if (label === CURRENT) throw currentNotRemovable();
  return withLabelChange(secret.versions, { kind: 'labelRemoved', label });
}
