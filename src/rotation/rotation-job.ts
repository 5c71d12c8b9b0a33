import type { Place } from '../aws/arn';

/** A rotation that is to run, or the test of a function that RotateSecret asked for. */
export interface RotationJob {
  readonly place: Place;
  readonly name: string;
  /** The id of the version that the rotation makes. */
  readonly token: string;
  /** What the function proves with that it acts for the service. The same for the whole rotation. */
  readonly rotationToken: string;
  /** Absent: the service that manages the secret rotates it itself. */
  readonly lambdaArn?: string;
  /** Whether only testSecret runs, on a version with the current value that is taken away again. */
  readonly testOnly: boolean;
}
