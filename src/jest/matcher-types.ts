import type { SecretsManagerMatchers } from '../matchers';

/*
 * Jest's `expect` has two sets of types: `@types/jest` gives the global one, and the package `expect` is behind
 * `@jest/globals`. A matcher must be declared for both.
 */

declare global {
  namespace jest {
    interface Matchers<R, T = {}> extends SecretsManagerMatchers<R> {}
  }
}

declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends SecretsManagerMatchers<R> {}
}
