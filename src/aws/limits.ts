/** The longest value of a version, in bytes. Source: length traits of SecretString and SecretBinary. */
export const MAX_VALUE_BYTES = 65_536;

/** Recovery window of a deletion, in days. Source: model documentation of DeleteSecret. */
export const RECOVERY_WINDOW = { shortest: 7, longest: 30 } as const;

/** Page sizes where a request names none: the list operations and BatchGetSecretValue. */
export const DEFAULT_PAGE = { list: 100, batch: 20 } as const;
