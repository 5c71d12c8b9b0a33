import { isOperation } from '../aws/operation-errors';
import type { Attachment } from './answer-middleware';
import type { ClientConfig, Middleware } from './sdk';

/** The name of the entry in a client's stack. */
export const CLIENT_FAILURE_MIDDLEWARE = 'fakeSecretsManagerClientFailure';

/**
 * The middleware that fails a call ahead of everything else, as a client does that has no credentials or no region: above the
 * SDK's retry loop, which never sees such a failure. It is only put in where one is arranged, because every call pays for it.
 */
export function clientFailureMiddleware(attachment: Attachment, config: ClientConfig): Middleware {
  return (next, context) => async (args) => {
    const { dispatch, client } = attachment;
    const { operation = '' } = context.__smithy_context ?? {};
    if (dispatch?.hasClientFailures === true && isOperation(operation)) {
      // Ahead of the wait, while the caller is on the stack.
      const trace = dispatch.keepsSources ? new Error() : undefined;
      const region = await config.region();
      const call = { operation, input: args.input, trace, client, region };
      const failure = dispatch.clientFailure({
        ...call,
        accountId: undefined,
        invocationId: undefined,
        attempt: undefined,
      });
      if (failure !== undefined) throw failure;
    }
    return next(args);
  };
}
