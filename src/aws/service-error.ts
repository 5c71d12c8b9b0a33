import {
  DecryptionFailure,
  EncryptionFailure,
  InternalServiceError,
  InvalidNextTokenException,
  InvalidParameterException,
  InvalidRequestException,
  LimitExceededException,
  MalformedPolicyDocumentException,
  PreconditionNotMetException,
  PublicPolicyException,
  ResourceExistsException,
  ResourceNotFoundException,
  SecretsManagerServiceException,
} from '@aws-sdk/client-secrets-manager';
import type { ModelledError } from './operation-errors';

const classes = {
  DecryptionFailure,
  EncryptionFailure,
  InternalServiceError,
  InvalidNextTokenException,
  InvalidParameterException,
  InvalidRequestException,
  LimitExceededException,
  MalformedPolicyDocumentException,
  PreconditionNotMetException,
  PublicPolicyException,
  ResourceExistsException,
  ResourceNotFoundException,
} as const satisfies Record<ModelledError, unknown>;

/** Says whether the SDK has a class for this error code. */
export function isModelledError(name: string): name is ModelledError {
  return Object.hasOwn(classes, name);
}

/**
 * Makes an exception that no caller can tell from one that came over the wire: the SDK's class where it has one, else
 * `SecretsManagerServiceException`, with the members in the order and with the visibility that the deserialiser gives
 * them. The request id is filled in when it is thrown.
 *
 * Source: measured on the SDK, against a loopback server.
 */
export function serviceError(
  name: string,
  message: string,
  httpStatusCode = 400,
): SecretsManagerServiceException {
  const fault = httpStatusCode < 500 ? 'client' : 'server';
  const modelled = isModelledError(name);
  const error = modelled
    ? new classes[name]({ message, $metadata: {} })
    : new SecretsManagerServiceException({ name, message, $fault: fault, $metadata: {} });
  // The deserialiser takes Message away again, and assigns message anew, which makes it enumerable and last.
  Reflect.deleteProperty(error, 'Message');
  Reflect.deleteProperty(error, 'message');
  const members = modelled ? { message, __type: name } : { __type: name, message };
  Object.assign(error, members, { $metadata: answerMetadata(httpStatusCode) });
  Object.defineProperty(error, '$response', {
    value: { statusCode: httpStatusCode, headers: {} },
    enumerable: false,
    writable: false,
    configurable: false,
  });
  return error;
}

/** The `$metadata` of an answer, as the SDK makes it of the response's status and headers. */
export interface AnswerMetadata {
  httpStatusCode: number;
  requestId: string | undefined;
  extendedRequestId: string | undefined;
  cfId: string | undefined;
}

/** Makes the `$metadata` of an answer. The SDK's retry loop adds `attempts` and `totalRetryDelay` to it. */
export function answerMetadata(httpStatusCode: number, requestId?: string): AnswerMetadata {
  return { httpStatusCode, requestId, extendedRequestId: undefined, cfId: undefined };
}
