import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Dispatch } from '../dispatch';
import { MisuseError } from '../misuse';
import { answerMiddleware, type Attachment } from './answer-middleware';
import { CLIENT_FAILURE_MIDDLEWARE, clientFailureMiddleware } from './client-failure-middleware';
import { changeConfig, type ConfigChanges, type Substitutes } from './client-config';
import type { InputLinter } from './linted-calls';
import { SOURCE_MIDDLEWARE, sourceMiddleware } from './source-middleware';
import { ANSWER_MIDDLEWARE, watched } from './user-middleware';
import type { AttachableClient, ClientConfig, MiddlewareStack } from './sdk';

/** A client that a fake answers. Call it, or its `detach`, to end that; with `using` it ends by itself. */
export interface Detach {
  (): void;
  detach(): void;
  [Symbol.dispose](): void;
}

/** The hooks in one client. */
export interface AttachedClient {
  readonly dispatch: Dispatch;
  readonly isAttached: boolean;
  /** Fills the client's retry quota up again, and sets its clock back. */
  refillRetryQuota(): void;
  /** Looks at each call ahead of its first attempt from now on. */
  watchForClientFailures(): void;
  /** Remembers where each call is made from now on. */
  noteSources(): void;
  /** Takes the hooks out, and gives the configuration back as it was. */
  detach(): void;
}

/** On the client itself, so that two copies of this package see each other's hooks. */
const ATTACHED = Symbol.for('fake-secrets-manager.attached');

/** The hooks in a client, if it is attached. */
export function attachedTo(client: AttachableClient): AttachedClient | undefined {
  return Reflect.get(client, ATTACHED) as AttachedClient | undefined;
}

/**
 * Puts the hooks into a client. To attach it again to the same fake does nothing.
 *
 * @throws MisuseError for what is no client, or one that another fake answers
 */
export function attach(
  client: AttachableClient,
  dispatch: Dispatch,
  substitutes: Substitutes,
  linter: InputLinter,
): AttachedClient {
  if (!isClient(client)) {
    throw new MisuseError(
      'attach() got something that is no client of the AWS SDK v3. Pass a SecretsManagerClient, or call install() to attach all of them.',
    );
  }
  const existing = attachedTo(client);
  if (existing?.dispatch === dispatch) return existing;
  if (existing !== undefined) {
    throw new MisuseError(
      'attach() got a client that another FakeSecretsManager answers. Call the function that its attach() returned first.',
    );
  }

  let isAttached = true;
  const attachment: Attachment = {
    client,
    get dispatch() {
      return isAttached ? dispatch.current : undefined;
    },
    underWay: new Map(),
    linter,
    isOfOtherCopy: !(client instanceof SecretsManagerClient),
  };
  const config = client.config as ClientConfig;
  const stack = client.middlewareStack as MiddlewareStack;
  const watch = watched(stack);
  const changes: ConfigChanges = changeConfig(config, attachment, substitutes);
  stack.addRelativeTo(
    answerMiddleware(attachment, watch, () => config.region()),
    { name: ANSWER_MIDDLEWARE, relation: 'after', toMiddleware: 'retryMiddleware', override: true },
  );
  const watchForClientFailures = (): void => {
    stack.add(clientFailureMiddleware(attachment, config), {
      name: CLIENT_FAILURE_MIDDLEWARE,
      step: 'initialize',
      priority: 'high',
      override: true,
    });
    forgetCachedHandlers(client);
  };
  const noteSources = (): void => {
    stack.add(sourceMiddleware(attachment), {
      name: SOURCE_MIDDLEWARE,
      step: 'initialize',
      priority: 'high',
      override: true,
    });
    forgetCachedHandlers(client);
  };
  if (dispatch.hasClientFailures) watchForClientFailures();
  if (dispatch.keepsSources) noteSources();
  forgetCachedHandlers(client);

  const attached: AttachedClient = {
    dispatch,
    get isAttached() {
      return isAttached;
    },
    refillRetryQuota: () => {
      changes.refillRetryQuota();
    },
    watchForClientFailures,
    noteSources,
    detach() {
      if (!isAttached) return;
      isAttached = false;
      stack.remove(ANSWER_MIDDLEWARE);
      stack.remove(CLIENT_FAILURE_MIDDLEWARE);
      stack.remove(SOURCE_MIDDLEWARE);
      watch.restore();
      changes.restore();
      Reflect.deleteProperty(client, ATTACHED);
      forgetCachedHandlers(client);
    },
  };
  Object.defineProperty(client, ATTACHED, { value: attached, configurable: true });
  return attached;
}

/** The handle that `FakeSecretsManager.attach` returns. */
export function detachHandle(attached: AttachedClient): Detach {
  const detach = (): void => {
    attached.detach();
  };
  // Symbol.dispose is missing in the contexts that Jest makes on Node 20.
  const dispose = typeof Symbol.dispose === 'symbol' ? { [Symbol.dispose]: detach } : {};
  return Object.assign(detach, { detach }, dispose) as Detach;
}

/** With `cacheMiddleware: true` a client keeps the handlers that it resolved before. */
function forgetCachedHandlers(client: object): void {
  Reflect.deleteProperty(client, 'handlers');
}

function isClient(value: unknown): value is AttachableClient {
  if (typeof value !== 'object' || value === null) return false;
  const { config, middlewareStack } = value as {
    readonly config?: unknown;
    readonly middlewareStack?: unknown;
  };
  return (
    typeof config === 'object' &&
    config !== null &&
    'retryStrategy' in config &&
    typeof middlewareStack === 'object' &&
    middlewareStack !== null &&
    'addRelativeTo' in middlewareStack
  );
}
