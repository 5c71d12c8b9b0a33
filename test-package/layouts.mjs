// Puts packages where package managers would put them: two copies of the SDK, and the store of pnpm.
import { cpSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The SDK that a library brings with it: one of another time, with other packages beneath it. */
export const OTHER_SDK = '@aws-sdk/client-secrets-manager@3.600.0';

/** Puts the library of the project into its node_modules. Returns the folder to install its SDK in. */
export function placeLibrary(project) {
  const library = join(project, 'node_modules', 'library');
  cpSync(join(project, 'library'), library, { recursive: true });
  return library;
}

/** Lays a project's packages out as pnpm does: each in a folder of the store, with links to what it needs beside it. */
export function layOutAsPnpm(project, installed) {
  const modules = join(project, 'node_modules');
  const store = join(modules, '.pnpm');
  const sdk = '@aws-sdk/client-secrets-manager';
  const beside = join(store, 'fake-secrets-manager@0.1.0', 'node_modules');
  cpSync(join(installed, 'fake-secrets-manager'), join(beside, 'fake-secrets-manager'), { recursive: true });
  for (const name of [sdk, 'yaml', '@jest/globals']) {
    link(realpathSync(join(installed, name)), join(beside, name));
  }
  link(join(beside, 'fake-secrets-manager'), join(modules, 'fake-secrets-manager'));
  link(realpathSync(join(installed, sdk)), join(modules, sdk));
}

function link(target, path) {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}
