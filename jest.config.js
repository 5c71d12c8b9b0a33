/** What both projects share. */
const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.jest.json' }] },
  moduleNameMapper: {
    '^fake-secrets-manager$': '<rootDir>/src/index.ts',
    '^fake-secrets-manager/(jest|vitest|node-test)$': '<rootDir>/src/$1/index.ts',
    '^fake-secrets-manager/rotation$': '<rootDir>/src/rotation-check/index.ts',
    '^fake-secrets-manager/(auto|files)$': '<rootDir>/src/$1.ts',
  },
  // A build, a packed tarball or a mutation sandbox holds a second package.json of the same name.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/', '<rootDir>/reports/'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'core',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/jest/'],
    },
    {
      // These tests see the world of a user: our entry has run as a setup file before them.
      ...shared,
      displayName: 'jest-entry',
      testMatch: ['<rootDir>/test/jest/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/src/jest/index.ts'],
    },
  ],
};
