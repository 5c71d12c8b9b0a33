// Packs the package as npm would publish it, installs the tarball outside the repository and uses it from CommonJS, from
// ES modules and from Jest with ts-jest. Needs a build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layOutAsPnpm, OTHER_SDK, placeLibrary } from './layouts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Heavy things that the consumers borrow from the repository instead of installing them again. */
const borrowed = [
  '@aws-sdk/client-secrets-manager',
  '@jest/globals',
  '@types/jest',
  '@types/node',
  'expect',
  'jest',
  'ts-jest',
  'typescript',
];

/** The ports that need Node, for the guard, scopes and the doctor. */
const portsOfNode = ['node:async_hooks', 'node:fs', 'node:module', 'node:net', 'node:path'];

/**
 * What loading an entry may pull in from outside the package. Nothing from Node, so that the core runs in a browser, and
 * no runtime dependency, so that only `./files` pays for `yaml`, and only a `cron()` schedule for `croner`.
 */
const allowedModules = {
  index: ['@aws-sdk/client-secrets-manager'],
  auto: ['@aws-sdk/client-secrets-manager'],
  rotation: ['@aws-sdk/client-secrets-manager'],
  jest: ['@aws-sdk/client-secrets-manager', '@jest/globals', 'expect', ...portsOfNode],
  vitest: ['@aws-sdk/client-secrets-manager', 'vitest', ...portsOfNode],
  'node-test': ['@aws-sdk/client-secrets-manager', 'node:assert', 'node:test', ...portsOfNode],
};

if (!existsSync(join(root, 'dist', 'index.cjs'))) {
  console.error('There is no build to pack. Run `npm run build` first.');
  process.exit(1);
}

/** Runs a program, shows its output when it does not end with the expected status, and returns what it printed. */
function run(title, command, args, cwd, status = 0) {
  const started = Date.now();
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  if (result.status !== status) {
    throw new Error(`${title} failed (${command} ${args.join(' ')}).\n${result.stdout}${result.stderr}`, {
      cause: result.error,
    });
  }
  console.log(`ok ${title} (${Date.now() - started} ms)`);
  return result.stdout;
}

/** The modules outside the package that a built file loads, through the files of the package that it loads. */
function modulesLoadedBy(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const code = readFileSync(file, 'utf8')
    // Examples in docstrings import things, too.
    .replace(/^\s*\/\*[\s\S]*?\*\//gm, '')
    .replace(/^\s*\/\/.*$/gm, '')
    // What is imported when it is needed, which the build for CommonJS writes as a promise.
    .replace(/\bimport\([^)]*\)|\.then\(\(\) => require\([^)]*\)\)/g, '');
  const specifiers = [...code.matchAll(/(?:^import|\bfrom|\brequire\()\s*"([^"\n]+)"/gm)].map(
    ([, name]) => name,
  );
  return specifiers.flatMap((name) =>
    name.startsWith('.') ? modulesLoadedBy(join(dirname(file), name), seen) : [name],
  );
}

function checkContents(packed, installed) {
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  assert.deepEqual(Object.keys(dependencies), ['croner', 'yaml'], 'package.json: runtime dependencies');

  const strangers = packed.files
    .map(({ path }) => path)
    .filter((path) => !/^(dist\/|(package\.json|README\.md|CHANGELOG\.md|LICENSE)$)/.test(path));
  assert.deepEqual(strangers, [], 'the tarball holds files that nobody needs');

  for (const [entry, allowed] of Object.entries(allowedModules)) {
    for (const extension of ['cjs', 'mjs']) {
      const file = `dist/${entry}.${extension}`;
      const loaded = [...new Set(modulesLoadedBy(join(installed, file)))];
      const forbidden = loaded.filter((name) => !allowed.includes(name));
      assert.deepEqual(forbidden, [], `${file} loads modules that it must not load`);
    }
  }
  console.log('ok contents of the tarball');
}

