import { matchesPattern } from './policy-pattern';
import type { ConditionBlock } from './policy-document';

/** What is known of a request, by IAM context key in lower case. A key that is absent is not known. */
export type RequestContext = ReadonlyMap<string, readonly string[]>;

type Comparison = (actual: string, expected: string) => boolean;

const number =
  (compare: (a: number, b: number) => boolean): Comparison =>
  (a, b) =>
    compare(Number(a), Number(b));
const date =
  (compare: (a: number, b: number) => boolean): Comparison =>
  (a, b) =>
    compare(timeOf(a), timeOf(b));
/** Dates are written in ISO 8601 or in epoch seconds. */
const timeOf = (text: string): number =>
  /^\d+$/.test(text) && text.length > 4 ? Number(text) * 1_000 : new Date(text).getTime();
const equal = (a: unknown, b: unknown): boolean => a === b;
const same: Comparison = (a, b) => a === b;
const sameInAnyCase: Comparison = (a, b) => a.toLowerCase() === b.toLowerCase();
const like: Comparison = (actual, expected) => matchesPattern(actual, expected);

/** The operators that compare a known value. Those with `Not` are these, negated. */
const comparisons: Readonly<Record<string, Comparison>> = {
  StringEquals: same,
  StringEqualsIgnoreCase: sameInAnyCase,
  StringLike: like,
  ArnEquals: like,
  ArnLike: like,
  BinaryEquals: same,
  Bool: sameInAnyCase,
  NumericEquals: number(equal),
  NumericLessThan: number((a, b) => a < b),
  NumericLessThanEquals: number((a, b) => a <= b),
  NumericGreaterThan: number((a, b) => a > b),
  NumericGreaterThanEquals: number((a, b) => a >= b),
  DateEquals: date(equal),
  DateLessThan: date((a, b) => a < b),
  DateLessThanEquals: date((a, b) => a <= b),
  DateGreaterThan: date((a, b) => a > b),
  DateGreaterThanEquals: date((a, b) => a >= b),
  // No request of the fake has an address: a condition on one is never met.
  IpAddress: () => false,
};

const negations: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
  DateNotEquals: 'DateEquals',
  NotIpAddress: 'IpAddress',
};

interface Operator {
  readonly name: string;
  readonly quantifier: string | undefined;
  readonly ifExists: boolean;
}

function parse(operator: string): Operator {
  const [, quantifier, name = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  return { name, quantifier, ifExists: ifExists !== undefined };
}

/** Says whether this is an operator that a condition can have. */
export function isConditionOperator(operator: string): boolean {
  const { name } = parse(operator);
  return name === 'Null' || Object.hasOwn(comparisons, name) || Object.hasOwn(negations, name);
}

/** Says whether a request meets every condition of a block. Of the values of one key any will do. */
export function meetsConditions(block: ConditionBlock, request: RequestContext): boolean {
  return Object.entries(block).every(([operator, keys]) =>
    Object.entries(keys).every(([key, given]) => {
      const expected = (Array.isArray(given) ? given : [given]).map(String);
      return meets(parse(operator), request.get(key.toLowerCase()), expected);
    }),
  );
}

function meets(
  operator: Operator,
  actual: readonly string[] | undefined,
  expected: readonly string[],
): boolean {
  const { name, quantifier, ifExists } = operator;
  if (name === 'Null') return expected.some((value) => (value === 'true') === (actual === undefined));
  const negated = negations[name];
  if (actual === undefined || actual.length === 0) {
    // No value at all is not any value, whatever is asked of it.
    if (quantifier === 'ForAnyValue') return ifExists;
    return ifExists || quantifier === 'ForAllValues' || negated !== undefined;
  }
  const compare = comparisons[negated ?? name] ?? (() => false);
  const fits = (value: string): boolean => {
    const found = expected.some((candidate) => compare(value, candidate));
    return negated === undefined ? found : !found;
  };
  return quantifier === 'ForAllValues' || (quantifier === undefined && negated !== undefined)
    ? actual.every(fits)
    : actual.some(fits);
}
