import { runFixture } from '../support/run-fixture';

test('the option prints the calls of a test that failed, and of no other', () => {
  const { results, printed } = runFixture('report.fixture.ts');

  expect(results.map(({ title, status }) => [title, status])).toEqual([
    ['fails', 'failed'],
    ['passes', 'passed'],
  ]);
  expect(printed).toMatch(/1 +GetSecretValue +prod\/db +2 +\d+ ms +ok/);
  expect(printed).toMatch(/2 +GetSecretValue +prod\/none +1 +\d+ ms +ResourceNotFoundException/);
  expect(printed).toContain('3 billable requests');
  expect(printed).not.toContain('prod/passes');
  expect(printed).not.toContain('hunter2');
});
