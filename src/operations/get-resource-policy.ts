import type { Operation } from './operation';
import { findActiveSecret } from './rules/find-secret';

/**
 * The resource policy of a secret, to the letter as it was put; without one the member is left out.
 *
 * @throws ResourceNotFoundException, InvalidRequestException
 */
export const getResourcePolicy: Operation<'GetResourcePolicy'> = (context, input) => {
  const { secret, arn } = findActiveSecret(context, input.SecretId);
  return {
    ARN: arn,
    Name: secret.name,
    ...(secret.policy !== undefined && { ResourcePolicy: secret.policy }),
  };
};
