import type { Place } from '../aws/arn';
import type { RequestContext } from '../aws/policy-conditions';
import type { Secret } from '../state/secret';
import { roleOfSession } from './role-of-session';

/** What the context keys of a request are made of. */
export interface ContextSource {
  readonly input: object;
  readonly caller: Place;
  readonly principalArn: string;
  readonly secret: Secret | undefined;
  readonly arn: string | undefined;
  readonly kmsKeyArn: string | undefined;
  readonly now: number;
}

/** Input members that are context keys as they are, under the same name. */
const MEMBERS = [
  'Name',
  'Description',
  'VersionId',
  'VersionStage',
  'KmsKeyId',
  'RecoveryWindowInDays',
  'ForceDeleteWithoutRecovery',
  'BlockPublicPolicy',
  'RotationLambdaARN',
  'RotateImmediately',
  'ForceOverwriteReplicaSecret',
] as const;

interface Input extends Partial<Record<(typeof MEMBERS)[number], unknown>> {
  readonly RotationRules?: object;
  readonly VersionStages?: readonly string[];
  readonly AddReplicaRegions?: readonly { readonly Region?: string }[];
  readonly Tags?: readonly { readonly Key?: string; readonly Value?: string }[];
  readonly TagKeys?: readonly string[];
}

/**
 * The context keys of a request, in lower case. Source: the actions, resources and condition keys that the service
 * authorization reference lists for Secrets Manager, and the global keys that a request always has.
 */
export function requestContext({
  input,
  caller,
  principalArn,
  secret,
  arn,
  kmsKeyArn,
  now,
}: ContextSource): RequestContext {
  const context = new Map<string, readonly string[]>();
  const set = (key: string, ...values: readonly (string | undefined)[]): void => {
    const known = values.filter((value) => value !== undefined);
    if (known.length > 0) context.set(key.toLowerCase(), known);
  };
  const role = roleOfSession(principalArn);
  set('aws:PrincipalArn', role ?? principalArn);
  set('aws:PrincipalAccount', caller.accountId);
  set('aws:PrincipalType', principalArn.includes(':user/') ? 'User' : 'AssumedRole');
  set('aws:RequestedRegion', caller.region);
  set('aws:CurrentTime', new Date(now).toISOString());
  set('aws:EpochTime', String(Math.floor(now / 1_000)));
  set('aws:SecureTransport', 'true');

  const given = input as Input;
  for (const member of MEMBERS) {
    const value = given[member];
    if (value !== undefined) set(`secretsmanager:${member}`, `${value as string | number | boolean}`);
  }
  if (given.VersionStages !== undefined) set('secretsmanager:VersionStage', ...given.VersionStages);
  if (given.RotationRules !== undefined) set('secretsmanager:ModifyRotationRules', 'true');
  if (given.AddReplicaRegions !== undefined) {
    set('secretsmanager:AddReplicaRegions', ...given.AddReplicaRegions.map(({ Region }) => Region));
  }
  for (const { Key = '', Value = '' } of given.Tags ?? []) set(`aws:RequestTag/${Key}`, Value);
  set('aws:TagKeys', ...(given.TagKeys ?? (given.Tags ?? []).map(({ Key }) => Key)));

  set('secretsmanager:SecretId', arn);
  set('secretsmanager:KmsKeyArn', kmsKeyArn);
  if (secret === undefined) return context;
  set('secretsmanager:SecretPrimaryRegion', secret.primaryRegion);
  set('secretsmanager:resource/AllowRotationLambdaArn', secret.rotation?.lambdaArn);
  if (given.KmsKeyId === undefined) set('secretsmanager:KmsKeyId', secret.kmsKeyId);
  for (const { key, value } of secret.tags ?? []) {
    set(`aws:ResourceTag/${key}`, value);
    set(`secretsmanager:ResourceTag/${key}`, value);
  }
  return context;
}
