import type { Replica } from './replica';
import type { Rotation } from './rotation-rules';
import type { Version } from './version';

/** A tag of a secret. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** All that the service keeps of one secret. Frozen: a change is a new secret. Times in epoch milliseconds. */
export interface Secret {
  readonly name: string;
  /** The six characters behind the name in the ARN. */
  readonly suffix: string;
  /** The order of arrival in its store; ties of `createdAt` are broken by it. */
  readonly sequence: number;
  readonly createdAt: number;
  readonly changedAt: number;
  /** The start of the UTC day of the last read. */
  readonly accessedOn?: number;
  readonly description?: string;
  /** The customer key, as the caller wrote it; absent for the managed key. */
  readonly kmsKeyId?: string;
  readonly type?: string;
  /** Absent until the first tag; empty after the last was removed. */
  readonly tags?: readonly Tag[];
  readonly policy?: string;
  readonly rotation?: Rotation;
  /** The end of the recovery window of a secret that is scheduled for deletion. */
  readonly deletesAt?: number;
  /** The AWS service that manages the secret. */
  readonly owningService?: string;
  /** The token that created a secret without a value, so that a repeat of that call is known. */
  readonly creationToken?: string;
  /** The region of the primary, of a secret that is replicated or is a replica. */
  readonly primaryRegion?: string;
  /** The replicas of a primary, in the order in which they were asked for. */
  readonly replicas?: readonly Replica[];
  /** Versions in the order of their creation. */
  readonly versions: readonly Version[];
}

/** The members of a secret that a change can replace; `undefined` takes one away. */
export type SecretChange = { readonly [Member in keyof Secret]?: Secret[Member] | undefined };

/**
 * A secret with members replaced, and `changedAt` moved on. Two changes in one millisecond still have different dates,
 * because the service's dates strictly increase.
 */
export function changed(secret: Secret, now: number, change: SecretChange): Secret {
  return amended(secret, { ...change, changedAt: Math.max(now, secret.changedAt + 1) });
}

/** A secret with members replaced, as by a read: `changedAt` stays. */
export function amended(secret: Secret, change: SecretChange): Secret {
  const next: Record<string, unknown> = { ...secret };
  for (const [member, value] of Object.entries(change)) {
    if (value === undefined) Reflect.deleteProperty(next, member);
    else next[member] = value;
  }
  return Object.freeze(next) as unknown as Secret;
}

/** A secret with one version replaced. */
export function withVersion(secret: Secret, version: Version): readonly Version[] {
  return secret.versions.map((existing) => (existing.id === version.id ? Object.freeze(version) : existing));
}

/** The version with this id. */
export function versionById(secret: Secret, id: string): Version | undefined {
  return secret.versions.find((version) => version.id === id);
}

/** The version that holds this staging label. */
export function versionWithLabel(secret: Secret, label: string): Version | undefined {
  return secret.versions.find((version) => version.labels.includes(label));
}

/** Says whether the secret is a replica: it has a primary, elsewhere. */
export function isReplica(secret: Secret, region: string): boolean {
  return secret.primaryRegion !== undefined && secret.primaryRegion !== region;
}
