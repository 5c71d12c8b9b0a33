import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const CONFIGURATIONS = ['js', 'cjs', 'mjs', 'ts', 'cts', 'mts', 'json'].map(
  (ending) => `jest.config.${ending}`,
);
const ENTRY = 'fake-secrets-manager/jest';

/** Says whether the configuration of Jest, or a file that it names, mentions the entry. Undefined where there is none. */
export function hasSetupFile(project: string): boolean | undefined {
  const configuration = configurationOf(project);
  if (configuration === undefined) return undefined;
  if (configuration.includes(ENTRY)) return true;
  const named = [...configuration.matchAll(/["'`](?:<rootDir>\/)?([\w./-]+)["'`]/g)];
  return named.some(([, file = '']) => textOf(join(project, file))?.includes(ENTRY) === true);
}

function configurationOf(project: string): string | undefined {
  for (const name of CONFIGURATIONS) {
    const text = textOf(join(project, name));
    if (text !== undefined) return text;
  }
  const manifest = textOf(join(project, 'package.json'));
  const { jest } = JSON.parse(manifest ?? '{}') as { readonly jest?: unknown };
  return jest === undefined ? undefined : JSON.stringify(jest);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
