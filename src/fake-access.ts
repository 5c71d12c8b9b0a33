import { minimumPolicy, type PermittedCall } from './access/minimum-policy';
import { readPolicyDocument, type PolicyDocument } from './aws/policy-document';
import type { FakeParts } from './fake-parts';
import { MisuseError } from './misuse';

/** What a test says about access, and what it can ask. Everything is allowed until it says something. */
export class FakeAccess {
  readonly #parts: FakeParts;

  /** Made by the fake. */
  constructor(parts: FakeParts) {
    this.#parts = parts;
  }

  /**
   * Makes this policy the only identity-based one: what it does not allow is refused, unless the secret's own policy allows
   * it. Actions on customer keys (`kms:Decrypt`) need an allowance too.
   *
   * @param policy the document, or its JSON
   * @throws MisuseError for what is no policy of an identity
   */
  allowOnly(policy: PolicyDocument | string): void {
    const read = readPolicyDocument(parsed(policy), 'identity');
    if (typeof read === 'string') {
      throw new MisuseError(
        'access.allowOnly() got something that is no identity-based policy. Write { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: "*" }] }, without Principal.',
      );
    }
    const { access } = this.#parts;
    access.state = { ...access.state, policy: read };
  }

  /**
   * Denies an action to everyone, whatever allows it.
   *
   * @param action such as `secretsmanager:GetSecretValue` or `secretsmanager:Put*`
   * @param resource the name of a secret, or a pattern of ARNs; every resource if not told
   * @throws MisuseError for what is no action, and for a name where the action is not done to secrets
   */
  deny(action: string, resource = '*'): void {
    if (!/^(\*|[a-z]+:[A-Za-z*?]+)$/.test(action)) {
      throw new MisuseError(
        `access.deny() got the action "${action}". Write it with its service, such as "secretsmanager:GetSecretValue".`,
      );
    }
    const isPattern = resource === '*' || resource.startsWith('arn:');
    if (!isPattern && !/^(\*|secretsmanager:)/.test(action)) {
      throw new MisuseError(
        `access.deny() got "${resource}" for the action "${action}", and a name is that of a secret. Write an ARN or a pattern of ARNs.`,
      );
    }
    const Resource = isPattern ? resource : `arn:*:secretsmanager:*:*:secret:${resource}-??????`;
    const { access } = this.#parts;
    const denials = [...access.state.denials, { Effect: 'Deny', Action: action, Resource } as const];
    access.state = { ...access.state, denials };
  }

  /**
   * Makes this principal the one that calls from its account. Until then it is `arn:aws:iam::<account>:user/test`.
   *
   * @param principalArn of a user, a role or an assumed role
   * @throws MisuseError for what is no principal
   */
  actAs(principalArn: string): void {
    const [, accountId] = /^arn:[^:]*:(?:iam|sts)::(\d{12}):.+$/.exec(principalArn) ?? [];
    if (accountId === undefined) {
      throw new MisuseError(
        `access.actAs() got "${principalArn}", which is no principal. Write an ARN such as "arn:aws:iam::123456789012:role/app".`,
      );
    }
    const { access } = this.#parts;
    access.state = { ...access.state, principals: { ...access.state.principals, [accountId]: principalArn } };
  }

  /** The least policy that allows the calls so far, actions on customer keys and rotation functions included. */
  minimumPolicy(): PolicyDocument {
    return minimumPolicy(
      this.#parts.journal.notes.map(({ attempts, ...note }): PermittedCall => {
        const output = attempts.at(-1)?.output as BatchOutput | undefined;
        const read = [
          ...(output?.SecretValues ?? []).map(({ ARN }) => ARN),
          ...(output?.Errors ?? []).map(({ SecretId }) => SecretId),
        ];
        return { ...note, read: note.operation === 'BatchGetSecretValue' ? read : [], uses: note.uses ?? [] };
      }),
    );
  }
}

interface BatchOutput {
  readonly SecretValues?: readonly { readonly ARN: string }[];
  readonly Errors?: readonly { readonly SecretId: string }[];
}

function parsed(policy: PolicyDocument | string): unknown {
  if (typeof policy !== 'string') return policy;
  try {
    return JSON.parse(policy);
  } catch {
    return undefined;
  }
}
