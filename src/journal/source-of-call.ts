import { placesIn } from '../ports/stack';

/**
 * The innermost place in the user's own files, such as `src/database.ts:12:20`, below the folder that the tests run in.
 *
 * @param trace an error that was made by `send`'s own middleware
 */
export function sourceOf(trace: Error): string | undefined {
  const places = placesIn(trace.stack ?? '');
  // The middleware that made the trace; in a build all of this package is in its folder.
  const own = folderOf(places[0]?.path ?? '');
  const caller = places.find(({ path }) => folderOf(path) !== own && !PACKAGE.test(path));
  if (caller === undefined) return undefined;
  return `${withoutFolder(caller.path)}:${caller.line}:${caller.column}`;
}

const PACKAGE = /[\\/]node_modules[\\/]/;

function folderOf(path: string): string {
  return path.replace(/[^\\/]*$/, '');
}

function withoutFolder(path: string): string {
  const host = globalThis as { readonly process?: { cwd?(): string } };
  const folder = host.process?.cwd?.() ?? '';
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
