import { publicPolicy } from '../aws/access-exceptions';
import { changed } from '../state/secret';
import type { Operation } from './operation';
import { findPrimarySecret } from './rules/find-secret';
import { isPublic, readPolicy } from './rules/policy';
import { saveSecret } from '../state/save-secret';

/**
 * Attaches a resource policy to a secret, in place of the one that it has.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException,
 * MalformedPolicyDocumentException, PublicPolicyException
 */
export const putResourcePolicy: Operation<'PutResourcePolicy'> = (context, input) => {
  const { secret, store, arn } = findPrimarySecret(context, input.SecretId);
  const policy = readPolicy(input.ResourcePolicy, context.quotas.policyLength);
  if (input.BlockPublicPolicy === true && isPublic(policy)) throw publicPolicy();
  saveSecret(context, store, changed(secret, context.now, { policy: input.ResourcePolicy }));
  return { ARN: arn, Name: secret.name };
};
