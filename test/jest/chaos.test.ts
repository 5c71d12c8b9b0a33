import { runFixture } from '../support/run-fixture';

test('a test that fails under chaos tells its seed, in whatever way it fails', () => {
  const { results, printed } = runFixture('chaos.fixture.ts');

  expect(results.map(({ title, status }) => [title, status])).toEqual([
    ['fails by an error of chaos', 'failed'],
    ['fails by what it expects', 'failed'],
    ['passes', 'passed'],
  ]);
  expect(results[0]!.failures).toContain('Chaos did this. chaos({ seed: 41 }) does it again.');
  expect(printed).toContain('This test failed under chaos. chaos({ seed: 42 }) does the same again.');
  expect(printed).not.toContain('seed: 43');
});
