import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as sdk from '@aws-sdk/client-secrets-manager';
import { DEFAULT_JOURNAL_SIZE } from '../src/journal/journal';
import { matchers } from '../src/matchers';
import { operations } from '../src/operations';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The first cells of the rows of the table under a heading. */
function firstCells(markdown: string, heading: string): readonly string[] {
  const [, section = ''] = markdown.split(`\n${heading}\n`);
  const [body = ''] = section.split(/\n## /);
  return body
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|')[1]?.trim() ?? '');
}

test('the parity table has a row for each operation, and for no other', () => {
  expect(firstCells(read('docs/parity.md'), '## Operations')).toEqual(Object.keys(operations));
});

test('every mark of a divergence in the parity table is explained', () => {
  const parity = read('docs/parity.md');
  const [, table = ''] = parity.split('## Operations');
  const [rows = ''] = table.split('## Divergences');
  const used = new Set(rows.match(/\b[A-Z]\d\b/g));
  expect([...used].sort()).toEqual([...firstCells(parity, '## Divergences and open questions')].sort());
});

test('the operations are the commands of the SDK', () => {
  const commands = Object.keys(sdk).filter((name) => /^[A-Z]\w+Command$/.test(name));
  expect(commands.map((name) => name.replace(/Command$/, '')).sort()).toEqual(Object.keys(operations).sort());
  expect(read('README.md')).toContain(`All ${Object.keys(operations).length} operations`);
});

test('the README lists the matchers that there are', () => {
  const named = firstCells(read('README.md'), '## In Jest').map((cell) => /^`(\w+)\(/.exec(cell)?.[1]);
  expect(named).toEqual(Object.keys(matchers));
});

test('the README states how many calls the journal keeps', () => {
  expect(read('README.md')).toContain(`last ${DEFAULT_JOURNAL_SIZE.toLocaleString('en-US')} calls`);
});

test.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/parity.md', 'examples/README.md'])(
  '%s links to files that are there',
  (path) => {
    const links = [...read(path).matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  },
);
