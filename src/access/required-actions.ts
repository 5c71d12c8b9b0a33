import type { OperationName } from '../aws/operation-types';

/** An action that a call needs, and whether it is done to the secret or to no resource. */
export interface RequiredAction {
  readonly action: string;
  readonly on: 'secret' | 'nothing' | 'function';
}

type Input = Readonly<Record<string, unknown>>;

const WITHOUT_RESOURCE: ReadonlySet<OperationName> = new Set([
  'BatchGetSecretValue',
  'GetRandomPassword',
  'ListSecrets',
]);

/** What some operations need besides their own action. Source: model documentation of each. */
const extras: Readonly<Partial<Record<OperationName, (input: Input) => readonly RequiredAction[]>>> = {
  BatchGetSecretValue: ({ Filters }) =>
    Filters === undefined ? [] : [{ action: 'secretsmanager:ListSecrets', on: 'nothing' }],
  CreateSecret: ({ Tags, AddReplicaRegions }) => [
    ...(Tags === undefined ? [] : [{ action: 'secretsmanager:TagResource', on: 'secret' } as const]),
    ...(AddReplicaRegions === undefined
      ? []
      : [{ action: 'secretsmanager:ReplicateSecretToRegions', on: 'secret' } as const]),
  ],
  RotateSecret: ({ RotationLambdaARN }) =>
    RotationLambdaARN === undefined ? [] : [{ action: 'lambda:InvokeFunction', on: 'function' }],
  ValidateResourcePolicy: () => [{ action: 'secretsmanager:PutResourcePolicy', on: 'secret' }],
};

/** The actions that a call needs: its own, and those of its members. Those on keys depend on the secret, and are not here. */
export function requiredActions(operation: OperationName, input: object): readonly RequiredAction[] {
  const own: RequiredAction = {
    action: `secretsmanager:${operation}`,
    on: WITHOUT_RESOURCE.has(operation) ? 'nothing' : 'secret',
  };
  return [own, ...(extras[operation]?.(input as Input) ?? [])];
}
