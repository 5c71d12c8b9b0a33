import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackageCopy } from '../ports/node-ports';

/** The copy of a package that a file would load: the nearest one in the folders above it. */
export function packageCopyFor(file: string, name: string): PackageCopy | undefined {
  for (let folder = dirname(file), last = ''; folder !== last; last = folder, folder = dirname(folder)) {
    const copy = packageCopyIn(join(folder, 'node_modules', name));
    if (copy !== undefined) return copy;
  }
  return undefined;
}

/** The package in a folder, if there is one. Links are followed, as pnpm sets them. */
export function packageCopyIn(folder: string): PackageCopy | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const { version } = manifest as { readonly version?: unknown };
    return { version: typeof version === 'string' ? version : 'unknown', path: realpathSync(folder) };
  } catch {
    return undefined;
  }
}
