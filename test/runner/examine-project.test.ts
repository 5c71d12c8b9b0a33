import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FakeSecretsManager } from '../../src';
import { examineProject } from '../../src/runner/examine-project';

const SDK = '@aws-sdk/client-secrets-manager';
let project: string;

beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'doctor-')));
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), content);
}

function installed(folder: string, version: string): void {
  write(`${folder}/package.json`, JSON.stringify({ version }));
}

function linked(path: string, target: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  symlinkSync(join(project, target), join(project, path), 'junction');
}

test('a project with one copy has no problem', () => {
  installed(`node_modules/${SDK}`, '3.900.0');
  installed('node_modules/fake-secrets-manager', '0.1.0');
  installed('node_modules/jest', '30.1.0');
  write('jest.config.js', "module.exports = { setupFilesAfterEnv: ['fake-secrets-manager/jest'] };");

  const report = examineProject(project);

  expect(report.sdkCopies).toEqual([
    { version: '3.900.0', path: join(project, 'node_modules', SDK), loaded: false, ofTheFake: true },
  ]);
  expect(report.versions).toEqual({
    node: process.versions.node,
    'fake-secrets-manager': '0.1.0',
    jest: '30.1.0',
  });
  expect(report.problems).toEqual([]);
  expect(report.notes).toEqual([]);
  expect(String(report)).toBe(
    [
      `node ${process.versions.node}`,
      'fake-secrets-manager 0.1.0',
      'jest 30.1.0',
      `${SDK} 3.900.0 in ${join(project, 'node_modules', SDK)}, the one of the fake`,
      'No problem found.',
    ].join('\n'),
  );
});

test('a project without the SDK has a problem', () => {
  expect(examineProject(project).problems).toEqual([
    'There is no @aws-sdk/client-secrets-manager here. Install it: it is a peer.',
  ]);
});

test('nested copies are found, in scoped packages too', () => {
  installed(`node_modules/${SDK}`, '3.900.0');
  installed(`node_modules/lib/node_modules/${SDK}`, '3.500.0');
  installed(`node_modules/@mine/lib/node_modules/deep/node_modules/${SDK}`, '3.400.0');

  const { sdkCopies, problems } = examineProject(project);

  expect(sdkCopies.map(({ version }) => version).sort()).toEqual(['3.400.0', '3.500.0', '3.900.0']);
  expect(problems).toEqual([
    'There are 3 copies of @aws-sdk/client-secrets-manager. The fake is installed in one; clients of another are stopped at the network. Deduplicate them, or attach those clients with attach(client).',
  ]);
});

test('copies above the project are found', () => {
  installed(`node_modules/${SDK}`, '3.900.0');
  mkdirSync(join(project, 'packages/app'), { recursive: true });

  expect(examineProject(join(project, 'packages/app')).sdkCopies).toHaveLength(1);
});

test('a fake that loads another copy than the project is a problem', () => {
  installed(`node_modules/${SDK}`, '3.900.0');
  installed('node_modules/fake-secrets-manager', '0.1.0');
  installed(`node_modules/fake-secrets-manager/node_modules/${SDK}`, '3.500.0');

  const { problems, sdkCopies } = examineProject(project);

  expect(sdkCopies.find(({ ofTheFake }) => ofTheFake)?.version).toBe('3.500.0');
  expect(problems).toEqual([
    `The project loads ${SDK} from ${join(project, 'node_modules', SDK)}, and the fake is installed in the one in ${join(project, 'node_modules/fake-secrets-manager/node_modules', SDK)}. Let both resolve to one version, or attach each client.`,
  ]);
});

test('a copy that pnpm linked counts once', () => {
  const store = `node_modules/.pnpm/sdk@3.900.0/node_modules/${SDK}`;
  installed(store, '3.900.0');
  installed('node_modules/.pnpm/fake@0.1.0/node_modules/fake-secrets-manager', '0.1.0');
  linked(`node_modules/.pnpm/fake@0.1.0/node_modules/${SDK}`, store);
  linked(`node_modules/${SDK}`, store);
  linked(
    'node_modules/fake-secrets-manager',
    'node_modules/.pnpm/fake@0.1.0/node_modules/fake-secrets-manager',
  );

  const { sdkCopies, problems } = examineProject(project);

  expect(sdkCopies).toEqual([
    { version: '3.900.0', path: join(project, store), loaded: false, ofTheFake: true },
  ]);
  expect(problems).toEqual([]);
});

test('an old Jest is a problem, and a configuration without the entry worth a note', () => {
  installed(`node_modules/${SDK}`, '3.900.0');
  installed('node_modules/jest', '28.1.3');
  write('package.json', JSON.stringify({ jest: { testEnvironment: 'node' } }));

  const { problems, notes } = examineProject(project);

  expect(problems).toEqual(['Jest is 28.1.3. Use 29 or newer.']);
  expect(notes).toEqual([
    "No configuration of Jest names fake-secrets-manager/jest. Add it: setupFilesAfterEnv: ['fake-secrets-manager/jest'].",
  ]);
});

test('a setup file of the project that imports the entry is enough', () => {
  installed(`node_modules/${SDK}`, '3.900.0');
  installed('node_modules/jest', '30.1.0');
  write('jest.config.mjs', "export default { setupFilesAfterEnv: ['<rootDir>/test/setup.ts'] };");
  write('test/setup.ts', "import { setupFakeSecretsManager } from 'fake-secrets-manager/jest';");

  expect(examineProject(project).notes).toEqual([]);
});

test('matchers of the same names are worth a note', () => {
  installed(`node_modules/${SDK}`, '3.900.0');
  installed('node_modules/aws-sdk-client-mock-jest', '4.1.0');

  expect(examineProject(project).notes).toEqual([
    'aws-sdk-client-mock-jest is installed. Its matchers have the same names as ours, and of two the one that a test file registers last answers: import only one in a test file.',
  ]);
});

test('the core cannot ask the doctor', () => {
  expect(() => new FakeSecretsManager().doctor()).toThrow(
    '[fake-secrets-manager] doctor() looks at files, and nothing of Node is plugged in here. Use an entry of a runner, such as fake-secrets-manager/jest, or run npx fake-secrets-manager doctor.',
  );
});
