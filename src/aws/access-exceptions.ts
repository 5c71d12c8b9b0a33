import type { SecretsManagerServiceException } from '@aws-sdk/client-secrets-manager';
import { serviceError } from './service-error';

/*
 * The failures of policies and keys: as in exceptions.ts, one function each, with its exact wording.
 */

/** A policy that is no policy. */
export const policySyntaxError = (): SecretsManagerServiceException =>
  serviceError('MalformedPolicyDocumentException', 'This resource policy contains a syntax error.');

/** A policy for a principal that cannot be one. */
export const unsupportedPrincipal = (): SecretsManagerServiceException =>
  serviceError('MalformedPolicyDocumentException', 'This resource policy contains an unsupported principal.');

/** A policy above an adjusted quota. The text is our own. */
export const policyTooLong = (limit: number): SecretsManagerServiceException =>
  serviceError('InvalidParameterException', `The resource policy can have at most ${limit} characters.`);

/** A policy that opens the secret to the public, where that is blocked. The text is our own. */
export const publicPolicy = (): SecretsManagerServiceException =>
  serviceError(
    'PublicPolicyException',
    'This resource policy grants broad access to the secret, which is blocked.',
  );

/** The caller may not use the key. */
export const keyDenied = (): SecretsManagerServiceException =>
  serviceError('AccessDeniedException', 'Access to KMS is not allowed');

/** The key cannot encrypt. The text is our own. */
export const keyCannotEncrypt = (reason: string): SecretsManagerServiceException =>
  serviceError('EncryptionFailure', `Secrets Manager can't encrypt the secret value: the KMS key ${reason}.`);

/** The key cannot decrypt. The text is our own. */
export const keyCannotDecrypt = (reason: string): SecretsManagerServiceException =>
  serviceError('DecryptionFailure', `Secrets Manager can't decrypt the secret value: the KMS key ${reason}.`);

/** The key that a secret is to be encrypted with does not exist. The text is our own. */
export const keyNotFound = (): SecretsManagerServiceException =>
  serviceError('ResourceNotFoundException', "Secrets Manager can't find the specified KMS key.");

/** A value of another account's secret that is encrypted with the key that the service manages. */
export const foreignDefaultKey = (): SecretsManagerServiceException =>
  serviceError(
    'InvalidRequestException',
    "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
  );

/** No policy allows the call, or one denies it. */
export const accessDenied = (
  principal: string,
  action: string,
  resource: string,
  because: string,
): SecretsManagerServiceException =>
  serviceError(
    'AccessDeniedException',
    `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} ${because}`,
  );
