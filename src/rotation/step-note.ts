import type { CallNote } from '../journal/journal';
import type { RotationStep } from './rotation-function';

/** A step of a rotation that ran, as it is noted. */
export interface StepNote {
  readonly step: RotationStep;
  /** The number of the rotation among those of the secret, from 1. */
  readonly run: number;
  /** The number of the attempt at this rotation, from 1. */
  readonly attempt: number;
  /** The id of the version that the rotation makes. */
  readonly token: string;
  /** When the step began, in epoch milliseconds of the fake's clock. */
  readonly at: number;
  readonly calls: readonly CallNote[];
  /** The staging labels after the step, with the ids of their versions. */
  readonly labels: Readonly<Record<string, string>>;
  readonly error?: Error;
}
