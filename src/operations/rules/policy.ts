import { policySyntaxError, policyTooLong, unsupportedPrincipal } from '../../aws/access-exceptions';
import { listed, readPolicyDocument, statementsOf, type PolicyDocument } from '../../aws/policy-document';

/**
 * Reads a resource policy.
 *
 * @param longest the characters that it may have
 * @throws MalformedPolicyDocumentException for what is not JSON, not a policy, or names what cannot be a principal;
 * InvalidParameterException for one that is too long
 */
export function readPolicy(text: string, longest: number): PolicyDocument {
  if (text.length > longest && [...text].length > longest) throw policyTooLong(longest);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw policySyntaxError();
  }
  const read = readPolicyDocument(document, 'resource');
  if (read === 'syntax') throw policySyntaxError();
  if (read === 'principal') throw unsupportedPrincipal();
  return read;
}

/** Says whether a policy allows anyone at all: a wildcard principal in an Allow without a condition. */
export function isPublic(policy: PolicyDocument): boolean {
  return statementsOf(policy).some(({ Effect, Principal, Condition }) => {
    if (Effect !== 'Allow' || Condition !== undefined || Principal === undefined) return false;
    return Principal === '*' || listed(Principal.AWS ?? []).includes('*');
  });
}
