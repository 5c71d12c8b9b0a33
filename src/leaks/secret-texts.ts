import { fromBase64 } from '../aws/bytes';
import type { KnownValue } from './known-values';

/** The shortest text that raises an alarm, in UTF-16 units; of binary values, in bytes. */
const SHORTEST = 6;

/** Values that stand in every second log line, and that no one keeps from anybody. */
const COMMON: ReadonlySet<string> = new Set([
  'changeme',
  'default',
  'development',
  'disabled',
  'enabled',
  'example',
  'localhost',
  'mariadb',
  'mongodb',
  'password',
  'postgres',
  'postgresql',
  'production',
  'secret',
  'sqlserver',
  'staging',
  'string',
  'undefined',
  'username',
]);

/** What must not be found: a text, or bytes that are no text. */
export type SecretText =
  | { readonly kind: 'text'; readonly secret: string; readonly text: string }
  | { readonly kind: 'bytes'; readonly secret: string; readonly bytes: Uint8Array };

/**
 * What of a value must not be found anywhere: of JSON, the strings in it, at any depth; of any other text, and of bytes, all
 * of it. No alarm is raised by numbers, true, false and null, by members marked as public, by texts of less than six
 * characters, by a few common words, and by a text that is part of the secret's own name.
 */
export function secretTexts(
  { secret, value }: KnownValue,
  publicMembers: readonly string[],
): readonly SecretText[] {
  if (value.kind === 'string') return textsOf(value.text, secret, publicMembers);
  const bytes = fromBase64(value.base64);
  const text = decoded(bytes);
  if (text !== undefined) return textsOf(text, secret, publicMembers);
  return bytes.length < SHORTEST ? [] : [{ kind: 'bytes', secret, bytes }];
}

function textsOf(text: string, secret: string, publicMembers: readonly string[]): readonly SecretText[] {
  return leavesOf(text, publicMembers)
    .filter((leaf) => raisesAlarm(leaf, secret))
    .map((leaf) => ({ kind: 'text', secret, text: leaf }));
}

function raisesAlarm(text: string, secret: string): boolean {
  const trimmed = text.trim();
  return trimmed.length >= SHORTEST && !COMMON.has(trimmed.toLowerCase()) && !secret.includes(trimmed);
}

/** The strings in a JSON text, in those of its strings that are JSON too; or the text itself. */
function leavesOf(text: string, publicMembers: readonly string[]): readonly string[] {
  const json = /^\s*[[{]/.test(text) ? parsed(text) : undefined;
  return json === undefined ? [text] : stringsIn(json, publicMembers);
}

function stringsIn(json: unknown, publicMembers: readonly string[]): readonly string[] {
  if (typeof json === 'string') return leavesOf(json, publicMembers);
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json)
    .filter(([member]) => Array.isArray(json) || !publicMembers.includes(member))
    .flatMap(([, item]) => stringsIn(item, publicMembers));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text that bytes are in UTF-8, if they are one. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^[^\p{Cc}]*$/u.test(text.replace(/[\t\r\n]/g, '')) ? text : undefined;
  } catch {
    return undefined;
  }
}
