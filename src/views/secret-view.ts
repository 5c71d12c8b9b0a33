import { fromBase64 } from '../aws/bytes';
import { placeholderFor, withHiddenMembers } from '../aws/redacted';
import { versionWithLabel, type Secret } from '../state/secret';
import { CURRENT } from '../state/staging-labels';
import type { SecretValue, Version } from '../state/version';

/** One version of a secret, as a test sees it. */
export interface VersionView {
  readonly id: string;
  /** Absent while a rotation has not put it. Can be read but does not print. */
  readonly value?: string | Uint8Array | undefined;
  readonly labels: readonly string[];
  readonly createdDate: Date;
  /** 00:00 UTC of the day of the last read. */
  readonly lastAccessedDate?: Date;
}

/** The state of a secret, as a test sees it: read without a call, and not changed by what happens later. */
export interface SecretView {
  readonly name: string;
  readonly arn: string;
  /** The current value; undefined where there is none. Can be read but does not print. */
  readonly value?: string | Uint8Array | undefined;
  /**
   * The current value, parsed.
   *
   * @throws SyntaxError where it is no JSON; the message does not quote it
   */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the test author knows the shape of the JSON
  json<Value = unknown>(): Value;
  readonly description?: string;
  readonly kmsKeyId?: string;
  readonly owningService?: string;
  readonly resourcePolicy?: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Version ids by staging label. */
  readonly labels: Readonly<Record<string, string>>;
  /** In the order of their creation, those without labels too. */
  readonly versions: readonly VersionView[];
  readonly rotationEnabled: boolean;
  readonly createdDate: Date;
  readonly lastChangedDate: Date;
  /** 00:00 UTC of the day of the last read. */
  readonly lastAccessedDate?: Date;
  readonly lastRotatedDate?: Date;
  readonly nextRotationDate?: Date;
  /** The end of the recovery window of a secret that is scheduled for deletion. */
  readonly deletedDate?: Date;
}

/** Shows a secret. */
export function viewOf(secret: Secret, arn: string): SecretView {
  const { name, rotation, description, kmsKeyId, owningService, policy } = secret;
  const placeholder = placeholderFor(name);
  const value = (): string | Uint8Array | undefined => shownValue(versionWithLabel(secret, CURRENT)?.value);
  const shown = {
    name,
    arn,
    ...(description !== undefined && { description }),
    ...(kmsKeyId !== undefined && { kmsKeyId }),
    ...(owningService !== undefined && { owningService }),
    ...(policy !== undefined && { resourcePolicy: policy }),
    tags: Object.freeze(Object.fromEntries((secret.tags ?? []).map((tag) => [tag.key, tag.value]))),
    labels: Object.freeze(
      Object.fromEntries(secret.versions.flatMap(({ id, labels }) => labels.map((label) => [label, id]))),
    ),
    versions: Object.freeze(secret.versions.map((version) => versionView(version, placeholder))),
    rotationEnabled: rotation?.enabled === true,
    createdDate: new Date(secret.createdAt),
    lastChangedDate: new Date(secret.changedAt),
    ...dateMember('lastAccessedDate', secret.accessedOn),
    ...dateMember('lastRotatedDate', rotation?.lastRotatedAt),
    ...dateMember('nextRotationDate', rotation?.nextRotationAt),
    ...dateMember('deletedDate', secret.deletesAt),
    json: () => parsed(name, value()) as never,
  };
  return withHiddenMembers(shown, { value }, placeholder);
}

function versionView(
  { id, labels, createdAt, accessedOn, value }: Version,
  placeholder: string,
): VersionView {
  const shown = {
    id,
    labels: Object.freeze([...labels]),
    createdDate: new Date(createdAt),
    ...dateMember('lastAccessedDate', accessedOn),
  };
  return withHiddenMembers(shown, { value: () => shownValue(value) }, placeholder);
}

function shownValue(value: SecretValue | undefined): string | Uint8Array | undefined {
  if (value === undefined) return undefined;
  return value.kind === 'string' ? value.text : fromBase64(value.base64);
}

function dateMember<Name extends string>(
  name: Name,
  time: number | undefined,
): Readonly<Partial<Record<Name, Date>>> {
  return (time === undefined ? {} : { [name]: new Date(time) }) as Readonly<Partial<Record<Name, Date>>>;
}

function parsed(name: string, value: string | Uint8Array | undefined): unknown {
  if (typeof value !== 'string') {
    throw new SyntaxError(
      `The current value of "${name}" is ${value === undefined ? 'missing' : 'binary'}, not JSON.`,
    );
  }
  try {
    return JSON.parse(value);
  } catch {
    // The parser's own message quotes the text, which is the secret.
    throw new SyntaxError(`The current value of "${name}" is not JSON.`);
  }
}
