/** A method that prints. */
export type PrintingMethod = (...args: readonly unknown[]) => unknown;

/** Something that prints: a console or a stream, as far as it is replaced. */
export type Printer = Record<string, unknown>;

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
