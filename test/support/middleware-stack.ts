/** What a middleware hands on, at any step. */
interface AnyArguments {
  readonly input: Readonly<Record<string, unknown>>;
  readonly request?: AnyRequest;
}

/** The request of the steps that have one. */
export interface AnyRequest {
  headers: Record<string, string>;
  body?: unknown;
}

/** What comes back up. */
interface AnyResult {
  readonly response?: unknown;
  readonly output?: object;
}

/** The next step of a stack. */
export type AnyHandler = (args: AnyArguments) => Promise<AnyResult>;

/** Where a middleware stands. */
export interface AnyPlacement {
  readonly name?: string;
  readonly step?: string;
  readonly priority?: string;
  readonly relation?: string;
  readonly toMiddleware?: string;
}

/** A middleware stack. The SDK's own type has an overload for each step, and wants the step as a literal. */
export interface AnyStack {
  add(middleware: (next: AnyHandler) => AnyHandler, placement: AnyPlacement): void;
  addRelativeTo(middleware: (next: AnyHandler) => AnyHandler, placement: AnyPlacement): void;
}

/** The stack of a client or a command. */
export function stackOf({ middlewareStack }: { readonly middlewareStack: object }): AnyStack {
  return middlewareStack as AnyStack;
}
