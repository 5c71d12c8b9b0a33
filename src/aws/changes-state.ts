import type { OperationName } from './operation-types';

/** Whether an operation changes what is stored: all do but those that get, list, describe or validate. */
export function changesState(operation: OperationName): boolean {
  return !/^(?:Get|BatchGet|List|Describe|Validate)/.test(operation);
}
