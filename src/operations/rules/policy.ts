import { policySyntaxError } from '../../aws/exceptions';

/** A statement of a resource policy, as far as the service looks at it when the policy is put. */
interface Statement {
  readonly Effect?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

const MEMBERS = new Set(['Version', 'Id', 'Statement']);
const STATEMENT_MEMBERS = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);
const EFFECTS = new Set<unknown>(['Allow', 'Deny']);
const VERSIONS = new Set<unknown>(['2012-10-17', '2008-10-17', undefined]);

/**
 * Reads a resource policy document.
 *
 * @throws MalformedPolicyDocumentException for what is not JSON or not a policy
 */
export function readPolicy(document: string): readonly Statement[] {
  let policy: unknown;
  try {
    policy = JSON.parse(document);
  } catch {
    throw policySyntaxError();
  }
  if (!isRecord(policy) || !hasOnly(policy, MEMBERS) || !VERSIONS.has(Reflect.get(policy, 'Version')))
    throw policySyntaxError();
  const { Statement: given } = policy;
  const statements: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (statements.length === 0) throw policySyntaxError();
  return statements.map((statement) => {
    if (!isStatement(statement)) throw policySyntaxError();
    return statement;
  });
}

/** Says whether a policy allows anyone at all: a wildcard principal in an Allow without a condition. */
export function isPublic(statements: readonly Statement[]): boolean {
  return statements.some(
    ({ Effect, Principal, Condition }) =>
      Effect === 'Allow' && Condition === undefined && isAnyone(Principal),
  );
}

function isStatement(value: unknown): value is Statement {
  return (
    isRecord(value) &&
    hasOnly(value, STATEMENT_MEMBERS) &&
    EFFECTS.has(Reflect.get(value, 'Effect')) &&
    'Principal' in value !== 'NotPrincipal' in value &&
    'Action' in value !== 'NotAction' in value &&
    'Resource' in value !== 'NotResource' in value
  );
}

function isAnyone(principal: unknown): boolean {
  if (principal === '*') return true;
  if (!isRecord(principal)) return false;
  const { AWS: accounts } = principal;
  return accounts === '*' || (Array.isArray(accounts) && accounts.includes('*'));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: Readonly<Record<string, unknown>>, members: ReadonlySet<string>): boolean {
  return Object.keys(value).every((member) => members.has(member));
}
