import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const support = join(__dirname, '..', 'support');

/** Runs a test file under node:test, with the sources in place of the build. */
function runUnderNodeTest(file: string): { readonly status: number | null; readonly report: string } {
  const loader = join(support, 'load-sources.cjs');
  const { NODE_OPTIONS: _options, NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', loader, '--test-reporter', 'tap', '--test', join(support, file)],
    { encoding: 'utf8', env: { ...env, NODE_OPTIONS: `--require ${loader}` } },
  );
  return { status, report: stdout + stderr };
}

test('the entry installs the fake, resets it before each test, and refuses seeds outside of tests', () => {
  const { status, report } = runUnderNodeTest('suite-of-node-test.cjs');

  expect(report).toMatch(/^# pass 5$/m);
  expect(report).toMatch(/^# fail 0$/m);
  expect(status).toBe(0);
});
