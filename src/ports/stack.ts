/** A place in a file. */
export interface Place {
  readonly path: string;
  readonly line: string;
  readonly column: string;
}

/** The places at the frames of a stack, innermost first. Frames of the runtime's own modules are not among them. */
export function placesIn(stack: string): readonly Place[] {
  return stack
    .split('\n')
    .slice(1)
    .flatMap((frame) => {
      const [, path, line, column] = FRAME.exec(frame) ?? [];
      if (path === undefined || line === undefined || column === undefined) return [];
      return [{ path: path.replace(/^file:\/\//, ''), line, column }];
    });
}

/** The place at the end of a frame: a path, or the URL of a file. Those of Node's own modules begin with `node:`. */
const FRAME = /(?:\(|at (?:async )?)((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/]).*):(\d+):(\d+)\)?$/;
