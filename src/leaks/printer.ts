/** A method that prints. */
export type PrintingMethod = (...args: readonly unknown[]) => unknown;

/** Something that prints: a console or a stream, as far as it is replaced. */
export type Printer = Record<string, unknown>;

/** The methods of a console that print what they are given. */
export const CONSOLE_METHODS = [
  'assert',
  'debug',
  'dir',
  'error',
  'group',
  'groupCollapsed',
  'info',
  'log',
  'table',
  'trace',
  'warn',
] as const;

interface Host {
  readonly console?: Printer;
  readonly process?: { readonly stdout?: Printer; readonly stderr?: Printer };
}

/** The console and the streams as they are now; where there is no Node, without streams. */
export function printersOfHost(): Host {
  return globalThis as unknown as Host;
}

/** Puts a method in place of another. Returns what takes it away again. */
export function replaceMethod(
  printer: Printer,
  name: string,
  make: (original: PrintingMethod) => PrintingMethod,
): () => void {
  const original = printer[name];
  if (typeof original !== 'function') return () => undefined;
  const descriptor = Object.getOwnPropertyDescriptor(printer, name);
  const replacement = make(original as PrintingMethod);
  printer[name] = replacement;
  return () => {
    // A spy that somebody put over ours in the meantime is theirs to take away.
    if (printer[name] !== replacement) return;
    if (descriptor === undefined) Reflect.deleteProperty(printer, name);
    else Object.defineProperty(printer, name, descriptor);
  };
}
