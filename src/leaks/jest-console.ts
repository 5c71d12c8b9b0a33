import type { Printer } from './printer';
import type { FoundText } from './texts-in';

/*
 * Jest's consoles print the line that called them, which they find by counting the frames of a stack. A method in place of
 * theirs would be one frame more, and every message would seem to come from this package: so they are left as they are.
 */

/** How a console is overheard: by its methods, by the messages that it keeps, or by what it writes to the streams. */
export type ConsoleKind = 'methods' | 'buffer' | 'streams';

/** How this console has to be overheard. */
export function kindOfConsole(console: object): ConsoleKind {
  switch (console.constructor.name) {
    case 'BufferedConsole':
      return 'buffer';
    case 'CustomConsole':
      return 'streams';
    default:
      return 'methods';
  }
}

interface Message {
  readonly type: string;
  readonly message: string;
}

function bufferOf(console: Printer): readonly Message[] {
  const { getBuffer } = console as { readonly getBuffer?: () => readonly Message[] | undefined };
  return getBuffer?.call(console) ?? [];
}

/** How many messages Jest's buffering console keeps: all of the test file so far. */
export function messageCount(console: Printer): number {
  return bufferOf(console).length;
}

/** The messages that Jest's buffering console keeps, from one on. */
export function messagesFrom(console: Printer, first: number): readonly FoundText[] {
  return bufferOf(console)
    .slice(first)
    .map(({ type, message }) => ({ path: `console.${type}`, text: message }));
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
const HEADER = /^\s*console\.(\w+)\n/;
/** Lines of source code, with the number of the line, and the way to the call. */
const BENEATH = /^\s*(> )?\s*(\d+)? \|.*$|^\s+at .*$/gm;
const INDENT = /^ {4}/gm;

/**
 * The message in what Jest's verbose console writes to a stream: without the lines of source code that Jest shows beneath it,
 * in which a test's own seeds may stand. Undefined for what some other writer wrote.
 */
export function messageIn(written: string): FoundText | undefined {
  const plain = written.replace(COLOURS, '');
  const [header, type] = HEADER.exec(plain) ?? [];
  if (header === undefined || type === undefined) return undefined;
  return {
    path: `console.${type}`,
    text: plain.slice(header.length).replace(BENEATH, '').replace(INDENT, '').trimEnd(),
  };
}
