import type { MiddlewareStack, Placement } from './sdk';

/** The name of our own entry in a client's stack. */
export const ANSWER_MIDDLEWARE = 'fakeSecretsManagerAnswer';

const RETRY = 'retryMiddleware';

/** What the SDK itself puts below its retry loop, or above it though by relation. */
const OF_THE_SDK: ReadonlySet<string | undefined> = new Set([
  ANSWER_MIDDLEWARE,
  RETRY,
  'httpSigningMiddleware',
  'deserializerMiddleware',
  'endpointV2Middleware',
  'httpAuthSchemeMiddleware',
  'omitRetryHeadersMiddleware',
]);

const LOWER_STEPS: ReadonlySet<string | undefined> = new Set(['finalizeRequest', 'deserialize']);

/**
 * Says whether a stack has middleware of the user's that may stand below the retry loop. Such a call goes down the whole
 * stack and is answered where the network would be; without any it is answered right below the retry loop, which spares
 * signing and parsing. A wrong yes costs time and nothing else.
 */
export function hasMiddlewareBelowRetry(stack: MiddlewareStack): boolean {
  let found = false;
  stack.applyToStack({
    add: (_middleware: unknown, { name, step }: Placement) => {
      found ||= LOWER_STEPS.has(step) && !OF_THE_SDK.has(name);
    },
    addRelativeTo: (_middleware: unknown, { name, relation, toMiddleware }: Placement) => {
      const isAbove = toMiddleware === RETRY && relation === 'before';
      found ||= !isAbove && !OF_THE_SDK.has(name);
    },
  });
  return found;
}
