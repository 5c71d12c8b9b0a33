import { DEFAULT_PAGE } from '../aws/limits';
import type { Version } from '../state/version';
import type { Operation } from './operation';
import { findSecret } from './rules/find-secret';
import { positionIn, takePage } from './rules/pagination';

/**
 * Lists the versions of a secret in the order of their creation, those without labels only on demand. Works on a secret
 * that is scheduled for deletion.
 *
 * @throws ResourceNotFoundException, InvalidNextTokenException
 */
export const listSecretVersionIds: Operation<'ListSecretVersionIds'> = (context, input) => {
  const { secret, arn } = findSecret(context, input.SecretId);
  const { IncludeDeprecated = false, MaxResults = DEFAULT_PAGE.list, NextToken } = input;
  const request = ['ListSecretVersionIds', arn, IncludeDeprecated];
  const after = positionIn(NextToken, request) as readonly [createdAt: number, id: string] | undefined;

  const listed = versionsAfter(secret.versions, after).filter(
    ({ labels }) => IncludeDeprecated || labels.length > 0,
  );
  const page = takePage(listed, MaxResults, ({ createdAt, id }) => [createdAt, id], request);
  return {
    ARN: arn,
    Name: secret.name,
    Versions: page.items.map(entryOf),
    ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
  };
};

/** The versions behind a position, also where the version that it names was cleaned up in the meantime. */
function versionsAfter(
  versions: readonly Version[],
  after: readonly [createdAt: number, id: string] | undefined,
): readonly Version[] {
  if (after === undefined) return versions;
  const index = versions.findIndex(({ id }) => id === after[1]);
  return index === -1 ? versions.filter(({ createdAt }) => createdAt > after[0]) : versions.slice(index + 1);
}

function entryOf({ id, createdAt, labels, accessedOn, value, kmsKeyId }: Version) {
  return {
    VersionId: id,
    CreatedDate: createdAt,
    ...(value !== undefined && { KmsKeyIds: [kmsKeyId ?? 'DefaultEncryptionKey'] }),
    ...(labels.length > 0 && { VersionStages: labels }),
    ...(accessedOn !== undefined && { LastAccessedDate: accessedOn }),
  };
}
