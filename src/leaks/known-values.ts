import { toBase64, asBytes } from '../aws/bytes';
import { parseSecretId, splitResource } from '../aws/arn';
import type { CallNote } from '../journal/journal';
import type { Secret } from '../state/secret';
import type { SecretValue } from '../state/version';

/** A value that a secret has, had, or was about to get. */
export interface KnownValue {
  readonly secret: string;
  readonly value: SecretValue;
}

/** What was seeded, the latest first. A value: a checkpoint is a reference to it. */
export interface SeededSecrets {
  readonly secrets: readonly Secret[];
  readonly before: SeededSecrets | undefined;
}

/** The values of a secret's versions. */
export function valuesOfSecret({ name, versions }: Secret): readonly KnownValue[] {
  return versions.flatMap(({ value }) => (value === undefined ? [] : [{ secret: name, value }]));
}

/** The values in the inputs and outputs of a call. */
export function valuesOfCall({ input, attempts }: CallNote): readonly KnownValue[] {
  return [input, ...attempts.map(({ output }) => output)].flatMap(valuesOfMessage);
}

/** An input, an output, or one of the values of a batch. */
interface Message {
  readonly Name?: unknown;
  readonly SecretId?: unknown;
  readonly SecretString?: unknown;
  readonly SecretBinary?: unknown;
  readonly SecretValues?: unknown;
}

function valuesOfMessage(message: Message | undefined): readonly KnownValue[] {
  if (message === undefined) return [];
  const { Name, SecretId, SecretString, SecretBinary, SecretValues } = message;
  const secret = nameOf(Name ?? SecretId);
  const values: KnownValue[] = [];
  if (typeof SecretString === 'string')
    values.push({ secret, value: { kind: 'string', text: SecretString } });
  const base64 = base64Of(SecretBinary);
  if (base64 !== undefined) values.push({ secret, value: { kind: 'binary', base64 } });
  const batch: readonly Message[] = Array.isArray(SecretValues) ? SecretValues : [];
  return [...values, ...batch.flatMap(valuesOfMessage)];
}

/** Bytes as a caller has them, or their base64 as an output in its wire form has it. */
function base64Of(binary: unknown): string | undefined {
  if (typeof binary === 'string') return binary;
  const bytes = asBytes(binary);
  return bytes === undefined ? undefined : toBase64(bytes);
}

function nameOf(id: unknown): string {
  if (typeof id !== 'string') return '';
  const reference = parseSecretId(id);
  return reference?.kind === 'arn' ? splitResource(reference.resource).name : id;
}
