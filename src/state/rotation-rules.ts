import { DAY, startOfDay } from '../ports/clock';

/** The schedule of a rotation, as the caller gave it. */
export interface RotationRules {
  /** Days between two rotations. */
  readonly automaticallyAfterDays?: number;
  /** The length of the window, such as `3h`. */
  readonly duration?: string;
  /** A `rate()` or `cron()` expression. */
  readonly scheduleExpression?: string;
}

/** The rotation settings of a secret. They stay when rotation is turned off. Times in epoch milliseconds. */
export interface Rotation {
  readonly enabled: boolean;
  readonly lambdaArn?: string;
  readonly rules?: RotationRules;
  readonly lastRotatedAt?: number;
  readonly nextRotationAt?: number;
  readonly externalMetadata?: readonly { readonly key: string; readonly value: string }[];
  readonly externalRoleArn?: string;
}

/**
 * The latest moment of the next rotation of a day-based schedule: the last second of the UTC day that lies so many days
 * after the last rotation, or after the moment at which rotation was turned on.
 *
 * Source: model documentation of NextRotationDate; the exact second is our choice.
 */
export function nextRotation(rules: RotationRules | undefined, last: number): number | undefined {
  const days = rules?.automaticallyAfterDays;
  if (days === undefined) return undefined;
  return startOfDay(last + days * DAY) + DAY - 1_000;
}
