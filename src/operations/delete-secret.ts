import { secretArn } from '../aws/arn';
import {
  invalidRecoveryWindow,
  managedByService,
  markedForDeletion,
  replicaIsReadOnly,
  stillReplicated,
  windowWithForce,
} from '../aws/exceptions';
import { RECOVERY_WINDOW } from '../aws/limits';
import { DAY } from '../ports/clock';
import { changed, isReplica } from '../state/secret';
import type { Operation } from './operation';
import { findSecret, lookupSecret, nameIn } from './rules/find-secret';

/**
 * Schedules a secret for deletion at the end of a recovery window, or deletes it at once. Deleting at once succeeds also
 * where there is no such secret.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException
 */
export const deleteSecret: Operation<'DeleteSecret'> = (context, input) => {
  const { SecretId: id, RecoveryWindowInDays: days, ForceDeleteWithoutRecovery: force = false } = input;
  const { now } = context;
  if (force && days !== undefined) throw windowWithForce();
  if (days !== undefined && (days < RECOVERY_WINDOW.shortest || days > RECOVERY_WINDOW.longest)) {
    throw invalidRecoveryWindow();
  }
  if (force && lookupSecret(context, id) === undefined) {
    const name = nameIn(id);
    return {
      ARN: secretArn(context.store.place, name, context.random.arnSuffix()),
      Name: name,
      DeletionDate: now,
    };
  }

  const { secret, store, arn } = findSecret(context, id);
  if (!force && secret.deletesAt !== undefined) throw markedForDeletion();
  if (force && secret.owningService !== undefined) throw managedByService();
  if (isReplica(secret, store.place.region)) throw replicaIsReadOnly();
  const regions = (secret.replicas ?? []).map(({ region }) => region);
  if (regions.length > 0) throw stillReplicated(arn, regions);

  const deletesAt = force ? now : now + (days ?? RECOVERY_WINDOW.longest) * DAY;
  if (force) store.remove(secret.name);
  else store.put(changed(secret, now, { deletesAt }));
  return { ARN: arn, Name: secret.name, DeletionDate: deletesAt };
};
