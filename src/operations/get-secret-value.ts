import type { Operation } from './operation';
import { checkDecryption } from './rules/encryption';
import { findActiveSecret } from './rules/find-secret';
import { recordAccess } from './rules/record-access';
import { valueMember } from './rules/secret-value';
import { selectVersion } from './rules/select-version';

/**
 * Reads one version of a secret, the current one if the caller names none. Notes the day of the read.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, DecryptionFailure
 */
export const getSecretValue: Operation<'GetSecretValue'> = (context, input) => {
  const found = findActiveSecret(context, input.SecretId);
  const version = selectVersion(found.secret, input);
  checkDecryption(context, found.store, version.kmsKeyId);
  recordAccess(context, found, version);

  return {
    ARN: found.arn,
    Name: found.secret.name,
    VersionId: version.id,
    ...valueMember(version.value),
    ...(version.labels.length > 0 && { VersionStages: version.labels }),
    CreatedDate: version.createdAt,
  };
};
