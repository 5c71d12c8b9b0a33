/** The value of a version. Bytes are kept in base64, because a frozen object cannot freeze the bytes of an array. */
export type SecretValue =
  { readonly kind: 'string'; readonly text: string } | { readonly kind: 'binary'; readonly base64: string };

/**
 * One version of a secret. Without a value it is a placeholder, made by the start of a rotation: it is listed and holds
 * AWSPENDING, cannot be read, and is filled once by a PutSecretValue that carries its id as the token.
 */
export interface Version {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** The start of the UTC day of the last read, in epoch milliseconds. */
  readonly accessedOn?: number;
  /** Staging labels, in the order in which they were attached. None: the version is deprecated. */
  readonly labels: readonly string[];
  readonly value?: SecretValue;
  /** The key that encrypted the value; absent for the managed key. */
  readonly kmsKeyId?: string;
}

/** Says whether two values are the same: same kind, same content. */
export function sameValue(a: SecretValue | undefined, b: SecretValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'string') return b.kind === 'string' && a.text === b.text;
  return b.kind === 'binary' && a.base64 === b.base64;
}
