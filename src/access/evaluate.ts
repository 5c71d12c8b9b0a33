import { meetsConditions, type RequestContext } from '../aws/policy-conditions';
import { matchesPattern } from '../aws/policy-pattern';
import {
  listed,
  statementsOf,
  type PolicyDocument,
  type PolicyStatement,
  type Principal,
} from '../aws/policy-document';
import { roleOfSession } from './role-of-session';

/** One thing that somebody wants to do. */
export interface AccessRequest {
  /** Such as `secretsmanager:GetSecretValue`. */
  readonly action: string;
  /** The ARN of what it is done to, or `*` where there is none. */
  readonly resource: string;
  readonly principalArn: string;
  readonly principalAccount: string;
  /** The account that the resource belongs to. */
  readonly resourceAccount: string;
  readonly context: RequestContext;
}

/** The policies that have a say. */
export interface Policies {
  readonly identity: readonly PolicyDocument[];
  /** Of the resource; undefined where it has none. */
  readonly resource: PolicyDocument | undefined;
}

/** Whether a request is allowed; where it is not, what refused it. */
export type Decision =
  | 'allowed'
  | 'denied by an identity-based policy'
  | 'denied by a resource-based policy'
  | 'not allowed by an identity-based policy'
  | 'not allowed by a resource-based policy';

/**
 * Evaluates the policies: a denial decides, then an allowance, and what nobody allows is refused. Within one account
 * either policy may allow; from another account both must. Source: IAM user guide, policy evaluation logic.
 */
export function evaluate(request: AccessRequest, { identity, resource }: Policies): Decision {
  const ofIdentity = identity.flatMap(statementsOf).filter((statement) => applies(statement, request));
  const ofResource = (resource === undefined ? [] : statementsOf(resource)).filter(
    (statement) => concerns(statement, request) && applies(statement, request),
  );
  if (ofIdentity.some(denies)) return 'denied by an identity-based policy';
  if (ofResource.some(denies)) return 'denied by a resource-based policy';

  const [byIdentity, byResource] = [ofIdentity.some(allows), ofResource.some(allows)];
  const isForeign = request.principalAccount !== request.resourceAccount;
  if (isForeign) {
    if (!byIdentity) return 'not allowed by an identity-based policy';
    return byResource ? 'allowed' : 'not allowed by a resource-based policy';
  }
  return byIdentity || byResource ? 'allowed' : 'not allowed by an identity-based policy';
}

const denies = ({ Effect }: PolicyStatement): boolean => Effect === 'Deny';
const allows = ({ Effect }: PolicyStatement): boolean => Effect === 'Allow';

function applies(statement: PolicyStatement, { action, resource, context }: AccessRequest): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  return (
    fits(Action, NotAction, (pattern) => matchesPattern(action, pattern, { ignoreCase: true })) &&
    fits(Resource, NotResource, (pattern) =>
      resource === '*' ? pattern === '*' : matchesPattern(resource, pattern),
    ) &&
    (Condition === undefined || meetsConditions(Condition, context))
  );
}

function fits(
  patterns: string | readonly string[] | undefined,
  excluded: string | readonly string[] | undefined,
  matches: (pattern: string) => boolean,
): boolean {
  if (patterns !== undefined) return listed(patterns).some(matches);
  return excluded !== undefined && !listed(excluded).some(matches);
}

/** Whether a statement of a resource policy is about this principal. */
function concerns({ Principal, NotPrincipal }: PolicyStatement, request: AccessRequest): boolean {
  if (Principal !== undefined) return names(Principal, request);
  return NotPrincipal !== undefined && !names(NotPrincipal, request);
}

function names(principal: Principal, { principalArn, principalAccount }: AccessRequest): boolean {
  if (principal === '*') return true;
  const { AWS = [] } = principal;
  return listed(AWS).some(
    (name) =>
      name === '*' ||
      name === principalArn ||
      name === roleOfSession(principalArn) ||
      name === principalAccount ||
      new RegExp(`^arn:[^:]*:iam::${principalAccount}:root$`).test(name),
  );
}
