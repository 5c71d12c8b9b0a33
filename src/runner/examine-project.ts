import { join } from 'node:path';
import type { Attachment, DoctorReport, SdkCopy } from '../ports/doctor-report';
import { hasSetupFile } from './jest-setup';
import { packageCopyFor } from './package-copy';
import { SDK, sdkCopiesOf } from './sdk-copies';

const NAMED = ['fake-secrets-manager', 'jest', 'vitest', 'typescript'];
const OLDEST_NODE = 20;
const OLDEST_JEST = 29;

/**
 * Looks at a project for what the fake needs and for what it stumbles over.
 *
 * @param attachment how the fake stands, where there is one: the doctor of the command line has none
 */
export function examineProject(project: string, attachment?: Attachment): DoctorReport {
  const sdkCopies = sdkCopiesOf(project);
  const versions = versionsIn(project);
  const report = {
    installed: attachment?.installed ?? false,
    attachedClients: attachment?.attachedClients ?? 0,
    stoppedRequests: attachment?.stoppedRequests ?? [],
    sdkCopies,
    versions,
    problems: problemsOf(project, sdkCopies, versions, attachment),
    notes: notesOn(project, versions),
  };
  return Object.freeze({ ...report, toString: () => textOf(report, attachment !== undefined) });
}

function versionsIn(project: string): Readonly<Record<string, string>> {
  const found = NAMED.flatMap((name) => {
    const copy = packageCopyFor(join(project, 'doctor.js'), name);
    return copy === undefined ? [] : [[name, copy.version] as const];
  });
  return Object.freeze({ node: process.versions.node, ...Object.fromEntries(found) });
}

function problemsOf(
  project: string,
  copies: readonly SdkCopy[],
  versions: Readonly<Record<string, string>>,
  attachment: Attachment | undefined,
): readonly string[] {
  const problems: string[] = [];
  if (copies.length === 0) problems.push(`There is no ${SDK} here. Install it: it is a peer.`);
  const ofProject = packageCopyFor(join(project, 'doctor.js'), SDK);
  const ofFake = copies.find(({ ofTheFake }) => ofTheFake);
  if (ofProject !== undefined && ofFake !== undefined && ofProject.path !== ofFake.path) {
    problems.push(
      `The project loads ${SDK} from ${ofProject.path}, and the fake is installed in the one in ${ofFake.path}. Let both resolve to one version, or attach each client.`,
    );
  } else if (copies.length > 1) {
    problems.push(
      `There are ${copies.length} copies of ${SDK}. The fake is installed in one; clients of another are stopped at the network. Deduplicate them, or attach those clients with attach(client).`,
    );
  }
  if (majorOf(versions.node) < OLDEST_NODE) {
    problems.push(`Node is ${String(versions.node)}. Use ${OLDEST_NODE} or newer.`);
  }
  if (versions.jest !== undefined && majorOf(versions.jest) < OLDEST_JEST) {
    problems.push(`Jest is ${versions.jest}. Use ${OLDEST_JEST} or newer.`);
  }
  for (const { host, file, caller } of attachment?.stoppedRequests ?? []) {
    problems.push(
      `A request to ${host} was stopped. It came from ${file ?? caller ?? 'an unknown file'}. Attach that client with attach(client).`,
    );
  }
  return problems;
}

function notesOn(project: string, versions: Readonly<Record<string, string>>): readonly string[] {
  const notes: string[] = [];
  if (versions.jest !== undefined && hasSetupFile(project) === false) {
    notes.push(
      "No configuration of Jest names fake-secrets-manager/jest. Add it: setupFilesAfterEnv: ['fake-secrets-manager/jest'].",
    );
  }
  for (const name of ['aws-sdk-client-mock-jest', 'aws-sdk-client-mock-vitest']) {
    if (packageCopyFor(join(project, 'doctor.js'), name) === undefined) continue;
    notes.push(
      `${name} is installed. Its matchers have the same names as ours, and of two the one that a test file registers last answers: import only one in a test file.`,
    );
  }
  return notes;
}

function majorOf(version = ''): number {
  return Number(version.split('.')[0]);
}

function textOf(report: Omit<DoctorReport, 'toString'>, hasFake: boolean): string {
  const { sdkCopies, versions, problems, notes } = report;
  return [
    ...Object.entries(versions).map(([name, version]) => `${name} ${version}`),
    ...sdkCopies.map(
      ({ version, path, loaded, ofTheFake }) =>
        `${SDK} ${version} in ${path}${ofTheFake ? ', the one of the fake' : ''}${loaded ? ', loaded' : ''}`,
    ),
    ...(hasFake
      ? [
          `The fake is ${report.installed ? '' : 'not '}installed. Clients that it answers: ${report.attachedClients}.`,
        ]
      : []),
    ...problems.map((problem) => `Problem: ${problem}`),
    ...notes.map((note) => `Note: ${note}`),
    ...(problems.length === 0 ? ['No problem found.'] : []),
  ].join('\n');
}
