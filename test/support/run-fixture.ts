import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What became of one test of a fixture. */
interface FixtureResult {
  readonly title: string;
  readonly status: string;
  readonly failures: string;
}

const root = join(__dirname, '../..');

/** What a run of a fixture came to, and what it printed. */
export interface FixtureRun {
  readonly results: readonly FixtureResult[];
  readonly printed: string;
}

/** Runs a file of tests that are not ours, as a user's Jest would: with our entry as its setup file. */
export function runFixture(file: string): FixtureRun {
  const config = {
    rootDir: root,
    testMatch: [`<rootDir>/test/jest/fixtures/${file}`],
    testEnvironment: 'node',
    transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.jest.json' }] },
    setupFilesAfterEnv: ['<rootDir>/src/jest/index.ts'],
  };
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [require.resolve('jest/bin/jest'), '--json', '--runInBand', '--config', JSON.stringify(config)],
    { cwd: root, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' } },
  );
  const report = JSON.parse(stdout) as {
    readonly testResults: readonly {
      readonly assertionResults: readonly {
        readonly title: string;
        readonly status: string;
        readonly failureMessages: readonly string[];
      }[];
    }[];
  };
  const results = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ title, status, failureMessages }) => ({
      title,
      status,
      failures: failureMessages.join('\n'),
    })),
  );
  return { results, printed: stderr };
}
