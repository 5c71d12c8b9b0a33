import type { PolicyDocument, PolicyStatement } from '../../src';

/** An IAM policy of these statements. */
export function policyOf(...statements: readonly PolicyStatement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

/** A statement that allows everything, unless the other members say what it is about. */
export function allowing(members: Partial<PolicyStatement> = {}): PolicyStatement {
  return { Effect: 'Allow', ...withDefaults(members) };
}

/** A statement that denies everything, unless the other members say what it is about. */
export function denying(members: Partial<PolicyStatement> = {}): PolicyStatement {
  return { Effect: 'Deny', ...withDefaults(members) };
}

function withDefaults(members: Partial<PolicyStatement>): Partial<PolicyStatement> {
  return {
    ...(members.NotAction === undefined && { Action: '*' }),
    ...(members.NotResource === undefined && { Resource: '*' }),
    ...members,
  };
}
