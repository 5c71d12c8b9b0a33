/** An account and a region: where a secret lives. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
}

/** The partition that a region belongs to. */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}

/** The ARN of a secret: its name, and a suffix of six characters that differs when the name is used again. */
export function secretArn(place: Place, name: string, suffix: string): string {
  return `${secretArnPrefix(place)}${name}-${suffix}`;
}

/** All that precedes the name in the ARN of a secret. */
export function secretArnPrefix(place: Place): string {
  return `arn:${partitionOf(place.region)}:secretsmanager:${place.region}:${place.accountId}:secret:`;
}

/** What a SecretId says: a name, or an ARN with or without the suffix. */
export type SecretReference =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'arn'; readonly place: Place; readonly partition: string; readonly resource: string };

const ARN = /^arn:([^:]*):secretsmanager:([^:]*):([^:]*):secret:(.*)$/s;

/** Reads a SecretId. An ARN of anything but a secret is undefined: there is no secret that it could mean. */
export function parseSecretId(secretId: string): SecretReference | undefined {
  if (!secretId.startsWith('arn:')) return { kind: 'name', name: secretId };
  const [, partition, region, accountId, resource] = ARN.exec(secretId) ?? [];
  if (partition === undefined || region === undefined || accountId === undefined || resource === undefined) {
    return undefined;
  }
  return { kind: 'arn', partition, place: { region, accountId }, resource };
}

const COMPLETE = /^(.*)-([A-Za-z0-9]{6})$/s;

/**
 * Splits what stands behind `secret:` in an ARN. Anything that ends in a hyphen and six alphanumerics is read as name and
 * suffix, even where those six belong to the name: a partial ARN of a secret named `db-a1b2c3` finds nothing. Source:
 * recorded from the service.
 */
export function splitResource(resource: string): { readonly name: string; readonly suffix?: string } {
  const [, name, suffix] = COMPLETE.exec(resource) ?? [];
  return name === undefined || suffix === undefined ? { name: resource } : { name, suffix };
}
