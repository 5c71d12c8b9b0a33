import type { SecretsManagerMatchers } from '../matchers';

// Vitest itself makes a promise of the result behind `resolves` and `rejects`.
declare module 'vitest' {
  interface Matchers<T> extends SecretsManagerMatchers<void> {}
}
