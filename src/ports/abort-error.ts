/**
 * The error of a call that was aborted, as the SDK's request handler makes it. Source: measured on the SDK.
 */
export function abortError({ reason }: { readonly reason?: unknown }): Error {
  const isError = reason instanceof Error;
  const error = new Error(Boolean(reason) && !isError ? String(reason) : 'Request aborted');
  error.name = 'AbortError';
  if (isError) error.cause = reason;
  return error;
}
