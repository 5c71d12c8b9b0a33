import { placesIn } from '../ports/stack';

/** Where a call came from. */
export interface WayOfCall {
  /** The innermost file of a package, such as the request handler of a copy of the SDK. */
  readonly file: string | undefined;
  /** The file that lies deepest in folders of packages: beside the copy of the SDK that it belongs to, more likely than others. */
  readonly deepestFile: string | undefined;
  /** The innermost file of no package, with its line. */
  readonly caller: string | undefined;
}

const MOST_FRAMES = 100;

/** What V8 adds to the class. */
interface V8Error {
  stackTraceLimit?: number;
  captureStackTrace?(target: object, below: object): void;
}

/**
 * Reads the stack for where the call under way came from. Frames of ours and of Node's are passed over.
 *
 * @param below the function that the call has reached: only what called it counts
 */
export function wayOfCall(below: object): WayOfCall {
  const v8 = Error as V8Error;
  const limit = v8.stackTraceLimit ?? 0;
  v8.stackTraceLimit = MOST_FRAMES;
  const holder: { readonly stack?: string } = {};
  v8.captureStackTrace?.(holder, below);
  v8.stackTraceLimit = limit;
  const places = placesIn(holder.stack ?? '').filter(({ path }) => !PASSED_OVER.test(path));
  const files = places.map(({ path }) => path).filter((path) => PACKAGE.test(path));
  const [deepestFile] = files.toSorted((a, b) => depthOf(b) - depthOf(a));
  const caller = places.find(({ path }) => !PACKAGE.test(path));
  return { file: files[0], deepestFile, caller: caller && `${caller.path}:${caller.line}` };
}

function depthOf(path: string): number {
  return path.split(PACKAGE).length;
}

const PACKAGE = /[\\/]node_modules[\\/]/;
/** This package, and the runners, which called everything. */
const PASSED_OVER =
  /[\\/]node_modules[\\/](fake-secrets-manager|jest|jest-[\w-]+|@jest[\\/][\w-]+|vitest|@vitest[\\/][\w-]+)[\\/]/;
