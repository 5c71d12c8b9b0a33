import { replicaIsReadOnly } from '../aws/exceptions';
import { changed, isReplica } from '../state/secret';
import type { Operation } from './operation';
import { findSecret } from './rules/find-secret';

/**
 * Takes a secret out of its scheduled deletion; all else is as before. On one that is not scheduled it succeeds and changes
 * nothing.
 *
 * @throws ResourceNotFoundException, InvalidParameterException
 */
export const restoreSecret: Operation<'RestoreSecret'> = (context, input) => {
  const { secret, store, arn } = findSecret(context, input.SecretId);
  if (isReplica(secret, store.place.region)) throw replicaIsReadOnly();
  if (secret.deletesAt !== undefined) store.put(changed(secret, context.now, { deletesAt: undefined }));
  return { ARN: arn, Name: secret.name };
};
