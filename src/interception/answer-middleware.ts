import { isOperation } from '../aws/operation-errors';
import { presented, wireForm } from '../aws/wire-output';
import { MisuseError } from '../misuse';
import type { AttemptRequest } from '../attempt';
import type { Dispatch } from '../dispatch';
import type { AttemptNote } from '../journal/journal';
import { abortError } from '../ports/abort-error';
import type { InputLinter } from './linted-calls';
import { traceOf } from './source-middleware';
import { hasUserMiddleware, type WatchedStack } from './user-middleware';
import type {
  Handler,
  HandlerArguments,
  HandlerContext,
  HandlerResult,
  HttpRequest,
  Middleware,
} from './sdk';

/** Where a client is attached, if it is. Every hook in a client asks here, because cached handlers outlive a detach. */
export interface Attachment {
  readonly client: object;
  readonly dispatch: Dispatch | undefined;
  /** Calls on their way down the whole stack, by invocation id, for the request handler to answer. */
  readonly underWay: Map<string, CallUnderWay>;
  readonly linter: InputLinter;
  /** Whether the client is of another copy of the SDK: its own deserialiser makes the errors that its own classes recognise. */
  readonly isOfOtherCopy: boolean;
}

/** A call on its way down the stack, and the failure that was its answer if it failed. */
interface CallUnderWay {
  readonly request: AttemptRequest;
  failure?: Error;
  /** The attempt that got a response of which the SDK makes the outcome. */
  judged?: AttemptNote;
}

/**
 * The middleware that answers. It stands right below the SDK's retry loop, so the client's own retry strategy decides what
 * becomes of a failure, and everything above it runs as it does in production.
 */
export function answerMiddleware(
  attachment: Attachment,
  stack: WatchedStack,
  region: () => Promise<string>,
): Middleware {
  return (next, context) => {
    const command = context.__smithy_context?.commandInstance;
    const goesDown =
      attachment.isOfOtherCopy ||
      stack.hasUserMiddleware() ||
      (command !== undefined && hasUserMiddleware(command.middlewareStack));

    const answer = async (args: HandlerArguments): Promise<HandlerResult> => {
      const { dispatch } = attachment;
      if (dispatch === undefined) return next(args);
      const signal = context.__smithy_context?.abortSignal;
      if (signal?.aborted === true) throw abortError(signal);
      const signingRegion =
        context.__smithy_context?.selectedHttpAuthScheme?.httpAuthOption?.signingProperties?.region;
      const request = attemptRequest(attachment, args, context, signingRegion ?? (await region()));
      const answer = goesDown ? undefined : dispatch.answerAtOnce(request);
      if (answer === undefined) return passedDown(attachment, request, next, args);
      const { wire, metadata } = answer;
      const output = presented(wire) as { $metadata?: object };
      output.$metadata = metadata;
      return { response: { statusCode: 200, headers: {} }, output };
    };
    return (args) => {
      const { linter } = attachment;
      if (linter.mode === 'off') return answer(args);
      const { dispatch } = attachment;
      const operation = context.__smithy_context?.operation ?? '';
      if (dispatch === undefined || !isOperation(operation)) return answer(args);
      return linter.supervise(operation, args.input, dispatch, () => answer(args));
    };
  };
}

async function passedDown(
  { dispatch, underWay }: Attachment,
  request: AttemptRequest,
  next: Handler,
  args: HandlerArguments,
): Promise<HandlerResult> {
  const id = request.invocationId ?? '';
  const call: CallUnderWay = { request };
  underWay.set(id, call);
  try {
    const result = await next(args);
    if (call.judged !== undefined) dispatch?.noteOutcome(call.judged, { output: outputNote(result.output) });
    return result;
  } catch (error) {
    if (error instanceof Error) {
      // The deserialiser made another error of the same answer.
      if (call.failure !== undefined) dispatch?.recogniseAs(error, call.failure);
      if (call.judged !== undefined) dispatch?.noteOutcome(call.judged, { error });
    }
    throw error;
  } finally {
    underWay.delete(id);
  }
}

/** An output as the journal keeps it: in its wire form, without the metadata. */
function outputNote(output: object): object {
  const { $metadata: _metadata, ...members } = output as { readonly $metadata?: unknown };
  return wireForm(members) as object;
}

function attemptRequest(
  { client }: Attachment,
  args: HandlerArguments,
  context: HandlerContext,
  region: string,
): AttemptRequest {
  const { operation = '', selectedHttpAuthScheme } = context.__smithy_context ?? {};
  if (!isOperation(operation)) {
    throw new MisuseError(
      `the command ${context.commandName ?? operation} is not one of Secrets Manager. Attach clients of @aws-sdk/client-secrets-manager only.`,
    );
  }
  const { headers } = (args.request ?? { headers: {} }) as HttpRequest;
  return {
    operation,
    input: args.input,
    trace: traceOf(args),
    client,
    region,
    accountId: accountOf(selectedHttpAuthScheme?.identity),
    invocationId: headers['amz-sdk-invocation-id'],
    attempt: attemptOf(headers['amz-sdk-request'] ?? ''),
  };
}

/** The account that credentials tell: their own, or an access key id that is an account number. */
function accountOf(
  identity: { readonly accessKeyId?: string; readonly accountId?: string } | undefined,
): string | undefined {
  if (identity?.accountId !== undefined) return identity.accountId;
  return identity?.accessKeyId !== undefined && /^\d{12}$/.test(identity.accessKeyId)
    ? identity.accessKeyId
    : undefined;
}

/** The number of an attempt in the SDK's header, nearly always the first. */
function attemptOf(header: string): number | undefined {
  if (header.startsWith('attempt=1;')) return 1;
  const number = /^attempt=(\d+)/.exec(header)?.[1];
  return number === undefined ? undefined : Number(number);
}
