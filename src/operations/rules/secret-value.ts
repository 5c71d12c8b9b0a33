import { base64Length, utf8Length } from '../../aws/bytes';
import { twoValues, valueTooLong } from '../../aws/exceptions';
import type { Quotas } from '../../aws/quotas';
import type { SecretValue } from '../../state/version';

interface ValueMembers {
  readonly SecretString?: string;
  readonly SecretBinary?: string;
}

/**
 * The value that an input carries, if it does.
 *
 * @throws InvalidParameterException where it carries one of each kind, ValidationException where it is above the quota
 */
export function valueIn(input: ValueMembers, { valueBytes }: Quotas): SecretValue | undefined {
  const { SecretString: text, SecretBinary: base64 } = input;
  if (text !== undefined && base64 !== undefined) throw twoValues();
  if (text !== undefined) {
    if (text.length * 3 > valueBytes && utf8Length(text) > valueBytes)
      throw valueTooLong('secretString', valueBytes);
    return { kind: 'string', text };
  }
  if (base64 === undefined) return undefined;
  if (base64Length(base64) > valueBytes) throw valueTooLong('secretBinary', valueBytes);
  return { kind: 'binary', base64 };
}

/** A value as the member of an output that carries it. */
export function valueMember(value: SecretValue): ValueMembers {
  return value.kind === 'string' ? { SecretString: value.text } : { SecretBinary: value.base64 };
}
