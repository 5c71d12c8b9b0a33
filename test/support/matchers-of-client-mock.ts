import type * as expectPackage from 'expect';
import type { ExpectMatcher } from '../../src/matchers/expect-matchers';

/** The matchers that aws-sdk-client-mock-jest registers, without registering them. */
export function matchersOfClientMock(): Readonly<Record<string, ExpectMatcher>> {
  let registered: Readonly<Record<string, ExpectMatcher>> = {};
  jest.isolateModules(() => {
    const real = jest.requireActual<typeof expectPackage>('expect');
    const extend = (matchers: typeof registered): void => {
      registered = matchers;
    };
    jest.doMock('expect', () => ({
      ...real,
      expect: Object.assign(real.expect.bind(undefined), real.expect, { extend }),
    }));
    jest.doMock('aws-sdk-client-mock', () => ({ AwsStub: { [Symbol.hasInstance]: () => true } }));
    jest.requireActual('aws-sdk-client-mock-jest');
  });
  return registered;
}