/** Runs tests of which some are to fail, because they print secrets. */
function checkLeaks(mode) {
  const args = ['jest', 'bin', 'jest.js'];
  const out = join(work, 'jest-leaks', 'result.json');
  run(
    `Jest, leaks, ${mode}`,
    process.execPath,
    [join(root, 'node_modules', ...args), '--ci', '-i', mode, '--json', '--outputFile', out],
    join(work, 'jest-leaks'),
    1,
  );
  const { testResults } = JSON.parse(readFileSync(out, 'utf8'));
  for (const { title, status, failureMessages } of testResults.flatMap(
    ({ assertionResults }) => assertionResults,
  )) {
    assert.equal(`${status === 'passed' ? 'passes' : 'fails'}`, title.split(':')[0], title);
    if (status === 'failed') assert.match(failureMessages.join(), /a value of "prod\/db" at /, title);
  }
}

const work = realpathSync(mkdtempSync(join(tmpdir(), 'fake-secrets-manager-')));
/** Apart from the other consumers, so that nothing is found in the folders above it. */
const store = realpathSync(mkdtempSync(join(tmpdir(), 'fake-secrets-manager-pnpm-')));
try {
  const [packed] = JSON.parse(run('npm pack', 'npm', ['pack', '--json', '--pack-destination', work], root));

  writeFileSync(join(work, 'package.json'), JSON.stringify({ name: 'consumers', private: true }));
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  // Without peers: they are borrowed below.
  run('npm install', 'npm', ['install', `./${packed.filename}`, '--legacy-peer-deps', ...quiet], work);
  for (const name of borrowed) {
    const link = join(work, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
  cpSync(join(root, 'test-package', 'consumers'), work, { recursive: true });

  checkContents(packed, join(work, 'node_modules', 'fake-secrets-manager'));

  const node = process.execPath;
  run('CommonJS', node, ['main.js'], join(work, 'cjs'));
  run('CommonJS, auto', node, ['auto.js'], join(work, 'cjs'));
  run('CommonJS, node:test', node, ['--test', 'rotation.js'], join(work, 'cjs'));
  run('ES modules', node, ['main.mjs'], join(work, 'esm'));
  run('ES modules, rotation', node, ['rotation.mjs'], join(work, 'esm'));
  run('ES modules, auto', node, ['auto.mjs'], join(work, 'esm'));

  const tsJest = join(work, 'ts-jest');
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  for (const [module, resolution] of [
    ['commonjs', 'node10'],
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ]) {
    const options = ['-p', '.', '--module', module, '--moduleResolution', resolution];
    run(`types, ${resolution} resolution`, node, [tsc, ...options], tsJest);
  }
  run('Jest with ts-jest', node, [jest, '--ci'], tsJest);
  run('Jest, modules loaded anew', node, [jest, '--ci', '-i'], join(work, 'jest-modules'));
  run('Jest, ES modules', node, ['--experimental-vm-modules', jest, '--ci', '-i'], join(work, 'jest-esm'));
  for (const mode of ['--verbose', '--verbose=false', '--silent']) checkLeaks(mode);

  const doctor = join(work, 'node_modules', '.bin', 'fake-secrets-manager');
  assert.match(run('doctor', doctor, ['doctor'], tsJest), /No problem found/);

  const twoCopies = join(work, 'two-copies');
  run('npm install of another SDK', 'npm', ['install', OTHER_SDK, ...quiet], placeLibrary(twoCopies));
  run('two copies of the SDK', node, [jest, '--ci', '-i'], twoCopies);
  const diagnosis = run('doctor, two copies', doctor, ['doctor'], twoCopies, 1);
  assert.match(diagnosis, /client-secrets-manager 3\.600\.0 in .*library/);
  assert.match(diagnosis, /Problem: There are 2 copies/);

  cpSync(join(work, 'pnpm'), join(store, 'project'), { recursive: true });
  layOutAsPnpm(join(store, 'project'), join(work, 'node_modules'));
  run('the layout of pnpm', node, [jest, '--ci', '-i'], join(store, 'project'));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const folder of [work, store]) rmSync(folder, { recursive: true, force: true });
}
