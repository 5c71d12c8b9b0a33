import type { Place } from '../aws/arn';
import { copied } from '../aws/caller-input';
import type { OperationName } from '../aws/operation-types';
import type { AttemptNote, CallNote } from './journal';

/** What is known of a call when it arrives. */
interface ArrivedCall {
  readonly operation: OperationName;
  readonly input: object;
  readonly trace: Error | undefined;
}

/** The note of a call that has just arrived; `at` is in epoch milliseconds. */
export function newNote(
  { operation, input, trace }: ArrivedCall,
  place: Place,
  at: number,
  attempts: AttemptNote[],
): CallNote {
  return {
    operation,
    input: copied(input),
    place,
    at,
    attempts,
    trace,
    failure: undefined,
    endedAt: undefined,
    token: undefined,
    uses: undefined,
  };
}
