import { twoValues } from '../../aws/exceptions';
import type { SecretValue } from '../../state/version';

interface ValueMembers {
  readonly SecretString?: string;
  readonly SecretBinary?: string;
}

/**
 * The value that an input carries, if it does.
 *
 * @throws InvalidParameterException where it carries one of each kind
 */
export function valueIn(input: ValueMembers): SecretValue | undefined {
  const { SecretString: text, SecretBinary: base64 } = input;
  if (text !== undefined && base64 !== undefined) throw twoValues();
  if (text !== undefined) return { kind: 'string', text };
  return base64 === undefined ? undefined : { kind: 'binary', base64 };
}

/** A value as the member of an output that carries it. */
export function valueMember(value: SecretValue): ValueMembers {
  return value.kind === 'string' ? { SecretString: value.text } : { SecretBinary: value.base64 };
}
