/** The steps of a rotation, in their order. */
export const rotationSteps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;

/** One step of a rotation. */
export type RotationStep = (typeof rotationSteps)[number];

/** The event that the service sends to a rotation function. Source: user guide. */
export interface RotationEvent {
  readonly Step: RotationStep;
  /** The full ARN of the secret. */
  readonly SecretId: string;
  /** The id of the version that is being made. */
  readonly ClientRequestToken: string;
  readonly RotationToken: string;
}

/** What a rotation function may look at of its Lambda context. */
export interface RotationContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly awsRequestId: string;
  readonly memoryLimitInMB: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly callbackWaitsForEmptyEventLoop: boolean;
  getRemainingTimeInMillis(): number;
}

/** How a callback-style function answers. */
export type RotationCallback = (error?: unknown, result?: unknown) => void;

/** A rotation function as it is deployed: it returns a promise, or calls back. What it answers is ignored. */
export type RotationFunction = (
  // Bivariant, so that a handler with narrower types of its own (`Handler<SecretsManagerRotationEvent>`) is accepted.
  ...invocation: [event: never, context: never, callback: never]
) => unknown;

/**
 * Invokes a rotation function for one step, and waits for its end.
 *
 * @throws what the function throws, rejects with or calls back with
 */
export async function invoke(
  handler: RotationFunction,
  event: RotationEvent,
  context: RotationContext,
): Promise<void> {
  const run = handler as (
    event: RotationEvent,
    context: RotationContext,
    callback: RotationCallback,
  ) => unknown;
  await new Promise<void>((resolve, reject) => {
    const callback: RotationCallback = (error) => {
      if (error === undefined || error === null) resolve();
      else reject(asError(error));
    };
    const answer = run(event, context, callback);
    // A function that takes a callback and returns no promise ends when it calls back.
    if (run.length >= 3 && !isPromise(answer)) return;
    Promise.resolve(answer).then(() => {
      resolve();
    }, reject);
  });
}

function isPromise(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value;
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
