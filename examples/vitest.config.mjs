import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const file = (path) => join(import.meta.dirname, path);

/** What both projects share: `jest` is Vitest's `vi`, and the fake and its matchers come from ./vitest. */
const shared = {
  root: import.meta.dirname,
  resolve: { alias: [{ find: /^fake-secrets-manager\/jest$/, replacement: 'fake-secrets-manager/vitest' }] },
};

/** The same suites as under Jest. */
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'examples',
          globals: true,
          include: ['**/*.test.ts'],
          exclude: ['middy/**'],
          setupFiles: [file('support/jest-of-vitest.ts'), 'fake-secrets-manager/vitest'],
        },
      },
      {
        ...shared,
        test: {
          name: 'examples with a setup file of their own',
          globals: true,
          include: ['middy/**/*.test.ts'],
          setupFiles: [file('support/jest-of-vitest.ts'), file('middy/jest.setup.ts')],
        },
      },
    ],
  },
});
