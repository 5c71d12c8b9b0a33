import { runFixture } from '../support/run-fixture';

test('the option fails a test that arranged a fault which no attempt met', () => {
  const { results } = runFixture('unused-faults.fixture.ts');

  expect(results.map(({ title, status }) => [title, status])).toEqual([
    ['meets its fault', 'passed'],
    ['never meets its fault', 'failed'],
    ['arranges nothing, and is not held to what the test before it did', 'passed'],
  ]);
  expect(results[1]!.failures).toContain(
    'Expected the fake to have used all faults.\n\nNo attempt met:\n  1. GetSecretValueCommand fails with DecryptionFailure',
  );
});
