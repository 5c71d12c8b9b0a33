import { millisecondsIn, type Duration } from './clock';

/** A moment: a `Date`, a text that `Date` can read such as `2026-01-31T12:00:00Z`, or a span from now such as `{ minutes: 10 }`. */
export type Instant = Date | string | Duration;

/** A moment in epoch milliseconds; `NaN` for one that cannot be. `now` too is in epoch milliseconds. */
export function timeOf(instant: Instant, now: number): number {
  if (typeof instant === 'string') return Date.parse(instant);
  return instant instanceof Date ? instant.getTime() : now + millisecondsIn(instant);
}
