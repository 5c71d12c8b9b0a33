import { asBytes, base64Length, toBase64, utf8Length } from '../../aws/bytes';
import { constraintsViolated, invalidName, tokenMissing, wrongType } from '../../aws/exceptions';
import type { OperationName } from '../../aws/operation-types';
import type { Shape, StructureShape, TextShape } from '../../aws/shape';
import { inputShapes } from '../../aws/shapes';
import type { WireInput } from '../../aws/wire-input';

/**
 * Reads the input of a call as the service does, and refuses it as the service does: members of the wrong type first, then
 * every violated constraint in one answer, then the characters of names, then a missing token.
 *
 * @param makeToken stands in for the SDK, which fills a missing ClientRequestToken on its way out
 * @throws SerializationException, ValidationException, and for the token InvalidRequestException or
 * InvalidParameterException
 */
export function readInput<Name extends OperationName>(
  operation: Name,
  input: unknown,
  makeToken?: () => string,
): WireInput<Name> {
  const violations: string[] = [];
  const shape: StructureShape = inputShapes[operation];
  const wire: Wire = readStructure(shape, input ?? {}, '', violations);
  if (violations.length > 0) throw constraintsViolated(violations);
  if (wire.Name !== undefined && !NAME.test(wire.Name)) throw invalidName();
  if (wire.SecretId !== undefined) checkName(wire.SecretId);
  if ('ClientRequestToken' in shape.members && wire.ClientRequestToken === undefined) {
    if (makeToken === undefined) throw tokenMissing(operation);
    wire.ClientRequestToken = makeToken();
  }
  return wire as WireInput<Name>;
}

/** The members that every operation treats alike, where it has them. */
interface Wire {
  readonly Name?: string;
  readonly SecretId?: string;
  ClientRequestToken?: string;
}

const NAME = /^[A-Za-z0-9/_+=.@!-]+$/;
const ARN = /^arn:[A-Za-z0-9/_+=.@!:-]+$/;

/**
 * Refuses a name or an ARN with characters that none can have.
 *
 * @throws ValidationException
 */
export function checkName(secretId: string): void {
  if (!NAME.test(secretId) && !ARN.test(secretId)) throw invalidName();
}

function readStructure(
  shape: StructureShape,
  value: unknown,
  path: string,
  violations: string[],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || asBytes(value) !== undefined) {
    throw wrongType(path === '' ? 'input' : path, 'an object', typeName(value));
  }
  const wire: Record<string, unknown> = {};
  for (const { name, pathName, shape: memberShape, isRequired } of shape.table) {
    const given = (value as Readonly<Record<string, unknown>>)[name];
    if (given === undefined || given === null) {
      if (isRequired) violations.push(violation(null, inside(path, pathName), 'Member must not be null'));
    } else {
      wire[name] = readValue(memberShape, given, inside(path, pathName), violations);
    }
  }
  return wire;
}

function readValue(shape: Shape, value: unknown, path: string, violations: string[]): unknown {
  switch (shape.kind) {
    case 'text':
      if (typeof value !== 'string') throw wrongType(path, 'a string', typeName(value));
      checkText(shape, value, path, violations);
      return value;
    case 'blob': {
      const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : asBytes(value);
      if (bytes === undefined) throw wrongType(path, 'bytes', typeName(value));
      const base64 = toBase64(bytes);
      const length = base64Length(base64);
      checkLength(shape, length, (constraint) => violations.push(violation(undefined, path, constraint)));
      return base64;
    }
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) {
        throw wrongType(path, 'a whole number', typeof value === 'number' ? 'a fraction' : typeName(value));
      }
      checkRange(shape, value, (constraint) => violations.push(violation(String(value), path, constraint)));
      return value;
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(path, 'true or false', typeName(value));
      return value;
    case 'list': {
      if (!Array.isArray(value)) throw wrongType(path, 'a list', typeName(value));
      const given: readonly unknown[] = value.filter((item) => item !== undefined && item !== null);
      const printed =
        shape.item.kind === 'text' ? `[${given.join(', ')}]` : given.length === 0 ? '[]' : undefined;
      checkLength(shape, given.length, (constraint) => violations.push(violation(printed, path, constraint)));
      return given.map((item, index) =>
        readValue(shape.item, item, `${path}.${index + 1}.member`, violations),
      );
    }
    case 'structure':
      return readStructure(shape, value, path, violations);
  }
}

function checkText(shape: TextShape, value: string, path: string, violations: string[]): void {
  const report = (constraint: string): number =>
    violations.push(violation(shape.sensitive === true ? undefined : value, path, constraint));

  const { max = Infinity, maxBytes = Infinity } = shape;
  if (value.length * 3 > maxBytes && utf8Length(value) > maxBytes) {
    report(`Member must have length less than or equal to ${maxBytes}`);
  } else {
    // Code points are at most as many as UTF-16 units, and at least half as many: only near a limit need they be counted.
    const needsCount = value.length > max || value.length < (shape.min ?? 0) * 2;
    checkLength(shape, needsCount ? [...value].length : value.length, report);
  }
  if (shape.pattern !== undefined && !new RegExp(shape.pattern).test(value)) {
    report(`Member must satisfy regular expression pattern: ${shape.pattern}`);
  }
  if (shape.values !== undefined && !shape.values.includes(value)) {
    report(`Member must satisfy enum value set: [${shape.values.join(', ')}]`);
  }
}

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

function checkLength({ min, max }: Limits, length: number, report: (constraint: string) => void): void {
  if (max !== undefined && length > max) report(`Member must have length less than or equal to ${max}`);
  if (min !== undefined && length < min) report(`Member must have length greater than or equal to ${min}`);
}

function checkRange({ min, max }: Limits, value: number, report: (constraint: string) => void): void {
  if (max !== undefined && value > max) report(`Member must have value less than or equal to ${max}`);
  if (min !== undefined && value < min) report(`Member must have value greater than or equal to ${min}`);
}

function inside(path: string, member: string): string {
  return path === '' ? member : `${path}.${member}`;
}

/** The words of one violated constraint. A sensitive value, and one that is no text, is left out. */
function violation(value: string | null | undefined, path: string, constraint: string): string {
  const shown = value === undefined ? '' : value === null ? ' null' : ` '${value}'`;
  return `Value${shown} at '${path}' failed to satisfy constraint: ${constraint}`;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a date';
  switch (typeof value) {
    case 'object':
      return asBytes(value) === undefined ? 'an object' : 'bytes';
    case 'string':
      return 'a string';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'a boolean';
    default:
      return `a ${typeof value}`;
  }
}
