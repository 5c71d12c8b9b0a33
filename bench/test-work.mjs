import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { compare } from './measure.mjs';
import { ratioRow } from './table.mjs';

const child = fileURLToPath(new URL('test-work-child.mjs', import.meta.url));

/** The compiler of V8 has settled by then: our side takes three times as long in its first hundred tests. */
const WARM_UP = 4000;
const TESTS = 20;

/**
 * What one test does, with the fake and with aws-sdk-client-mock. Each side has a process of its own, as a suite uses one of
 * them, and pays for the garbage that it makes: a batch counts as its mean.
 */
export async function testWorkRows() {
  const ours = start('ours');
  const theirs = start('theirs');
  try {
    await ours.run(WARM_UP);
    await theirs.run(WARM_UP);
    const result = await compare({
      rounds: 100,
      warmUp: 5,
      ours: () => ours.run(TESTS),
      theirs: () => theirs.run(TESTS),
    });
    return [ratioRow("one test's work / with aws-sdk-client-mock", result, 0.3)];
  } finally {
    ours.end();
    theirs.end();
  }
}

function start(side) {
  const worker = fork(child, [side], { silent: true });
  const failed = once(worker, 'exit').then(([code]) => {
    throw new Error(`The side "${side}" ended with ${code}.`);
  });
  // It rejects after the end, too, when nobody waits any more.
  failed.catch(() => {});
  return {
    async run(tests) {
      worker.send(tests);
      const [median] = await Promise.race([once(worker, 'message'), failed]);
      return median;
    },
    end: () => worker.kill(),
  };
}
