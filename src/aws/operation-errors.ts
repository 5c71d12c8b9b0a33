import type { OperationName } from './operation-types';

/** The name of an exception that the service's model declares. The SDK exports a class for each. */
export type ModelledError =
  | 'DecryptionFailure'
  | 'EncryptionFailure'
  | 'InternalServiceError'
  | 'InvalidNextTokenException'
  | 'InvalidParameterException'
  | 'InvalidRequestException'
  | 'LimitExceededException'
  | 'MalformedPolicyDocumentException'
  | 'PreconditionNotMetException'
  | 'PublicPolicyException'
  | 'ResourceExistsException'
  | 'ResourceNotFoundException';

const onSecret = [
  'InternalServiceError',
  'InvalidParameterException',
  'InvalidRequestException',
  'ResourceNotFoundException',
] as const;

const onValue = [
  ...onSecret,
  'DecryptionFailure',
  'EncryptionFailure',
  'LimitExceededException',
  'ResourceExistsException',
] as const;

const onDefinition = [...onValue, 'MalformedPolicyDocumentException', 'PreconditionNotMetException'] as const;

/**
 * The modelled exceptions of each operation. Source: the `errors` of the operation shapes in the service's Smithy model,
 * API version 2017-10-17; the SDK's types do not carry them.
 */
const operationErrors = {
  BatchGetSecretValue: [...onSecret, 'DecryptionFailure', 'InvalidNextTokenException'],
  CancelRotateSecret: onSecret,
  CreateSecret: onDefinition,
  DeleteResourcePolicy: onSecret,
  DeleteSecret: onSecret,
  DescribeSecret: ['InternalServiceError', 'InvalidParameterException', 'ResourceNotFoundException'],
  GetRandomPassword: ['InternalServiceError', 'InvalidParameterException', 'InvalidRequestException'],
  GetResourcePolicy: onSecret,
  GetSecretValue: [...onSecret, 'DecryptionFailure'],
  ListSecretVersionIds: [
    'InternalServiceError',
    'InvalidNextTokenException',
    'InvalidParameterException',
    'ResourceNotFoundException',
  ],
  ListSecrets: [
    'InternalServiceError',
    'InvalidNextTokenException',
    'InvalidParameterException',
    'InvalidRequestException',
  ],
  PutResourcePolicy: [...onSecret, 'MalformedPolicyDocumentException', 'PublicPolicyException'],
  PutSecretValue: onValue,
  RemoveRegionsFromReplication: onSecret,
  ReplicateSecretToRegions: onSecret,
  RestoreSecret: onSecret,
  RotateSecret: onSecret,
  StopReplicationToReplica: onSecret,
  TagResource: onSecret,
  UntagResource: onSecret,
  UpdateSecret: onDefinition,
  UpdateSecretVersionStage: [...onSecret, 'LimitExceededException'],
  ValidateResourcePolicy: [...onSecret, 'MalformedPolicyDocumentException'],
} as const satisfies Record<OperationName, readonly ModelledError[]>;

/** The names of the modelled exceptions that an operation can raise. */
export type ErrorsOf<Name extends OperationName> = (typeof operationErrors)[Name][number];

/** The names of the modelled exceptions that an operation can raise. */
export function errorsOf<Name extends OperationName>(operation: Name): readonly ErrorsOf<Name>[] {
  return operationErrors[operation];
}

/** Says whether this is the name of an operation. */
export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(operationErrors, name);
}
