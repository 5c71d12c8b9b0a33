import { secretArnPrefix, type Place } from '../aws/arn';
import { accessDenied } from '../aws/access-exceptions';
import type { OperationName } from '../aws/operation-types';
import type { RequestContext } from '../aws/policy-conditions';
import type { PolicyDocument, PolicyStatement } from '../aws/policy-document';
import type { Secret } from '../state/secret';
import { evaluate, type Decision } from './evaluate';
import { requestContext } from './request-context';
import { requiredActions, rotationFunction, type RequiredAction } from './required-actions';

/** What the test says about access. A value: a checkpoint keeps a reference to it. */
export interface AccessState {
  /** The only policy of every identity; undefined allows everything. */
  readonly policy: PolicyDocument | undefined;
  readonly denials: readonly PolicyStatement[];
  /** The principals that call from each account, where the test named them. */
  readonly principals: Readonly<Record<string, string>>;
}

/** A call that asks for access. */
export interface AccessQuestion {
  readonly operation: OperationName;
  readonly input: object;
  readonly caller: Place;
  /** The secret as the caller named it, if the call is about one. */
  readonly named: string | undefined;
  /** The secret that was found, and where. */
  readonly found: { readonly secret: Secret; readonly arn: string; readonly accountId: string } | undefined;
  /** The account that the name points to, where no secret was found. */
  readonly targetAccount: string;
  /** The customer key that the call is about, if it is about one. */
  readonly kmsKeyArn: string | undefined;
  readonly now: number;
}

const ALLOW_ALL: PolicyDocument = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };

const because: Readonly<Record<Exclude<Decision, 'allowed'>, (action: string) => string>> = {
  'denied by an identity-based policy': () => 'with an explicit deny in an identity-based policy',
  'denied by a resource-based policy': () => 'with an explicit deny in a resource-based policy',
  'not allowed by an identity-based policy': (action) =>
    `because no identity-based policy allows the ${action} action`,
  'not allowed by a resource-based policy': (action) =>
    `because no resource-based policy allows the ${action} action`,
};

/** Decides who may do what. Where the test says nothing and no resource policy does, everything is allowed. */
export class AccessControl {
  state: AccessState = { policy: undefined, denials: [], principals: {} };

  /** The principal that calls from an account. */
  principalOf(accountId: string): string {
    return this.state.principals[accountId] ?? `arn:aws:iam::${accountId}:user/test`;
  }

  /**
   * Makes sure that a call may be made.
   *
   * @throws AccessDeniedException
   */
  check(question: AccessQuestion): void {
    const { found, caller, targetAccount } = question;
    const isForeign = (found?.accountId ?? targetAccount) !== caller.accountId;
    if (this.isOpen && !isForeign && found?.secret.policy === undefined) return;

    const principalArn = this.principalOf(caller.accountId);
    const context = requestContext({ ...question, principalArn, secret: found?.secret, arn: found?.arn });
    for (const required of requiredActions(question.operation, question.input, found?.secret)) {
      const decision = this.#decide(question, required, principalArn, context);
      if (decision === 'allowed') continue;
      const resource = required.on === 'secret' ? (question.named ?? '*') : resourceOf(question, required);
      throw accessDenied(principalArn, required.action, resource, because[decision](required.action));
    }
  }

  /** Says whether an identity may use a key. */
  allowsKey(action: string, keyArn: string, alias: string | undefined, caller: Place, now: number): boolean {
    if (this.isOpen) return true;
    const principalArn = this.principalOf(caller.accountId);
    const nothing = { secret: undefined, arn: undefined, kmsKeyArn: undefined };
    const known = requestContext({ input: {}, caller, principalArn, ...nothing, now });
    const context = alias === undefined ? known : new Map([...known, ['kms:resourcealiases', [alias]]]);
    const { accountId } = caller;
    const request = {
      action,
      resource: keyArn,
      principalArn,
      principalAccount: accountId,
      resourceAccount: accountId,
    };
    return evaluate({ ...request, context }, { identity: this.#identity, resource: undefined }) === 'allowed';
  }

  /** Whether the test said nothing about access. */
  get isOpen(): boolean {
    return this.state.policy === undefined && this.state.denials.length === 0;
  }

  get #identity(): readonly PolicyDocument[] {
    const { policy = ALLOW_ALL, denials } = this.state;
    return denials.length === 0 ? [policy] : [policy, { Statement: denials }];
  }

  #decide(
    question: AccessQuestion,
    required: RequiredAction,
    principalArn: string,
    context: RequestContext,
  ): Decision {
    const { found, caller, targetAccount } = question;
    const isOnSecret = required.on === 'secret';
    return evaluate(
      {
        action: required.action,
        resource: resourceOf(question, required),
        principalArn,
        principalAccount: caller.accountId,
        resourceAccount: isOnSecret ? (found?.accountId ?? targetAccount) : caller.accountId,
        context,
      },
      { identity: this.#identity, resource: isOnSecret ? policyOf(found?.secret) : undefined },
    );
  }
}

function resourceOf({ found, named, input, caller }: AccessQuestion, { on }: RequiredAction): string {
  if (on === 'function') return rotationFunction(input, found?.secret) ?? '*';
  if (on === 'nothing' || named === undefined) return '*';
  if (found !== undefined) return found.arn;
  // What does not exist yet has no suffix to match against a pattern that ends in -??????.
  return named.startsWith('arn:') ? named : `${secretArnPrefix(caller)}${named}-000000`;
}

/** The resource policy of a secret. It was read when it was put; a seeded one that is none has no say. */
function policyOf(secret: Secret | undefined): PolicyDocument | undefined {
  if (secret?.policy === undefined) return undefined;
  try {
    return JSON.parse(secret.policy) as PolicyDocument;
  } catch {
    return undefined;
  }
}
