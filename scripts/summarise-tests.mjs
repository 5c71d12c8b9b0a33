// Sums Jest's JSON reports, given as arguments, into one line: `tests: N passed, N failed[, N skipped]`.
// A report that is missing (the run died before it) is named on stderr and makes the exit code 1, as a failure does.
import { readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
let skipped = 0;
let broken = false;

for (const path of process.argv.slice(2)) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`No test report: ${error.message}`);
    broken = true;
    continue;
  }
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  skipped += report.numPendingTests + report.numTodoTests;
  // A suite that did not load has no tests to count.
  if (report.numRuntimeErrorTestSuites > 0) {
    console.error(`${path}: ${report.numRuntimeErrorTestSuites} test suite(s) could not run.`);
    broken = true;
  }
}

console.log(`tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = broken || failed > 0 ? 1 : 0;
