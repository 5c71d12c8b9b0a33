import type { OperationName } from '../aws/operation-types';
import type { Secret } from '../state/secret';

/** An action that a call needs, and whether it is done to the secret or to no resource. */
export interface RequiredAction {
  readonly action: string;
  readonly on: 'secret' | 'nothing' | 'function';
}

type Input = Readonly<Record<string, unknown>>;
type Extras = (input: Input, secret: Secret | undefined) => readonly RequiredAction[];

const WITHOUT_RESOURCE: ReadonlySet<OperationName> = new Set([
  'BatchGetSecretValue',
  'GetRandomPassword',
  'ListSecrets',
]);

/** What some operations need besides their own action. Source: model documentation of each. */
const extras: Readonly<Partial<Record<OperationName, Extras>>> = {
  BatchGetSecretValue: ({ Filters }) =>
    Filters === undefined ? [] : [{ action: 'secretsmanager:ListSecrets', on: 'nothing' }],
  CreateSecret: ({ Tags, AddReplicaRegions }) => [
    ...(Tags === undefined ? [] : [{ action: 'secretsmanager:TagResource', on: 'secret' } as const]),
    ...(AddReplicaRegions === undefined
      ? []
      : [{ action: 'secretsmanager:ReplicateSecretToRegions', on: 'secret' } as const]),
  ],
  RotateSecret: (input, secret) =>
    rotationFunction(input, secret) === undefined
      ? []
      : [{ action: 'lambda:InvokeFunction', on: 'function' }],
  ValidateResourcePolicy: () => [{ action: 'secretsmanager:PutResourcePolicy', on: 'secret' }],
};

/** The function that RotateSecret has invoked: the one of the call, or the one of the secret. */
export function rotationFunction(input: object, secret: Secret | undefined): string | undefined {
  const { RotationLambdaARN = secret?.rotation?.lambdaArn } = input as {
    readonly RotationLambdaARN?: string;
  };
  return RotationLambdaARN;
}

/**
 * The actions that a call needs: its own, and those of its members and of its secret. Those on keys depend on the version
 * that is read or written, and are not here.
 */
export function requiredActions(
  operation: OperationName,
  input: object,
  secret?: Secret,
): readonly RequiredAction[] {
  const own: RequiredAction = {
    action: `secretsmanager:${operation}`,
    on: WITHOUT_RESOURCE.has(operation) ? 'nothing' : 'secret',
  };
  return [own, ...(extras[operation]?.(input as Input, secret) ?? [])];
}
