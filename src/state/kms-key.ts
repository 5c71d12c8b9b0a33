/** What a key can do for the service, as a test declares it. */
export type KmsKeyState = 'enabled' | 'disabled' | 'pendingDeletion' | 'denied' | 'missing';

/** A customer key that a test declared. Keys that it did not declare are enabled. */
export interface KmsKey {
  readonly keyId: string;
  /** The account and the region, where the test gave an ARN; a bare id means the key of that id wherever it is. */
  readonly place: string | undefined;
  /** With its prefix, such as `alias/payments`. */
  readonly alias: string | undefined;
  readonly state: KmsKeyState;
}

/** What a KmsKeyId says: a key or an alias, bare or as an ARN. */
interface KeyReference {
  readonly name: string;
  readonly place: string | undefined;
}

const ARN = /^arn:[^:]*:kms:([^:]*):([^:]*):(?:key\/)?(.+)$/;

function read(kmsKeyId: string): KeyReference {
  const [, region, accountId, name] = ARN.exec(kmsKeyId) ?? [];
  if (region === undefined || accountId === undefined || name === undefined) {
    return { name: kmsKeyId, place: undefined };
  }
  return { name, place: `${region}:${accountId}` };
}

/** The key that a test declares by id or ARN. */
export function declaredKey(idOrArn: string, alias: string | undefined, state: KmsKeyState): KmsKey {
  const { name, place } = read(idOrArn);
  return Object.freeze({ keyId: name, place, alias, state });
}

/** The declared key that a KmsKeyId means: by id, ARN, alias or ARN of the alias. The last one declared counts. */
export function keyFor(keys: readonly KmsKey[], kmsKeyId: string): KmsKey | undefined {
  const { name, place } = read(kmsKeyId);
  const isThere = (key: KmsKey): boolean =>
    place === undefined || key.place === undefined || key.place === place;
  const found = keys.findLast((key) => (key.keyId === name || key.alias === name) && isThere(key));
  // An alias that the last declaration of its key does not repeat still means that key.
  return found && keys.findLast((key) => key.keyId === found.keyId && isThere(key));
}

/** The ARN of the key that a KmsKeyId means, or of the alias where that is all that is known. */
export function keyArn(
  kmsKeyId: string,
  key: KmsKey | undefined,
  { region, accountId }: { readonly region: string; readonly accountId: string },
): string {
  const { name, place } = read(kmsKeyId);
  const target = key?.keyId ?? name;
  const resource = target.startsWith('alias/') ? target : `key/${target}`;
  return `arn:aws:kms:${key?.place ?? place ?? `${region}:${accountId}`}:${resource}`;
}
