import { MisuseError } from '../misuse';
import { millisecondsIn, type Duration } from '../ports/clock';

/** How long reads show the state before a change: for so many reads, or for so long on the fake's clock. */
export type Lag = { readonly reads: number } | Duration;

/** A lag that was checked. */
export type ReadLag =
  | { readonly kind: 'reads'; readonly reads: number }
  | { readonly kind: 'time'; readonly milliseconds: number };

const SPANS: readonly string[] = ['days', 'hours', 'minutes', 'seconds', 'milliseconds'];

/**
 * Reads a lag.
 *
 * @throws MisuseError for what is neither a number of reads nor a span
 */
export function readLag(name: string, lag: Lag): ReadLag {
  const given: unknown = lag;
  if (typeof given !== 'object' || given === null) throw noLag(name);
  if ('reads' in lag && Object.keys(lag).length === 1) {
    if (Number.isInteger(lag.reads) && lag.reads >= 1) return { kind: 'reads', reads: lag.reads };
  } else if (Object.keys(lag).every((member) => SPANS.includes(member))) {
    const milliseconds = millisecondsIn(lag as Duration);
    if (milliseconds > 0 && milliseconds < Infinity) return { kind: 'time', milliseconds };
  }
  throw noLag(name);
}

function noLag(name: string): MisuseError {
  return new MisuseError(
    `consistency() got a lag for ${name} that is neither a number of reads nor a span. Write { reads: 2 } or { minutes: 5 }, or leave ${name} out for none.`,
  );
}
