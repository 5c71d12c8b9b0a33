import { closestNames } from '../aws/hint';
import type { OperationName } from '../aws/operation-types';
import type { Shape, StructureShape } from '../aws/shape';
import { inputShapes } from '../aws/shapes';
import { asBytes } from '../aws/bytes';

/** What is wrong with an input, in sentences. */
export interface Findings {
  /** Members that the SDK's serialiser drops without a word, so that the service never hears of them. */
  readonly dropped: readonly string[];
  /** What the service refuses by itself: required members that are missing, and values of the wrong type. */
  readonly refused: readonly string[];
}

/** Looks for members that an operation does not have, for missing ones, and for values of the wrong type, at any depth. */
export function lintInput(operation: OperationName, input: unknown): Findings {
  const walk = new InputWalk(operation);
  walk.structure(inputShapes[operation], input, '');
  return walk;
}

class InputWalk implements Findings {
  readonly dropped: string[] = [];
  readonly refused: string[] = [];
  readonly #operation: OperationName;

  constructor(operation: OperationName) {
    this.#operation = operation;
  }

  structure(shape: StructureShape, value: unknown, place: string): void {
    if (!isObject(value)) {
      if (place !== '') this.#wrongType(place, 'an object');
      return;
    }
    const suggested = new Set<string>();
    for (const [name, item] of Object.entries(value as Readonly<Record<string, unknown>>)) {
      // The SDK's serialiser drops undefined as well, and then there is nothing to lose.
      if (item === undefined) continue;
      const member = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
      if (member === undefined) this.#unknown(name, shape, place, suggested);
      else if (item !== null) this.#value(member, item, place === '' ? name : `${place}.${name}`);
    }
    for (const name of shape.required) {
      const given: unknown = Reflect.get(value, name);
      // A misspelt member is named already, with the one that it should have been.
      if ((given === undefined || given === null) && !suggested.has(name)) {
        this.refused.push(`${this.#operation} needs the member "${name}"${at(place)}.`);
      }
    }
  }

  #value(shape: Shape, value: unknown, place: string): void {
    switch (shape.kind) {
      case 'structure':
        this.structure(shape, value, place);
        return;
      case 'list':
        if (!Array.isArray(value)) this.#wrongType(place, 'a list');
        else {
          value.forEach((item: unknown, index) => {
            if (item !== undefined && item !== null) this.#value(shape.item, item, `${place}[${index}]`);
          });
        }
        return;
      case 'text':
        if (typeof value !== 'string') this.#wrongType(place, 'a string');
        return;
      case 'integer':
        if (!Number.isInteger(value)) this.#wrongType(place, 'a whole number');
        return;
      case 'boolean':
        if (typeof value !== 'boolean') this.#wrongType(place, 'true or false');
        return;
      case 'blob':
        if (typeof value !== 'string' && asBytes(value) === undefined) this.#wrongType(place, 'bytes');
    }
  }

  #wrongType(place: string, expected: string): void {
    this.refused.push(`The member "${place}" in ${this.#operation} must be ${expected}.`);
  }

  #unknown(name: string, { members }: StructureShape, place: string, suggested: Set<string>): void {
    const names = Object.keys(members);
    const [closest] = closestNames(name, names);
    const owners = place === '' ? operationsWith(name) : [];
    if (closest !== undefined) suggested.add(closest);
    const advice = [
      ...(closest === undefined ? [] : [`Did you mean "${closest}"?`]),
      ...(owners.length === 0 ? [] : [`It is a member of ${listed(owners)}.`]),
    ];
    const rest = advice.length > 0 ? advice.join(' ') : `It has ${names.join(', ')}.`;
    this.dropped.push(`Unknown member "${name}" in ${this.#operation}${at(place)}. ${rest}`);
  }
}

function at(place: string): string {
  return place === '' ? '' : `, at ${place}`;
}

function operationsWith(name: string): readonly string[] {
  return Object.entries(inputShapes)
    .filter(([, { members }]) => Object.hasOwn(members, name))
    .map(([operation]) => operation);
}

const MOST_OPERATIONS = 3;

function listed(operations: readonly string[]): string {
  const shown = operations.slice(0, MOST_OPERATIONS).join(', ');
  const more = operations.length - MOST_OPERATIONS;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && asBytes(value) === undefined;
}
