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

/**
 * What loading an entry may pull in from outside the package. Nothing from Node, so that the core runs in a browser, and
 * no runtime dependency, so that only `./files` pays for `yaml`, and only a `cron()` schedule for `croner`.
 */
const allowedModules = {
  index: ['@aws-sdk/client-secrets-manager'],
  auto: ['@aws-sdk/client-secrets-manager'],
  jest: ['@aws-sdk/client-secrets-manager', '@jest/globals', 'expect'],
};

if (!existsSync(join(root, 'dist', 'index.cjs'))) {
  console.error('There is no build to pack. Run `npm run build` first.');
  process.exit(1);
}

/** Runs a program, shows its output when it fails, and returns what it printed. */
function run(title, command, args, cwd) {
  const started = Date.now();
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  if (result.status !== 0) {
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

const work = realpathSync(mkdtempSync(join(tmpdir(), 'fake-secrets-manager-')));
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
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
