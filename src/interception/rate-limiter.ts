import type { Backoff } from './backoff';

/** The rate limiter of the SDK's adaptive retry strategy, as far as we stand in for its waiting. */
interface RateLimiter {
  readonly enabled: boolean;
  readonly availableTokens: number;
  readonly fillRate: number;
  refillTokenBucket(): void;
  acquireTokenBucket(amount: number): Promise<void>;
}

/** A rate limiter whose waiting we stand in for. */
export interface InstantLimiter {
  /** Forgets that it was ever throttled. */
  refill(): void;
  /** Gives the limiter its own waiting back. */
  restore(): void;
}

/**
 * Takes the waiting out of the rate limiter in the SDK's adaptive strategy: once throttled, it waits ahead of every call, and
 * under fake timers for ever. How long is its own decision. Returns undefined for a strategy that has none.
 */
export function limiterWithoutWaiting(strategy: object, backoff: Backoff): InstantLimiter | undefined {
  const limiter: unknown = Reflect.get(strategy, 'rateLimiter');
  if (!isRateLimiter(limiter)) return undefined;
  const unthrottled = { ...limiter };
  limiter.acquireTokenBucket = async (amount) => {
    if (!limiter.enabled) return;
    limiter.refillTokenBucket();
    const missing = amount - limiter.availableTokens;
    if (missing > 0) await backoff.pass((missing / limiter.fillRate) * 1_000);
    Object.assign(limiter, { availableTokens: Math.max(0, -missing) });
  };
  return {
    refill: () => {
      Object.assign(limiter, unthrottled);
    },
    restore: () => {
      Reflect.deleteProperty(limiter, 'acquireTokenBucket');
    },
  };
}

function isRateLimiter(value: unknown): value is RateLimiter {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['enabled', 'availableTokens', 'fillRate'].every((member) => Object.hasOwn(value, member)) &&
    ['refillTokenBucket', 'acquireTokenBucket'].every(
      (method) => typeof Reflect.get(value, method) === 'function',
    )
  );
}
