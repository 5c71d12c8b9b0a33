import type { Call } from '../journal/call';
import { hasPieceOf } from './pieces-of-values';
import type { Invocation, Trial } from './trial';

/** How an invocation failed, and at which call: the end of a sentence. */
export function failureOf({ error, calls, after }: Invocation, { fake }: Trial): string {
  const failed = calls.findLast((call) => call.error !== undefined && call.error === error);
  if (failed !== undefined) return `${failed.operation} failed with ${failed.error?.name ?? 'an error'}`;
  const last = calls.at(-1);
  const place = last === undefined ? 'before any call' : `behind its call ${last.operation}`;
  const message = error?.message ?? '';
  // The function wrote the message, or JSON.parse did, which quotes a piece of the text.
  const isSafe = fake.leaks(message).length === 0 && !hasPieceOf([...after.values.values()], message);
  const quoted = message !== '' && isSafe ? ` ("${message}")` : '';
  return `it threw ${error?.name ?? 'an error'} ${place}${quoted}`;
}

/** The last call that may have changed the secret, where one succeeded. */
export function lastChange({ calls }: Invocation): string | undefined {
  return calls.findLast(
    (call) => call.error === undefined && !/^(Get|BatchGet|Describe|List)/.test(call.operation),
  )?.operation;
}

/** The call that moved AWSCURRENT: the end of a sentence. */
export function moverOf({ calls }: Invocation): string {
  const mover = calls.find((call) => call.error === undefined && movesCurrent(call));
  if (mover === undefined) return 'a call';
  const hasNoLabels = mover.operation === 'PutSecretValue' && inputOf(mover).VersionStages === undefined;
  return hasNoLabels ? 'PutSecretValue without VersionStages' : mover.operation;
}

/** The members that the contract speaks of. */
export interface ContractInput {
  readonly VersionStage?: unknown;
  readonly VersionStages?: unknown;
  readonly MoveToVersionId?: unknown;
  readonly RemoveFromVersionId?: unknown;
  readonly ClientRequestToken?: unknown;
  readonly SecretString?: unknown;
  readonly SecretBinary?: unknown;
}

/** The input of a call, of whichever operation. */
export function inputOf(call: Call): ContractInput {
  return call.input as ContractInput;
}

function movesCurrent(call: Call): boolean {
  const { VersionStage, VersionStages, SecretString, SecretBinary } = inputOf(call);
  switch (call.operation) {
    case 'UpdateSecretVersionStage':
      return VersionStage === 'AWSCURRENT';
    case 'PutSecretValue':
      return (
        VersionStages === undefined || (Array.isArray(VersionStages) && VersionStages.includes('AWSCURRENT'))
      );
    default:
      return call.operation === 'UpdateSecret' && (SecretString ?? SecretBinary) !== undefined;
  }
}
