import type { Random } from '../ports/random';
import type { SecretValue } from '../state/version';

/**
 * The next value of a secret that a service manages: the JSON of the current one with a new `password`, or a new text where
 * there is no such member.
 */
export function rotatedValue(current: SecretValue | undefined, random: Random): SecretValue {
  const password = random.uuid().replaceAll('-', '');
  const members = current?.kind === 'string' ? jsonObject(current.text) : undefined;
  return {
    kind: 'string',
    text: members === undefined ? password : JSON.stringify({ ...members, password }),
  };
}

function jsonObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'password' in value ? value : undefined;
  } catch {
    return undefined;
  }
}
