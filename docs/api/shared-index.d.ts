import { CommandClass, ErrorOf, OperationName, OperationOf } from "./shared-fake-secrets-manager.js";

//#region src/aws/hint.d.ts
/** The hint that stands beside an error, if there is one. */
declare function hintOf(error: unknown): string | undefined;
//#endregion
//#region src/faults/failure-modes.d.ts
/** A failure of a command that AWS, Node or the SDK documents. */
interface FailureMode<Name extends OperationName = OperationName> {
  /** What `failsWith` takes. */
  readonly error: ErrorOf<Name>;
  /** Where it comes from: the operation's model, the service's front end, the network, the client itself. */
  readonly origin: 'model' | 'front end' | 'network' | 'client';
  /** Whether the SDK's standard retry strategy tries again. */
  readonly isRetried: boolean;
}
//#endregion
//#region src/failure-modes.d.ts
/**
 * Every failure of a command that is documented, and whether the SDK tries again: the exceptions of its model, those of the
 * service's front end, failures of the network and of the client itself.
 *
 * @throws MisuseError for what is no command of Secrets Manager
 * @example
 * test.each(failureModes(GetSecretValueCommand))('survives $error', async ({ error }) => {
 *   secretsManager.on(GetSecretValueCommand).failsWith(error);
 * });
 */
declare function failureModes<Command extends CommandClass>(command: Command): readonly FailureMode<OperationOf<Command>>[];
//#endregion
//#region src/misuse.d.ts
/**
 * The error of our own tool, for a call that the test author wrote wrongly.
 *
 * Unlike the exceptions of the service, which the code under test may catch, this one is for the person who reads the
 * test's output: one sentence that says what happened, why, and what to write instead.
 */
declare class MisuseError extends Error {
  readonly name = "MisuseError";
  constructor(sentence: string);
}
//#endregion
export { type FailureMode, MisuseError, failureModes, hintOf };
