import { parseSecretId, secretArnPrefix, splitResource, type Place } from '../aws/arn';
import type { OperationName } from '../aws/operation-types';
import type { PolicyDocument, PolicyStatement } from '../aws/policy-document';
import { requiredActions } from './required-actions';

/** A use of a customer key or a rotation function by a call. */
interface Use {
  readonly action: string;
  readonly arn: string;
}

/** A call, as far as the permissions that it needed go. */
export interface PermittedCall {
  readonly operation: OperationName;
  readonly input: object;
  readonly place: Place;
  /** The ids of the secrets that BatchGetSecretValue read or tried to read. */
  readonly read: readonly string[];
  readonly uses: readonly Use[];
}

/**
 * The least policy that allows these calls: an action on each secret by its ARN, with `-??????` for the suffix that nobody
 * knows beforehand, and on each key by its ARN or alias.
 */
export function minimumPolicy(calls: readonly PermittedCall[]): PolicyDocument {
  const needed = new Map<string, Set<string>>();
  const need = (action: string, resource: string): void => {
    const resources = needed.get(action) ?? new Set();
    needed.set(action, resources.add(resource));
  };
  for (const { operation, input, place, read, uses } of calls) {
    const { SecretId, Name, RotationLambdaARN } = input as Readonly<Record<string, string | undefined>>;
    const id = SecretId ?? Name;
    for (const { action, on } of requiredActions(operation, input)) {
      if (on === 'function') need(action, RotationLambdaARN ?? '*');
      else need(action, on === 'nothing' || id === undefined ? '*' : secretPattern(id, place));
    }
    for (const secret of read) need('secretsmanager:GetSecretValue', secretPattern(secret, place));
    for (const { action, arn } of uses) need(action, arn);
  }
  return { Version: '2012-10-17', Statement: statements(needed) };
}

/** Actions on the same resources stand in one statement. IAM knows keys by their ids only: an alias is a condition. */
function statements(needed: ReadonlyMap<string, ReadonlySet<string>>): readonly PolicyStatement[] {
  const byResources = new Map<string, string[]>();
  for (const [action, given] of needed) {
    const resources = [...given].sort();
    const aliases = resources.filter((resource) => resource.includes(':alias/'));
    const others = resources.filter((resource) => !aliases.includes(resource));
    for (const group of [aliases, others]) {
      if (group.length === 0) continue;
      const key = JSON.stringify(group);
      byResources.set(key, [...(byResources.get(key) ?? []), action]);
    }
  }
  return [...byResources]
    .map(([key, actions]) => statement(actions.sort(), JSON.parse(key) as readonly string[]))
    .sort((a, b) => JSON.stringify(a.Action).localeCompare(JSON.stringify(b.Action)));
}

function statement(actions: readonly string[], resources: readonly string[]): PolicyStatement {
  if (resources[0]?.includes(':alias/') !== true)
    return { Effect: 'Allow', Action: actions, Resource: resources };
  return {
    Effect: 'Allow',
    Action: actions,
    Resource: [...new Set(resources.map((alias) => alias.replace(/:alias\/.*$/, ':key/*')))],
    Condition: {
      'ForAnyValue:StringEquals': {
        'kms:ResourceAliases': resources.map((alias) => alias.replace(/^.*:(?=alias\/)/, '')),
      },
    },
  };
}

function secretPattern(secretId: string, place: Place): string {
  const reference = parseSecretId(secretId);
  if (reference === undefined) return secretId;
  const owner = reference.kind === 'arn' ? reference.place : place;
  const name = reference.kind === 'arn' ? splitResource(reference.resource).name : reference.name;
  return `${secretArnPrefix(owner)}${name}-??????`;
}
