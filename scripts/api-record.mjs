// The record of the public declarations: docs/api/ holds a copy of every declaration the build emits, so that a change
// of the public surface shows in a review. Without an argument it is written, with `--check` it is compared.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const record = join(root, 'docs', 'api');

/** Name and text of every declaration file in a folder; both without what says how they were built. */
const declarationsOf = (folder, extension) => {
  let names;
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(extension));
  } catch {
    names = [];
  }
  return new Map(
    names.sort().map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
        .replaceAll('\r\n', '\n')
        .replace(/^\/\/# sourceMappingURL=.*\n?/gm, '')
        .replace(/(from "\.\/[^"]+)\.mjs"/g, '$1.js"');
      return [`${basename(name, extension)}.d.ts`, text.endsWith('\n') ? text : `${text}\n`];
    }),
  );
};

const built = declarationsOf(dist, '.d.mts');
if (built.size === 0) {
  console.error('There is no build to record. Run `npm run build` first.');
  process.exit(1);
}

if (process.argv.includes('--check')) {
  const recorded = declarationsOf(record, '.d.ts');
  const names = [...new Set([...built.keys(), ...recorded.keys()])];
  const different = names.filter((name) => built.get(name) !== recorded.get(name));
  if (different.length > 0) {
    console.error(
      `The public declarations differ from docs/api (${different.join(', ')}). ` +
        'If the change is meant, run `npm run api:record` and commit the result; `git diff docs/api` shows it.',
    );
    process.exit(1);
  }
} else {
  rmSync(record, { recursive: true, force: true });
  mkdirSync(record, { recursive: true });
  for (const [name, text] of built) writeFileSync(join(record, name), text);
  console.log(`docs/api: ${built.size} declaration files.`);
}
