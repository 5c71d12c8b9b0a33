import { isConditionOperator } from './policy-conditions';

/** The condition block of a statement: operators, each with context keys and the values that they may have. */
export type ConditionBlock = Readonly<
  Record<string, Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>>
>;

/** Who a statement of a resource policy is about. */
export type Principal = '*' | Readonly<Record<string, string | readonly string[]>>;

/** One statement of an IAM policy. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: Principal;
  readonly NotPrincipal?: Principal;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: ConditionBlock;
}

/** An IAM policy document. */
export interface PolicyDocument {
  readonly Version?: '2012-10-17' | '2008-10-17';
  readonly Id?: string;
  readonly Statement: PolicyStatement | readonly PolicyStatement[];
}

/** What is wrong with a policy document. */
export type PolicyFault = 'syntax' | 'principal';

const MEMBERS: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement']);
const STATEMENT_MEMBERS: ReadonlySet<string> = new Set([
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

/** The statements of a document, one or many. */
export function statementsOf(document: PolicyDocument): readonly PolicyStatement[] {
  return listed(document.Statement);
}

/**
 * Reads a policy document; what is none is answered with what is wrong.
 *
 * @param kind a policy on a resource names principals, one of an identity does not
 */
export function readPolicyDocument(
  document: unknown,
  kind: 'identity' | 'resource',
): PolicyDocument | PolicyFault {
  if (!isRecord(document) || !hasOnly(document, MEMBERS)) return 'syntax';
  const { Version, Statement } = document;
  if (Version !== undefined && Version !== '2012-10-17' && Version !== '2008-10-17') return 'syntax';
  const statements = listed<unknown>(Statement);
  if (statements.length === 0 || !statements.every((statement) => isStatement(statement, kind)))
    return 'syntax';
  const read = document as unknown as PolicyDocument;
  const principals = statementsOf(read).flatMap(({ Principal, NotPrincipal }) => [Principal, NotPrincipal]);
  return principals.every((principal) => principal === undefined || isSupported(principal))
    ? read
    : 'principal';
}

function isStatement(value: unknown, kind: 'identity' | 'resource'): boolean {
  if (!isRecord(value) || !hasOnly(value, STATEMENT_MEMBERS)) return false;
  const { Effect, Condition } = value;
  const hasPrincipal =
    kind === 'resource' ? hasOneOf(value, 'Principal') : !('Principal' in value || 'NotPrincipal' in value);
  return (
    (Effect === 'Allow' || Effect === 'Deny') &&
    hasPrincipal &&
    hasOneOf(value, 'Action') &&
    hasOneOf(value, 'Resource') &&
    (Condition === undefined || isConditionBlock(Condition))
  );
}

/** Exactly one of a member and its `Not` form, with the right type. */
function hasOneOf(statement: Readonly<Record<string, unknown>>, member: string): boolean {
  const [value, opposite] = [statement[member], statement[`Not${member}`]];
  if ((value === undefined) === (opposite === undefined)) return false;
  const given = value ?? opposite;
  return member === 'Principal' ? given === '*' || isRecord(given) : isTexts(given);
}

function isConditionBlock(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(([operator, keys]) => isConditionOperator(operator) && isRecord(keys))
  );
}

const ACCOUNT_PRINCIPAL =
  /^(\*|\d{12}|arn:[^:]*:(iam|sts)::\d{12}:(root|(user|role|assumed-role|federated-user)\/.+)|(AIDA|AROA)[A-Z0-9]+)$/;

/** AWS principals must look like ones; services and federated identities are taken as they are. */
function isSupported(principal: Principal): boolean {
  if (principal === '*') return true;
  return Object.entries(principal).every(([kind, given]) => {
    if (!isTexts(given)) return false;
    if (kind !== 'AWS') return ['Service', 'Federated', 'CanonicalUser'].includes(kind);
    return listed(given).every((name) => ACCOUNT_PRINCIPAL.test(name));
  });
}

/** One or many, as a list. */
export function listed<Item>(given: Item | readonly Item[]): readonly Item[] {
  return Array.isArray(given) ? (given as readonly Item[]) : [given as Item];
}

function isTexts(value: unknown): value is string | readonly string[] {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: Readonly<Record<string, unknown>>, members: ReadonlySet<string>): boolean {
  return Object.keys(value).every((member) => members.has(member));
}
