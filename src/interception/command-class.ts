import { isOperation } from '../aws/operation-errors';
import type { CommandClass, OperationName } from '../aws/operation-types';
import { MisuseError } from '../misuse';

/**
 * The operation of a command's class.
 *
 * @throws MisuseError for what is no command of Secrets Manager
 */
export function operationOf(command: CommandClass): OperationName {
  const given: unknown = command;
  const className = typeof given === 'function' ? given.name : typeof given;
  const name = className.replace(/Command$/, '');
  if (name !== className && isOperation(name)) return name;
  throw new MisuseError(
    `${className} is no command of Secrets Manager. Give the class, such as GetSecretValueCommand, not its name and not an instance.`,
  );
}
