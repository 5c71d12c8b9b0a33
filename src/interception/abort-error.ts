/**
 * The error of a call that was aborted, as the SDK's request handler makes it. Source: measured on the SDK.
 */
export function abortError(signal: { readonly reason?: unknown }): Error {
  const { reason } = signal;
  const isError = reason instanceof Error;
  const text =
    reason === undefined || isError
      ? 'Request aborted'
      : typeof reason === 'string'
        ? reason
        : JSON.stringify(reason);
  const error = new Error(text, isError ? { cause: reason } : undefined);
  error.name = 'AbortError';
  return error;
}
