import type { ModelledError } from '../aws/operation-errors';
import { serviceError } from '../aws/service-error';
import { clientFailure, isClientError } from './client-failure';
import type { Effect } from './fault';
import { isNetworkError, networkFailure } from './network-failure';
interface Documented {
  readonly message: string;
  /** The HTTP status; 400 if not told. */
  readonly status?: number;
}

/** The exceptions that the service's front end raises for any operation; the SDK has no class of its own for them. */
export const frontEndErrors = {
  AccessDeniedException: { message: 'Access to KMS is not allowed' },
  ExpiredTokenException: { message: 'The security token included in the request is expired' },
  IncompleteSignatureException: { message: 'The request signature does not conform to AWS standards.' },
  InternalFailure: { message: 'The request failed because of an unknown error.', status: 500 },
  InvalidSignatureException: {
    message: 'The request signature we calculated does not match the signature you provided.',
  },
  MissingAuthenticationTokenException: { message: 'Missing Authentication Token' },
  ServiceUnavailable: { message: 'The service is temporarily unavailable.', status: 503 },
  ThrottlingException: { message: 'Rate exceeded' },
  UnknownOperationException: { message: 'The operation is not known.' },
  UnrecognizedClientException: { message: 'The security token included in the request is invalid.' },
  ValidationException: { message: 'The request does not satisfy the constraints of the operation.' },
} as const satisfies Readonly<Record<string, Documented>>;

/** The name of an exception that any operation can raise though the model does not declare it. */
export type FrontEndError = keyof typeof frontEndErrors;

/** What a modelled exception says where the test gives no message: the wording of the service where it is known. */
const modelledErrors: Readonly<Record<ModelledError, Documented>> = {
  DecryptionFailure: {
    message: "Secrets Manager can't decrypt the protected secret text using the provided KMS key.",
  },
  EncryptionFailure: {
    message: "Secrets Manager can't encrypt the protected secret text using the provided KMS key.",
  },
  InternalServiceError: { message: 'An error occurred on the server side.', status: 500 },
  InvalidNextTokenException: { message: 'The NextToken value is invalid.' },
  InvalidParameterException: { message: 'The parameter name or value is invalid.' },
  InvalidRequestException: {
    message: 'A parameter value is not valid for the current state of the resource.',
  },
  LimitExceededException: {
    message: 'The request failed because it would exceed one of the Secrets Manager quotas.',
  },
  MalformedPolicyDocumentException: { message: 'This resource policy contains a syntax error.' },
  PreconditionNotMetException: {
    message: 'The request failed because you did not complete all the prerequisite steps.',
  },
  PublicPolicyException: {
    message: 'This resource policy grants broad access to the secret, which is blocked.',
  },
  ResourceExistsException: { message: 'A resource with the ID you requested already exists.' },
  ResourceNotFoundException: { message: "Secrets Manager can't find the specified secret." },
};

/** Says whether this is the name of an exception of the front end. */
export function isFrontEndError(name: string): name is FrontEndError {
  return Object.hasOwn(frontEndErrors, name);
}

/** An effect that ends an attempt, or a call ahead of its first, with an error. */
export type FailingEffect = Extract<
  Effect,
  { readonly kind: 'exception' | 'network' | 'client' | 'error' | 'lostAnswer' }
>;

/** Says whether an effect ends an attempt with an error. */
export function isFailing(effect: Effect): effect is FailingEffect {
  return ['exception', 'network', 'client', 'error', 'lostAnswer'].includes(effect.kind);
}

/** The error that an effect makes an attempt fail with: a new one each time, because the SDK writes into it. */
export function failureOf(effect: FailingEffect, region: string): Error {
  switch (effect.kind) {
    case 'error':
      return effect.error;
    case 'lostAnswer':
      return networkFailure('ECONNRESET', region);
    case 'network':
      return isNetworkError(effect.code) ? networkFailure(effect.code, region) : new Error(effect.code);
    case 'client':
      return isClientError(effect.name) ? clientFailure(effect.name) : new Error(effect.name);
    case 'exception': {
      const known: Readonly<Record<string, Documented>> = { ...modelledErrors, ...frontEndErrors };
      const { message, status } = known[effect.name] ?? { message: effect.name };
      return serviceError(effect.name, effect.message ?? message, effect.status ?? status);
    }
  }
}
