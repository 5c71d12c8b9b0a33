import type { Operation } from './operation';
import { findPrimarySecret } from './rules/find-secret';
import { isPublic, readPolicy } from './rules/policy';

/**
 * Says whether a resource policy could be put with `BlockPublicPolicy`. A public one is a finding, and one that is no
 * policy is an exception.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException,
 * MalformedPolicyDocumentException
 */
export const validateResourcePolicy: Operation<'ValidateResourcePolicy'> = (context, input) => {
  if (input.SecretId !== undefined) findPrimarySecret(context, input.SecretId);
  const passed = !isPublic(readPolicy(input.ResourcePolicy, context.quotas.policyLength));
  return {
    PolicyValidationPassed: passed,
    // The service's own names of its checks are not known: this one is ours.
    ValidationErrors: passed
      ? []
      : [
          {
            CheckName: 'PUBLIC_ACCESS',
            ErrorMessage: 'This resource policy grants broad access to the secret.',
          },
        ],
  };
};
