/** The middle one of several numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** How long a function takes, in microseconds. It may be async. */
export async function microseconds(run) {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1000;
}

/** How long a synchronous function takes, in microseconds: without the turn that `await` adds. */
export function microsecondsSync(run) {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1000;
}

/**
 * Runs two functions many times in turns and compares each pair, because the speed of a machine drifts while a bench runs.
 * The one that begins changes with each round.
 */
export async function compare({ rounds, warmUp, ours, theirs }) {
  const pairs = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    let a;
    let b;
    if (round % 2 === 0) {
      a = await ours();
      b = await theirs();
    } else {
      b = await theirs();
      a = await ours();
    }
    if (round >= 0) pairs.push({ ours: a, theirs: b });
  }
  return {
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
  };
}
