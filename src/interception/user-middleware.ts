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

/** A client's stack whose user middleware is looked for again only after something was added. */
export interface WatchedStack {
  hasUserMiddleware(): boolean;
  /** Takes the watch off the stack. */
  restore(): void;
}

/**
 * Watches what is added to a client's stack: to look through it copies every entry, and each `send` would pay for that. What
 * is taken away is not watched, because a wrong yes costs no more than time.
 */
export function watched(stack: MiddlewareStack): WatchedStack {
  let found: boolean | undefined;
  const originals = (['add', 'addRelativeTo'] as const).map(
    (method) => [method, Reflect.get(stack, method) as (...entry: readonly unknown[]) => void] as const,
  );
  for (const [method, original] of originals) {
    Reflect.set(stack, method, (...entry: readonly unknown[]) => {
      found = undefined;
      Reflect.apply(original, stack, entry);
    });
  }
  return {
    hasUserMiddleware: () => (found ??= hasUserMiddleware(stack)),
    restore: () => {
      for (const [method, original] of originals) Reflect.set(stack, method, original);
    },
  };
}
