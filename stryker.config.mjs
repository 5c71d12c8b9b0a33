import { createRequire } from 'node:module';

// The core project alone: Stryker collects coverage per test through the test environment, and does not reach into
// Jest's `projects` for it.
const [core] = createRequire(import.meta.url)('./jest.config.js').projects;

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', config: core, enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  mutate: ['src/state/**/*.ts', 'src/operations/**/*.ts', 'src/faults/**/*.ts'],
  thresholds: { high: 95, low: 92, break: 90 },
  concurrency: 2,
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  ignorePatterns: ['/dist', '/reports', '/docs', '/bench', '/examples', '/test-package'],
};
