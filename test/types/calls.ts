import type * as sdk from '@aws-sdk/client-secrets-manager';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type OperationName, type OperationOf } from '../../src';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Every command class is mapped to its own operation, although many are alike in shape. */
const names: { readonly [Name in OperationName]: Same<OperationOf<(typeof sdk)[`${Name}Command`]>, Name> } = {
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
void names;

const fake = new FakeSecretsManager();
const [call] = fake.calls(CreateSecretCommand);

const operation: 'CreateSecret' | undefined = call?.operation;
const name: string | undefined = call?.input.Name;
const versionId: string | undefined = call?.output?.VersionId;
const at: Date | undefined = call?.at;
const attempts: number | undefined = call?.attempts.length;
void [operation, name, versionId, at, attempts];

// @ts-expect-error CreateSecret has no such input
void call?.input.SecretId;
// @ts-expect-error CreateSecret has no such output
void call?.output?.SecretString;
// @ts-expect-error a call is not changed
if (call) call.region = 'eu-west-1';

const [any] = fake.calls();
const anyName: OperationName | undefined = any?.operation;
void anyName;
