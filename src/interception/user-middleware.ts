import type { MiddlewareStack, Placement } from './sdk';

/** The name of our own entry in a client's stack. */
export const ANSWER_MIDDLEWARE = 'fakeSecretsManagerAnswer';

/** What the SDK itself puts into the steps that have a request. */
const OF_THE_SDK: ReadonlySet<string | undefined> = new Set([
  ANSWER_MIDDLEWARE,
  'serializerMiddleware',
  'endpointV2Middleware',
  'httpAuthSchemeMiddleware',
  'contentLengthMiddleware',
  'getUserAgentMiddleware',
  'hostHeaderMiddleware',
  'recursionDetectionMiddleware',
  'omitRetryHeadersMiddleware',
  'retryMiddleware',
  'httpSigningMiddleware',
  'deserializerMiddleware',
]);

/**
 * Says whether a stack has middleware of the user's that may see, or change, a request or its answer. Such a call goes down
 * the whole stack and is answered where the network would be; without any it is answered right below the retry loop, which
 * spares signing and parsing. A wrong yes costs time and nothing else.
 */
export function hasUserMiddleware(stack: MiddlewareStack): boolean {
  let found = false;
  stack.applyToStack({
    add: (_middleware: unknown, { name, step }: Placement) => {
      found ||= (step ?? 'initialize') !== 'initialize' && !OF_THE_SDK.has(name);
    },
    addRelativeTo: (_middleware: unknown, { name }: Placement) => {
      found ||= !OF_THE_SDK.has(name);
    },
  });
  return found;
}
