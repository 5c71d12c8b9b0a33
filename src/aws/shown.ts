import { redacted } from './redacted';

/** An input in one line, without secret values, and with asymmetric matchers in their own words. */
export function shown(input: unknown): string {
  return JSON.stringify(redacted(input), (_member, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'asymmetricMatch' in value)
      return describeAsymmetric(value);
    return value;
  });
}

function describeAsymmetric(matcher: object): string {
  const describe: unknown = Reflect.get(matcher, 'toAsymmetricMatcher');
  return typeof describe === 'function' ? String(describe.call(matcher)) : 'an asymmetric matcher';
}
