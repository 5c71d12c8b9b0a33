// The numbers we hold ourselves to. Needs a build; `npm run bench` makes one. Exit code 1 says that one is over its limit.
import { loadRows } from './load.mjs';
import { retryRows } from './retries.mjs';
import { rotationRows } from './rotation.mjs';
import { sendRows } from './send.mjs';
import { sizeRows } from './size.mjs';
import { isOver, table } from './table.mjs';
import { testWorkRows } from './test-work.mjs';

const rows = [];
for (const measure of [sendRows, retryRows, rotationRows, testWorkRows, loadRows, sizeRows]) {
  rows.push(...(await measure()));
}
console.log(table(rows));
if (rows.some(isOver)) process.exitCode = 1;
