import type { RotationContext } from './rotation-function';

/** How long a rotation function may run, in milliseconds, as AWS's templates set it. */
const TIME_LIMIT = 30_000;

/** The Lambda context of one invocation. Its remaining time goes down with `now`, which is in epoch milliseconds. */
export function lambdaContext(arn: string, requestId: string, now: () => number): RotationContext {
  const functionName = arn.split(':')[6] ?? arn;
  const deadline = now() + TIME_LIMIT;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    awsRequestId: requestId,
    memoryLimitInMB: '128',
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: `fake/${requestId}`,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - now()),
  };
}
