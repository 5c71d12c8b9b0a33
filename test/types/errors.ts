import type {
  ClientError,
  ErrorOf,
  FrontEndError,
  NetworkError,
  OperationName,
  ResponseError,
} from '../../src';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The modelled exceptions that a fault on an operation takes. */
type Modelled<Name extends OperationName> = Exclude<
  ErrorOf<Name>,
  FrontEndError | NetworkError | ResponseError | ClientError
>;

/** The `errors` of every operation, typed from the Smithy model: no more, no fewer. */
interface ErrorsOfTheModel {
  BatchGetSecretValue:
    | 'DecryptionFailure'
    | 'InternalServiceError'
    | 'InvalidNextTokenException'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  CancelRotateSecret:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  CreateSecret:
    | 'DecryptionFailure'
    | 'EncryptionFailure'
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'LimitExceededException'
    | 'MalformedPolicyDocumentException'
    | 'PreconditionNotMetException'
    | 'ResourceExistsException'
    | 'ResourceNotFoundException';
  DeleteResourcePolicy:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  DeleteSecret:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  DescribeSecret: 'InternalServiceError' | 'InvalidParameterException' | 'ResourceNotFoundException';
  GetRandomPassword: 'InternalServiceError' | 'InvalidParameterException' | 'InvalidRequestException';
  GetResourcePolicy:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  GetSecretValue:
    | 'DecryptionFailure'
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  ListSecretVersionIds:
    | 'InternalServiceError'
    | 'InvalidNextTokenException'
    | 'InvalidParameterException'
    | 'ResourceNotFoundException';
  ListSecrets:
    | 'InternalServiceError'
    | 'InvalidNextTokenException'
    | 'InvalidParameterException'
    | 'InvalidRequestException';
  PutResourcePolicy:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'MalformedPolicyDocumentException'
    | 'PublicPolicyException'
    | 'ResourceNotFoundException';
  PutSecretValue:
    | 'DecryptionFailure'
    | 'EncryptionFailure'
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'LimitExceededException'
    | 'ResourceExistsException'
    | 'ResourceNotFoundException';
  RemoveRegionsFromReplication:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  ReplicateSecretToRegions:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  RestoreSecret:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  RotateSecret:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  StopReplicationToReplica:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  TagResource:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  UntagResource:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'ResourceNotFoundException';
  UpdateSecret:
    | 'DecryptionFailure'
    | 'EncryptionFailure'
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'LimitExceededException'
    | 'MalformedPolicyDocumentException'
    | 'PreconditionNotMetException'
    | 'ResourceExistsException'
    | 'ResourceNotFoundException';
  UpdateSecretVersionStage:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'LimitExceededException'
    | 'ResourceNotFoundException';
  ValidateResourcePolicy:
    | 'InternalServiceError'
    | 'InvalidParameterException'
    | 'InvalidRequestException'
    | 'MalformedPolicyDocumentException'
    | 'ResourceNotFoundException';
}

const errors: { readonly [Name in OperationName]: Same<Modelled<Name>, ErrorsOfTheModel[Name]> } = {
  BatchGetSecretValue: true,
  CancelRotateSecret: true,
  CreateSecret: true,
  DeleteResourcePolicy: true,
  DeleteSecret: true,
  DescribeSecret: true,
  GetRandomPassword: true,
  GetResourcePolicy: true,
  GetSecretValue: true,
  ListSecretVersionIds: true,
  ListSecrets: true,
  PutResourcePolicy: true,
  PutSecretValue: true,
  RemoveRegionsFromReplication: true,
  ReplicateSecretToRegions: true,
  RestoreSecret: true,
  RotateSecret: true,
  StopReplicationToReplica: true,
  TagResource: true,
  UntagResource: true,
  UpdateSecret: true,
  UpdateSecretVersionStage: true,
  ValidateResourcePolicy: true,
};
void errors;

/** Any operation can fail in these ways, too. */
const frontEnd: Same<
  FrontEndError,
  | 'AccessDeniedException'
  | 'ExpiredTokenException'
  | 'IncompleteSignatureException'
  | 'InternalFailure'
  | 'InvalidSignatureException'
  | 'MissingAuthenticationTokenException'
  | 'ServiceUnavailable'
  | 'ThrottlingException'
  | 'UnknownOperationException'
  | 'UnrecognizedClientException'
  | 'ValidationException'
> = true;
const network: Same<
  NetworkError,
  'ConnectionTimeout' | 'ECONNREFUSED' | 'ECONNRESET' | 'ENOTFOUND' | 'EPIPE' | 'ETIMEDOUT' | 'RequestTimeout'
> = true;
const everywhere: {
  readonly [Name in OperationName]:
    FrontEndError | NetworkError | ResponseError | ClientError extends ErrorOf<Name>
    ? true
    : false;
}[OperationName] = true;
void [frontEnd, network, everywhere];
