/** A failure of the client itself, ahead of its first attempt: nothing is sent, and nothing is tried again. */
export type ClientError = 'CredentialsProviderError' | 'MissingRegion';

/** By the name that the SDK's class has, which is not exported by the client's package. */
class CredentialsProviderError extends Error {
  override readonly name = 'CredentialsProviderError';
  readonly tryNextLink = false;
}

const failures: Readonly<Record<ClientError, () => Error>> = {
  CredentialsProviderError: () =>
    new CredentialsProviderError('Could not load credentials from any providers'),
  MissingRegion: () => new Error('Region is missing'),
};

/** Says whether a fault can raise a failure of the client by this name. */
export function isClientError(name: string): name is ClientError {
  return Object.hasOwn(failures, name);
}

/**
 * The error of a client that cannot begin a call, with the members that the SDK gives it. Source: measured on a client whose
 * default chain finds nothing.
 */
export function clientFailure(name: ClientError): Error {
  return failures[name]();
}
