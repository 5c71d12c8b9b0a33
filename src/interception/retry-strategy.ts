import type { Backoff } from './backoff';
import { limiterWithoutWaiting } from './rate-limiter';
import type { RetryFailure, RetryToken, StandardRetryStrategy } from './sdk';

/** The base of the back-off after throttling, in milliseconds. Source: measured on the SDK, which does not export it. */
const THROTTLING_DELAY = 1_000;

/** A retry strategy whose waiting we stand in for. */
export interface InstantRetry {
  /** Fills its quota up again: a client makes 500 retries' worth of failures, and then no longer retries. */
  refill(): void;
  /** Gives the strategy its own waiting back. */
  restore(): void;
}

/**
 * Takes the waiting out of the SDK's standard retry strategy, and nothing else: how often, for which errors, how long and
 * at what cost is its own decision. Returns undefined for a strategy of the user's, which keeps its waiting.
 *
 * The strategy waits with `setTimeout` even for 0 ms, which costs a millisecond a retry and hangs under fake timers.
 *
 * @param strategy
 * @param backoff stands in for what is taken out
 */
export function withoutWaiting(strategy: object, backoff: Backoff): InstantRetry | undefined {
  const standard = standardStrategyIn(strategy);
  if (standard === undefined) return undefined;
  const fullCapacity = standard.capacity;
  const limiter = limiterWithoutWaiting(strategy, backoff);

  standard.refreshRetryTokenForRetry = async function refresh(token: RetryToken, failure: RetryFailure) {
    const maxAttempts = await standard.getMaxAttempts();
    if (standard.retryCode(token, failure, maxAttempts) !== 0) throw new Error('No retry token available');
    const { errorType, error } = failure;
    standard.retryBackoffStrategy.setDelayBase(
      errorType === 'THROTTLING' ? THROTTLING_DELAY : standard.baseDelay,
    );
    const delay = backoff.drawing(() =>
      standard.retryBackoffStrategy.computeNextBackoffDelay(token.getRetryCount()),
    );
    const cost = standard.getCapacityCost(errorType);
    standard.capacity -= cost;
    await backoff.pass(delay, error);
    return nextToken(token.getRetryCount() + 1, cost, delay);
  };
  return {
    refill: () => {
      standard.capacity = fullCapacity;
      limiter?.refill();
    },
    restore: () => {
      Reflect.deleteProperty(standard, 'refreshRetryTokenForRetry');
      limiter?.restore();
    },
  };
}

/** The delay is told to the retry loop as time that passed already, so that it ends up in `$metadata.totalRetryDelay`. */
function nextToken(count: number, cost: number, delay: number): RetryToken {
  return {
    getRetryCount: () => count,
    getRetryDelay: () => 0,
    getRetryCost: () => cost,
    isLongPoll: () => false,
    $retryLog: { acquisitionDelay: delay },
  };
}

/**
 * The SDK's own standard strategy, or the one inside its adaptive strategy. A subclass of the user's overrides the refresh,
 * and is left alone.
 */
function standardStrategyIn(strategy: object): StandardRetryStrategy | undefined {
  const inner: unknown = Reflect.get(strategy, 'standardRetryStrategy');
  const candidate = typeof inner === 'object' && inner !== null ? inner : strategy;
  const prototype: unknown = Object.getPrototypeOf(candidate);
  if (typeof prototype !== 'object' || prototype === null) return undefined;
  const isOwn = ['refreshRetryTokenForRetry', 'retryCode', 'getCapacityCost', 'getMaxAttempts'].every(
    (method) => Object.hasOwn(prototype, method),
  );
  return isOwn && 'retryBackoffStrategy' in candidate ? (candidate as StandardRetryStrategy) : undefined;
}
