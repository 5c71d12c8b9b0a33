import type { ErrorsOf } from '../aws/operation-errors';
import type { OperationName } from '../aws/operation-types';
import { isModelledError } from '../aws/service-error';
import { MisuseError } from '../misuse';
import { isClientError, type ClientError } from './client-failure';
import { isFrontEndError, type FrontEndError } from './failure';
import type { Effect } from './fault';
import { isNetworkError, type NetworkError } from './network-failure';
import { isResponseError, notJson, type ResponseError } from './odd-response';

/**
 * What a call of an operation can fail with: the exceptions of its model, those of any operation, failures of the network
 * and of the client itself.
 */
export type ErrorOf<Name extends OperationName> =
  ErrorsOf<Name> | FrontEndError | NetworkError | ResponseError | ClientError;

/** An exception that the model does not have, or not for this operation: for what is odd on purpose. */
export interface OddException {
  /** Its code, which becomes the error's `name`. */
  readonly exception: string;
  /** The HTTP status; 400 if not told. */
  readonly status?: number;
  readonly message?: string;
}

/**
 * The effect of a failure by its name, by an odd exception or by an error of the test's own.
 *
 * @throws MisuseError for what is none of them
 */
export function failing(verb: string, error: string | OddException | Error, message?: string): Effect {
  if (typeof error !== 'string') return isOdd(error) ? odd(verb, error) : own(verb, error);
  if (isModelledError(error) || isFrontEndError(error)) {
    return { kind: 'exception', name: error, ...(message !== undefined && { message }) };
  }
  if (message !== undefined) {
    throw new MisuseError(
      `${verb}() got a message for "${error}", and only an exception of the service says what a test tells it to. Give an Error of your own, or leave the message out.`,
    );
  }
  if (isNetworkError(error)) return { kind: 'network', code: error };
  if (isClientError(error)) return { kind: 'client', name: error };
  if (isResponseError(error)) {
    return error === 'ClockSkew' ? { kind: 'clockSkew' } : { kind: 'response', response: notJson };
  }
  throw new MisuseError(
    `${verb}() got "${error}", which is no exception of Secrets Manager and no failure of the network or the client. Write a code such as 'DecryptionFailure' or 'ECONNRESET', { exception: '${error}' } for one that is odd on purpose, or an Error of your own.`,
  );
}

function isOdd(error: OddException | Error): error is OddException {
  const given: unknown = error;
  return typeof given === 'object' && given !== null && 'exception' in given && !('stack' in given);
}

function odd(verb: string, { exception, status = 400, message }: OddException): Effect {
  if (exception === '' || !Number.isInteger(status) || status < 400 || status > 599) {
    throw new MisuseError(
      `${verb}() got an exception that no answer can carry. Write its code and a status from 400 to 599, such as { exception: 'TeapotException', status: 418 }.`,
    );
  }
  return { kind: 'exception', name: exception, status, ...(message !== undefined && { message }) };
}

/** By its shape, because an error of another realm (Node's own, in a Jest test) is no instance of ours. */
function own(verb: string, error: Error): Effect {
  const given: unknown = error;
  if (typeof given === 'object' && given !== null && 'message' in given) return { kind: 'error', error };
  throw new MisuseError(
    `${verb}() got ${given === null ? 'null' : typeof given}, which is no error. Write a code such as 'DecryptionFailure' or 'ECONNRESET', or give an Error of your own.`,
  );
}
