/** What both projects share. */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/../tsconfig.jest.json' }],
    // Middy is published as ES modules alone.
    '/node_modules/@middy/.+\\.js$': ['ts-jest', { tsconfig: '<rootDir>/../tsconfig.jest.json' }],
  },
  transformIgnorePatterns: ['/node_modules/(?!@middy/)'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'examples',
      testMatch: ['<rootDir>/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/middy/'],
      // The package by its name, through its own `exports`: the examples run against the build, as a user's tests do.
      setupFilesAfterEnv: ['fake-secrets-manager/jest'],
    },
    {
      ...shared,
      displayName: 'examples with a setup file of their own',
      testMatch: ['<rootDir>/middy/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/middy/jest.setup.ts'],
    },
    ...['examples', 'middy'].map((suites) => ({
      // The same suites once more: their matchers come from ./node-test.
      ...shared,
      displayName: `${suites} with the assertions of node:test`,
      // The hooks of node:test run when the process ends, and look at what they left on the global object.
      testEnvironmentOptions: { globalsCleanup: 'off' },
      testMatch: [suites === 'middy' ? '<rootDir>/middy/**/*.test.ts' : '<rootDir>/**/*.test.ts'],
      testPathIgnorePatterns:
        suites === 'middy' ? ['/node_modules/'] : ['/node_modules/', '<rootDir>/middy/'],
      setupFilesAfterEnv: [
        suites === 'middy' ? '<rootDir>/middy/jest.setup.ts' : 'fake-secrets-manager/jest',
        '<rootDir>/support/matchers-of-node-test.ts',
      ],
    })),
  ],
};
