#!/usr/bin/env node
import { examineProject } from './runner/examine-project';

/*
 * `npx fake-secrets-manager doctor`: looks at the project in the present folder. Ends with 1 where it found a problem.
 */

const [command] = process.argv.slice(2);
if (command === 'doctor') {
  const report = examineProject(process.cwd());
  console.log(String(report));
  process.exitCode = report.problems.length === 0 ? 0 : 1;
} else {
  console.error('Usage: fake-secrets-manager doctor');
  process.exitCode = 2;
}
