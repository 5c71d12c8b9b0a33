import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the tests of a file a folder of their own, which is gone after the last. Returns a function that writes into it. */
export function temporaryFiles(): (name: string, content: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'fake-secrets-manager-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}
