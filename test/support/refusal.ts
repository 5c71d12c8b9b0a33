/** What an error has in common that the service answers a call with: its code, and status 400 whatever the code is. */
export interface Refusal {
  readonly name: string;
  readonly message?: string;
  readonly $fault: 'client';
  readonly $metadata: { readonly httpStatusCode: 400 };
}

/**
 * The members of an error that the service answers with, for `rejects.toMatchObject`. Without a message any will do: the
 * service's own words are not known then.
 */
export function refusal(name: string, message?: string): Refusal {
  return {
    name,
    ...(message !== undefined && { message }),
    $fault: 'client',
    $metadata: { httpStatusCode: 400 },
  };
}
