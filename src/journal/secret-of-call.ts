import { parseSecretId, splitResource } from '../aws/arn';

/** The secret that a call was about. */
export interface SecretOfCall {
  readonly name: string;
  /** Absent where the caller gave a name and the call did not succeed. */
  readonly arn?: string;
  /** The version that the call returned or wrote, or that the caller asked for. */
  readonly versionId?: string;
}

/**
 * The secret that a call was about: as the answer names it, or else as the caller did. Undefined for calls about none, and
 * for those about many.
 */
export function secretOfCall(input: object, output: object | undefined): SecretOfCall | undefined {
  const id = textIn(input, 'SecretId') ?? textIn(input, 'Name');
  const arn = textIn(output, 'ARN') ?? (id?.startsWith('arn:') === true ? id : undefined);
  const name = textIn(output, 'Name') ?? nameIn(arn ?? id);
  if (name === undefined) return undefined;
  const versionId = textIn(output, 'VersionId') ?? textIn(input, 'VersionId');
  return Object.freeze({
    name,
    ...(arn !== undefined && { arn }),
    ...(versionId !== undefined && { versionId }),
  });
}

/** The name in an id that may be an ARN. */
export function nameIn(id: string | undefined): string | undefined {
  const reference = id === undefined ? undefined : parseSecretId(id);
  if (reference === undefined) return undefined;
  return reference.kind === 'name' ? reference.name : splitResource(reference.resource).name;
}

function textIn(object: object | undefined, member: string): string | undefined {
  const value: unknown = object && Reflect.get(object, member);
  return typeof value === 'string' ? value : undefined;
}
