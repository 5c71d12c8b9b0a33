/** The schedule of a rotation, as the caller gave it. */
export interface RotationRules {
  /** Days between two rotations; of a schedule with an expression, what a rotation that succeeded computed from it. */
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
  /** The latest moment of the next rotation, which is what the service tells. */
  readonly nextRotationAt?: number;
  /** When the fake rotates next; `-Infinity` until that could be computed. */
  readonly dueAt?: number;
  readonly externalMetadata?: readonly { readonly key: string; readonly value: string }[];
  readonly externalRoleArn?: string;
}
