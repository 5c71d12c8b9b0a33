import type { Attachment } from './answer-middleware';
import type { HandlerArguments, Middleware } from './sdk';

/** The name of the entry in a client's stack. */
export const SOURCE_MIDDLEWARE = 'fakeSecretsManagerSource';

/** Beside the input, because the context of a client that keeps its handlers is shared by all of its calls. */
const TRACE = Symbol('the trace of a call');

/**
 * The middleware that remembers where a call was made: the SDK calls it before `send` returns, with the caller still on the
 * stack. It is only put in where that is asked for, because a trace takes its time.
 */
export function sourceMiddleware(attachment: Attachment): Middleware {
  return (next) => (args) =>
    attachment.dispatch?.keepsSources === true
      ? next({ ...args, [TRACE]: new Error() } as HandlerArguments)
      : next(args);
}

/** Where a call was made, if it is known. */
export function traceOf(args: HandlerArguments): Error | undefined {
  return Reflect.get(args, TRACE) as Error | undefined;
}
