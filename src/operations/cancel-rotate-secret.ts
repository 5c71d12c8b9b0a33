import { noRotationFunction } from '../aws/exceptions';
import { withPlan } from '../state/next-rotation';
import { changed, versionWithLabel } from '../state/secret';
import { CURRENT, PENDING } from '../state/staging-labels';
import type { Operation } from './operation';
import { findPrimarySecret } from './rules/find-secret';
import { saveSecret } from '../state/save-secret';

/**
 * Turns rotation off. The settings stay; a rotation under way is cancelled, and its version, which keeps AWSPENDING, is
 * named in the output.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException
 */
export const cancelRotateSecret: Operation<'CancelRotateSecret'> = (context, input) => {
  const { secret, store, arn } = findPrimarySecret(context, input.SecretId);
  if (secret.rotation === undefined) throw noRotationFunction();

  if (secret.rotation.enabled) {
    const rotation = withPlan({ ...secret.rotation, enabled: false }, {});
    saveSecret(context, store, changed(secret, context.now, { rotation }));
  }
  const pending = versionWithLabel(secret, PENDING);
  const isUnderWay = secret.rotation.enabled && pending !== undefined && !pending.labels.includes(CURRENT);
  return { ARN: arn, Name: secret.name, ...(isUnderWay && { VersionId: pending.id }) };
};
