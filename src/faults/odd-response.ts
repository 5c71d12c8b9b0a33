import type { Effect, HttpResponse } from './fault';

/** A failure that the SDK itself makes of an odd response: it is answered in the bytes of one. */
export type ResponseError = 'ClockSkew' | 'SyntaxError';

/** How far the service's clock is ahead of the client's, in milliseconds: the service refuses what is over 5 minutes old. */
const AHEAD = 15 * 60_000;

/** What stands where JSON should: a page of something on the way, such as a proxy. */
export const notJson: HttpResponse = Object.freeze({
  status: 200,
  headers: Object.freeze({ 'content-type': 'text/html' }),
  body: '<html>',
});

/** Says whether a fault can raise this failure by an odd response. */
export function isResponseError(name: string): name is ResponseError {
  return name === 'ClockSkew' || name === 'SyntaxError';
}

/** The response that an effect answers with, if it does. `now` is the client's time, in epoch milliseconds. */
export function responseOf(effect: Effect, now: number): HttpResponse | undefined {
  if (effect.kind === 'clockSkew') return clockSkewResponse(now);
  return effect.kind === 'response' ? effect.response : undefined;
}

/**
 * The refusal of a signature that is too old for a service whose clock is ahead. By the date in its header the SDK sets its
 * own clock right and tries again.
 */
function clockSkewResponse(now: number): HttpResponse {
  const [theirs, oldest] = [new Date(now + AHEAD), new Date(now + AHEAD - 5 * 60_000)];
  const message = `Signature expired: ${basic(new Date(now))} is now earlier than ${basic(oldest)} (${basic(theirs)} - 5 min.)`;
  return {
    status: 400,
    headers: { date: theirs.toUTCString() },
    body: JSON.stringify({ __type: 'InvalidSignatureException', message }),
  };
}

/** A date in the basic format of ISO 8601, as signatures have it. */
function basic(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}
