import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compare } from './measure.mjs';
import { ratioRow } from './table.mjs';

const child = fileURLToPath(new URL('load-child.mjs', import.meta.url));

/** How long the Jest entry takes to load after the SDK, against what stands in its place today. */
export async function loadRows() {
  const result = await compare({
    rounds: 21,
    warmUp: 2,
    ours: () => loadTime('ours'),
    theirs: () => loadTime('theirs'),
  });
  return [ratioRow('loading ./jest / aws-sdk-client-mock and -jest', result, 0.25)];
}

/** The time that one side takes to load, in microseconds, as a fresh process measures it. */
function loadTime(side) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [child, side], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The modules of "${side}" did not load:\n${stderr}`);
  return Number(stdout);
}
