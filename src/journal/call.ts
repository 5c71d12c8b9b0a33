import type { InputOf, OperationName, OutputOf } from '../aws/operation-types';
import type { SecretOfCall } from './secret-of-call';

/** One attempt of a call: what came of it, and what the SDK would have waited before the next. */
export interface Attempt<Name extends OperationName = OperationName> {
  readonly output?: Omit<OutputOf<Name>, '$metadata'>;
  readonly error?: Error;
  /** The back-off that the SDK's retry strategy chose after this attempt, in milliseconds. No time passed for it. */
  readonly retryDelay?: number;
}

/** One `send`, with every attempt that the SDK made of it. Secret values in it can be read but do not print. */
export interface Call<Name extends OperationName = OperationName> {
  readonly operation: Name;
  /** The input as the caller wrote it. */
  readonly input: InputOf<Name>;
  /** What the last attempt answered. */
  readonly output?: Omit<OutputOf<Name>, '$metadata'>;
  /** What the last attempt failed with, or the client itself ahead of the first. */
  readonly error?: Error;
  /** None where the client could not begin the call. */
  readonly attempts: readonly Attempt<Name>[];
  readonly region: string;
  readonly accountId: string;
  /** The time of the first attempt, on the fake's clock. */
  readonly at: Date;
  /** The milliseconds from the first attempt to the last outcome, on the fake's clock. */
  readonly latency: number;
  /** The secret it was about, as the answer names it, or else as the caller did. Absent for none, and for many. */
  readonly secret?: SecretOfCall;
  /** Where `send` was called, such as `src/database.ts:12:20`; where the option `callSources` is on. */
  readonly source?: string;
}
