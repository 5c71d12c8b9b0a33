import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SdkCopy } from '../ports/doctor-report';
import type { PackageCopy } from '../ports/node-ports';
import { packageCopyFor, packageCopyIn } from './package-copy';

/** The name of the SDK's package. */
export const SDK = '@aws-sdk/client-secrets-manager';

/** Every copy of the SDK in the `node_modules` of a project and of the folders above it, nested ones and those of pnpm too. */
export function sdkCopiesOf(project: string): readonly SdkCopy[] {
  const found = new Map<string, PackageCopy>();
  for (let folder = project, last = ''; folder !== last; last = folder, folder = dirname(folder)) {
    collect(join(folder, 'node_modules'), found);
  }
  const ofTheFake = sdkOfTheFake(project)?.path;
  const modules = Object.keys(createRequire(join(project, 'doctor.js')).cache);
  return [...found.values()].map((copy) => ({
    ...copy,
    loaded: modules.some((file) => file.startsWith(copy.path)),
    ofTheFake: copy.path === ofTheFake,
  }));
}

/** The copy that this package loads, as it is installed in a project. */
function sdkOfTheFake(project: string): PackageCopy | undefined {
  const fake = packageCopyFor(join(project, 'doctor.js'), 'fake-secrets-manager');
  return packageCopyFor(join(fake?.path ?? project, 'doctor.js'), SDK);
}

function collect(modules: string, found: Map<string, PackageCopy>): void {
  const copy = packageCopyIn(join(modules, SDK));
  if (copy !== undefined) found.set(copy.path, copy);
  for (const name of namesIn(modules)) {
    if (name === '.pnpm') {
      for (const entry of namesIn(join(modules, name))) collectDirect(join(modules, name, entry), found);
    } else if (name.startsWith('@')) {
      for (const scoped of namesIn(join(modules, name))) collectNested(join(modules, name, scoped), found);
    } else if (!name.startsWith('.')) collectNested(join(modules, name), found);
  }
}

function collectNested(packageFolder: string, found: Map<string, PackageCopy>): void {
  const nested = join(packageFolder, 'node_modules');
  if (namesIn(nested).length > 0) collect(nested, found);
}

/** A folder of pnpm's store holds a package and links to what it needs: only the package itself is looked at. */
function collectDirect(entry: string, found: Map<string, PackageCopy>): void {
  const copy = packageCopyIn(join(entry, 'node_modules', SDK));
  if (copy !== undefined) found.set(copy.path, copy);
}

/** The folders in a folder that are not links: what a link leads to is found where it is. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
