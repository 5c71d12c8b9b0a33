import type { CommandClass, OperationOf } from './aws/operation-types';
import { failureModesOf, type FailureMode } from './faults/failure-modes';
import { operationOf } from './interception/command-class';

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
export function failureModes<Command extends CommandClass>(
  command: Command,
): readonly FailureMode<OperationOf<Command>>[] {
  return failureModesOf(operationOf(command)) as readonly FailureMode<OperationOf<Command>>[];
}
