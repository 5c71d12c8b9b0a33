import { SecretsManagerServiceException } from '@aws-sdk/client-secrets-manager';
import { asBytes, fromBase64 } from '../aws/bytes';
import { isModelledError } from '../aws/service-error';
import { wireJson } from '../aws/wire-output';
import type { Timeouts } from '../faults/timeouts';
import { MisuseError } from '../misuse';
import { abortError } from '../ports/abort-error';
import type { Attachment } from './answer-middleware';
import type { HttpRequest, RequestHandler, RequestOptions } from './sdk';

/**
 * Stands where the network would be: answers calls that came down the whole stack, in the bytes that the service would
 * send, and lets nothing else of an attached client out.
 */
export function answeringRequestHandler(attachment: Attachment, original: RequestHandler): RequestHandler {
  return {
    async handle(request, options = {}) {
      const { dispatch } = attachment;
      if (dispatch === undefined) return original.handle(request, options);
      const { abortSignal: signal } = options;
      if (signal?.aborted === true) throw abortError(signal);
      const call = attachment.underWay.get(request.headers['amz-sdk-invocation-id'] ?? '');
      if (call === undefined) {
        throw new MisuseError(
          'a request of an attached client came without the header amz-sdk-invocation-id, so it cannot be told which call it is. Leave that header in your middleware.',
        );
      }
      try {
        const attempt = { ...call.request, sentInput: sentInput(request) };
        const answer = await dispatch.answer(attempt, {
          signal,
          timeouts: await timeoutsOf(original, options),
        });
        if (answer.kind === 'output')
          return httpResponse(200, answer.metadata.requestId, wireJson(answer.wire));
        call.judged = answer.attempt;
        const { status, headers, body } = answer.response;
        return {
          response: { statusCode: status, headers: { ...headers }, body: new TextEncoder().encode(body) },
        };
      } catch (error) {
        if (!(error instanceof SecretsManagerServiceException)) throw error;
        call.failure = error;
        const { httpStatusCode = 400, requestId } = error.$metadata;
        return httpResponse(httpStatusCode, requestId, errorJson(error));
      }
    },
    destroy: () => original.destroy?.(),
    get metadata() {
      return original.metadata;
    },
    updateHttpClientConfig: (key, value) => original.updateHttpClientConfig?.(key, value),
    httpHandlerConfigs: () => original.httpHandlerConfigs?.() ?? {},
  };
}

/** The timeouts of the user's request handler; those of a send come before them. */
async function timeoutsOf(handler: RequestHandler, { requestTimeout }: RequestOptions): Promise<Timeouts> {
  const config = (await handler.configProvider) ?? {};
  const { socketTimeout = config.defaultSocketTimeout, throwOnRequestTimeout } = config;
  return {
    socketTimeout,
    ...(throwOnRequestTimeout === true && { requestTimeout: requestTimeout ?? config.requestTimeout }),
  };
}

function httpResponse(statusCode: number, requestId: string | undefined, body: string) {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amzn-requestid': requestId ?? '',
  };
  return { response: { statusCode, headers, body: new TextEncoder().encode(body) } };
}

/** Modelled errors have a capital `Message`, the front end's do not. */
function errorJson({ name, message }: Error): string {
  return JSON.stringify(
    isModelledError(name) ? { __type: name, Message: message } : { __type: name, message },
  );
}

/** The input that a request carries. The bytes of a SecretBinary are in base64 there. */
function sentInput({ body }: HttpRequest): object {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(asBytes(body));
  const input = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  const { SecretBinary: base64 } = input;
  return typeof base64 === 'string' ? { ...input, SecretBinary: fromBase64(base64) } : input;
}
