import { nameScheduledForDeletion, secretExists, tokenInUse, tooManySecrets } from '../aws/exceptions';
import type { WireInput } from '../aws/wire-input';
import { isReplica, versionById, type Secret } from '../state/secret';
import { sameValue, type SecretValue } from '../state/version';
import type { Operation, OperationContext } from './operation';
import { checkDecryption, checkNewKey, customerKey } from './rules/encryption';
import { withIncomingValue } from './rules/new-version';
import { replicationStatus, withReplicaRegions } from './rules/replication';
import { valueIn } from './rules/secret-value';
import { readTags, withTags } from './rules/tags';

/**
 * Creates a secret, with a first version where a value is given. The same call with the same token is answered again as
 * the first time.
 *
 * @throws ResourceExistsException, InvalidRequestException, InvalidParameterException, LimitExceededException,
 * ResourceNotFoundException and EncryptionFailure for the key
 */
export const createSecret: Operation<'CreateSecret'> = (context, input) => {
  const { store } = context;
  const value = valueIn(input, context.quotas);
  const existing = store.lookup(input.Name);
  const secret =
    existing === undefined ? newSecret(context, input, value) : repeatOf(context, existing, input, value);
  const { token = '', kind } = { token: input.ClientRequestToken, kind: value?.kind };

  return {
    ARN: store.arnOf(secret),
    Name: secret.name,
    ...(kind !== undefined && { VersionId: token }),
    ...(secret.replicas !== undefined && { ReplicationStatus: replicationStatus(context, store, secret) }),
  };
};

function newSecret(
  context: OperationContext,
  input: WireInput<'CreateSecret'>,
  value: SecretValue | undefined,
): Secret {
  const { store, now, quotas } = context;
  const {
    ClientRequestToken: token = '',
    Description: description = '',
    Type: type,
    Tags,
    AddReplicaRegions,
  } = input;
  const tags = withTags([], readTags(Tags ?? []), quotas.tagsPerSecret);
  if (store.store.byName.size >= quotas.secretsPerRegion) throw tooManySecrets(quotas.secretsPerRegion);
  const kmsKeyId = customerKey(input.KmsKeyId);
  const replicas =
    AddReplicaRegions &&
    withReplicaRegions([], AddReplicaRegions, {
      context,
      store,
      kmsKeyId,
      overwrite: input.ForceOverwriteReplicaSecret === true,
    });
  checkNewKey(context, store, kmsKeyId);
  const secret: Secret = {
    name: input.Name,
    suffix: context.random.arnSuffix(),
    sequence: 0,
    createdAt: now,
    changedAt: now,
    versions: [],
    ...(description !== '' && { description }),
    ...(kmsKeyId !== undefined && { kmsKeyId }),
    ...(type !== undefined && { type }),
    ...(tags.length > 0 && { tags }),
    ...(value === undefined && { creationToken: token }),
    ...(replicas !== undefined && { replicas, primaryRegion: store.place.region }),
  };
  const versions = value === undefined ? [] : withIncomingValue(secret, { value, token, now, quotas });
  const added = store.add({ ...secret, versions });
  if (replicas !== undefined) context.startReplication(store.place, secret.name);
  return added;
}

/** The secret that an earlier call with this token created; anything else is refused. */
function repeatOf(
  context: OperationContext,
  existing: Secret,
  input: WireInput<'CreateSecret'>,
  value: SecretValue | undefined,
): Secret {
  const { store } = context;
  const { ClientRequestToken: token = '' } = input;
  if (existing.deletesAt !== undefined) throw nameScheduledForDeletion();
  if (isReplica(existing, store.place.region)) throw secretExists(input.Name);
  const version = versionById(existing, token);
  if (version !== undefined) {
    checkDecryption(context, store, version.kmsKeyId);
    if (sameValue(version.value, value)) return existing;
    throw tokenInUse(token, store.arnOf(existing));
  }
  // The placeholder of a rotation is no value: the secret is still as the first call left it.
  const isEmpty = existing.versions.every((placeholder) => placeholder.value === undefined);
  if (value === undefined && existing.creationToken === token && isEmpty) return existing;
  throw secretExists(input.Name);
}
