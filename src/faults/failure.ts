import type { ModelledError } from '../aws/operation-errors';
import { serviceError } from '../aws/service-error';
import type { Effect } from './fault';

/** The exceptions that the service's front end raises for any operation; the SDK has no class of its own for them. */
export const frontEndErrors = [
  'AccessDeniedException',
  'ThrottlingException',
  'ValidationException',
] as const;

/** The name of an exception that any operation can raise though the model does not declare it. */
export type FrontEndError = (typeof frontEndErrors)[number];

/** What an exception says where the test gives no message: the wording of the service where it is known. */
const messages: Readonly<Record<ModelledError | FrontEndError, string>> = {
  AccessDeniedException: 'Access to KMS is not allowed',
  DecryptionFailure: "Secrets Manager can't decrypt the protected secret text using the provided KMS key.",
  EncryptionFailure: "Secrets Manager can't encrypt the protected secret text using the provided KMS key.",
  InternalServiceError: 'An error occurred on the server side.',
  InvalidNextTokenException: 'The NextToken value is invalid.',
  InvalidParameterException: 'The parameter name or value is invalid.',
  InvalidRequestException: 'A parameter value is not valid for the current state of the resource.',
  LimitExceededException: 'The request failed because it would exceed one of the Secrets Manager quotas.',
  MalformedPolicyDocumentException: 'This resource policy contains a syntax error.',
  PreconditionNotMetException: 'The request failed because you did not complete all the prerequisite steps.',
  PublicPolicyException: 'This resource policy grants broad access to the secret, which is blocked.',
  ResourceExistsException: 'A resource with the ID you requested already exists.',
  ResourceNotFoundException: "Secrets Manager can't find the specified secret.",
  ThrottlingException: 'Rate exceeded',
  ValidationException: 'The request does not satisfy the constraints of the operation.',
};

/** The error that an effect makes an attempt fail with: a new one each time, because the SDK writes into it. */
export function failureOf(effect: Effect): Error {
  if (effect.kind === 'error') return effect.error;
  const { name, message = Reflect.get(messages, name) as string | undefined } = effect;
  return serviceError(name, message ?? name, name === 'InternalServiceError' ? 500 : 400);
}
