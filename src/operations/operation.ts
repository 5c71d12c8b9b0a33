import type { Place } from '../aws/arn';
import type { OperationName, OutputOf } from '../aws/operation-types';
import type { Quotas } from '../aws/quotas';
import type { WireInput } from '../aws/wire-input';
import type { Random } from '../ports/random';
import type { KmsKeyState } from '../state/kms-key';
import type { CronMatch } from '../state/next-rotation';
import type { PlacedStore } from '../state/world';

/** A rotation that an operation asked for; it starts when the answer is out. */
export interface RotationRequest {
  readonly place: Place;
  readonly name: string;
  /** The token of the call, which is the id of the pending version. */
  readonly token: string;
  /** Absent: the service that manages the secret rotates it itself. */
  readonly lambdaArn?: string;
  /** Whether only testSecret runs, on a copy of the current value. */
  readonly testOnly: boolean;
}

/** What an operation may see and ask for beyond its input. Dispatch supplies it. */
export interface OperationContext {
  /** The time of the call, in epoch milliseconds. It does not move while the operation runs. */
  readonly now: number;
  readonly random: Random;
  /** When a cron expression matches. */
  readonly cron: CronMatch;
  /** The account and the region of the client that called. */
  readonly caller: Place;
  /** The secrets of the caller's account in the caller's region. */
  readonly store: PlacedStore;
  storeOf(place: Place): PlacedStore;
  /** Other places that have a secret of this name, for hints. */
  placesOf(name: string): readonly Place[];
  /** Whether there is a function behind this ARN that the service may invoke. */
  hasFunction(arn: string): boolean;
  /**
   * Uses a customer key, and says whether the caller may and the key can: `denied` where a policy or the key's own does not
   * allow the caller. The use is noted.
   */
  useKey(action: string, kmsKeyId: string, place: Place): KmsKeyState;
  /**
   * Makes sure that the caller may do one more operation, on one of the secrets of a call that is about many.
   *
   * @throws AccessDeniedException
   */
  authorise(operation: OperationName, input: object): void;
  readonly quotas: Quotas;
  startRotation(request: RotationRequest): void;
  /** Copies a secret to its replica regions when the answer is out. */
  startReplication(place: Place, name: string): void;
}

type Wire<Value> = Value extends Date
  ? number
  : Value extends Uint8Array
    ? string
    : Value extends readonly (infer Item)[]
      ? readonly Wire<Item>[]
      : Value extends object
        ? { readonly [Member in keyof Value]: Wire<Value[Member]> }
        : Value;

/** An output as it crosses the wire: dates in epoch milliseconds, bytes in base64, members without a value left out. */
export type WireOutput<Name extends OperationName> = Wire<Omit<OutputOf<Name>, '$metadata'>>;

/**
 * One operation of the service. It runs to its end without waiting, so that no other call can come between; one that
 * throws has changed nothing.
 */
export type Operation<Name extends OperationName> = (
  context: OperationContext,
  input: WireInput<Name>,
) => WireOutput<Name>;
