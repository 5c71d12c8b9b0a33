/** A source of the current time, in epoch milliseconds. */
export type TimeSource = () => number;

/**
 * The system's time, bound late: a suite that installs fake timers after importing us replaces `Date` itself, and a
 * stored reference to `Date.now` would never see it.
 */
export const systemTime: TimeSource = () => Date.now();

/** A span of time, as `clock.advance` takes it. The members are added up; each may be fractional. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

/** One second, in milliseconds. */
const SECOND = 1_000;
/** One hour, in milliseconds. */
export const HOUR = 3_600 * SECOND;
/** One day, in milliseconds. The service counts in UTC, so every day has this length. */
export const DAY = 24 * HOUR;

/** The length of a span, in milliseconds. */
export function millisecondsIn(span: Duration): number {
  return (
    (span.days ?? 0) * DAY +
    (span.hours ?? 0) * HOUR +
    (span.minutes ?? 0) * 60 * SECOND +
    (span.seconds ?? 0) * SECOND +
    (span.milliseconds ?? 0)
  );
}

/** The start of the UTC day that holds `time`; both in epoch milliseconds. */
export function startOfDay(time: number): number {
  return Math.floor(time / DAY) * DAY;
}
