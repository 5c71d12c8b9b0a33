import type { WaitSignal } from '../ports/sleep';

/*
 * The parts of the SDK's clients that interception touches, described by their shape: the SDK's own types for them come
 * from packages that are not ours to depend on, and differ from version to version.
 */

/** A client as `attach` takes it: a `SecretsManagerClient` of whatever copy of the SDK. */
export interface AttachableClient {
  readonly config: object;
  readonly middlewareStack: object;
  send(...args: never): unknown;
}

/** The output of the SDK's handlers: `output.$metadata` is written to by the retry loop. */
export interface HandlerResult {
  readonly response: unknown;
  readonly output: object;
}

/** What a middleware gets on each attempt. */
export interface HandlerArguments {
  readonly input: object;
  readonly request?: unknown;
}

/** The next step of the stack. */
export type Handler = (args: HandlerArguments) => Promise<HandlerResult>;

/** What the SDK knows of a call besides its input. */
export interface HandlerContext {
  readonly commandName?: string;
  readonly __smithy_context?: {
    readonly operation?: string;
    readonly commandInstance?: { readonly middlewareStack: MiddlewareStack };
    readonly abortSignal?: WaitSignal;
    readonly selectedHttpAuthScheme?: {
      readonly identity?: { readonly accessKeyId?: string; readonly accountId?: string };
      readonly httpAuthOption?: { readonly signingProperties?: { readonly region?: string } };
    };
  };
}

/** A middleware of the finalizeRequest step. */
export type Middleware = (next: Handler, context: HandlerContext) => Handler;

/** How an entry of a stack is placed. */
export interface Placement {
  readonly name?: string;
  readonly step?: string;
  readonly priority?: 'high' | 'normal' | 'low';
  readonly relation?: 'before' | 'after';
  readonly toMiddleware?: string;
}

/** What `applyToStack` hands its entries to. */
interface StackVisitor {
  add(middleware: unknown, placement: Placement): void;
  addRelativeTo(middleware: unknown, placement: Placement): void;
}

/** A client's or a command's middleware stack. */
export interface MiddlewareStack {
  add(middleware: Middleware, placement: Placement & { readonly override?: boolean }): void;
  addRelativeTo(middleware: Middleware, placement: Placement & { readonly override?: boolean }): void;
  remove(name: string): boolean;
  applyToStack(visitor: StackVisitor): void;
}

/** The SDK's standard retry strategy, as far as we stand in for its waiting. */
export interface StandardRetryStrategy {
  capacity: number;
  baseDelay: number;
  readonly retryBackoffStrategy: {
    setDelayBase(milliseconds: number): void;
    computeNextBackoffDelay(retryCount: number): number;
  };
  getMaxAttempts(): Promise<number>;
  retryCode(token: RetryToken, failure: RetryFailure, maxAttempts: number): number;
  getCapacityCost(errorType: string): number;
  refreshRetryTokenForRetry(token: RetryToken, failure: RetryFailure): Promise<RetryToken>;
}

/** The SDK's ticket for one more attempt. */
export interface RetryToken {
  getRetryCount(): number;
  getRetryDelay(): number;
  getRetryCost(): number | undefined;
  isLongPoll?(): boolean;
  readonly $retryLog?: { acquisitionDelay: number };
}

/** What the retry loop tells its strategy of a failed attempt. */
export interface RetryFailure {
  readonly error?: unknown;
  readonly errorType: string;
}

/** The resolved configuration of a client, as far as interception reads or replaces it. */
export interface ClientConfig {
  region(): Promise<string>;
  useFipsEndpoint(): Promise<boolean>;
  credentials: unknown;
  retryStrategy(): Promise<object>;
  /** How far the client's clock was found to be behind the service's, in milliseconds. */
  systemClockOffset?: number;
  requestHandler: RequestHandler;
}

/** What sends a request over the network. */
export interface RequestHandler {
  handle(request: HttpRequest, options?: RequestOptions): Promise<{ response: unknown }>;
  /** The settings of the SDK's own handlers. */
  readonly configProvider?: Promise<RequestHandlerConfig>;
  destroy?(): void;
  readonly metadata?: unknown;
  updateHttpClientConfig?(key: never, value: never): void;
  httpHandlerConfigs?(): unknown;
}

/** What a send tells the request handler. */
export interface RequestOptions {
  readonly abortSignal?: WaitSignal;
  /** Milliseconds. */
  readonly requestTimeout?: number;
}

/** The settings of the SDK's request handlers that end a request, in milliseconds. */
interface RequestHandlerConfig {
  readonly requestTimeout?: number;
  readonly throwOnRequestTimeout?: boolean;
  readonly socketTimeout?: number;
  readonly defaultSocketTimeout?: number;
}

/** A request on its way out. */
export interface HttpRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
