import { CONSOLE_METHODS, printersOfHost, replaceMethod, type Printer } from '../leaks/printer';

/** What was printed, and by which method. */
export interface Print {
  readonly method: string;
  readonly args: readonly unknown[];
}

/**
 * Hears what is printed through `console`, `process.stdout` and `process.stderr`. The console's output is held back, because a
 * check invokes a function a hundred times; the streams also carry what is not the function's, so theirs goes on.
 */
export class HeldConsole {
  readonly #restore: (() => void)[] = [];
  #prints: Print[] = [];

  /** Begins to hear. */
  hold(): void {
    const { console, process } = printersOfHost();
    if (console !== undefined) for (const method of CONSOLE_METHODS) this.#silence(console, method);
    if (process?.stdout !== undefined) this.#overhear(process.stdout, 'process.stdout');
    if (process?.stderr !== undefined) this.#overhear(process.stderr, 'process.stderr');
  }

  /** Gives everything back as it was. */
  release(): void {
    for (const restore of this.#restore.splice(0)) restore();
  }

  /** What was printed since this was last asked. */
  takePrints(): readonly Print[] {
    const prints = this.#prints;
    this.#prints = [];
    return prints;
  }

  #silence(console: Printer, name: string): void {
    const silent = () => {
      return (...args: readonly unknown[]): void => {
        this.#prints.push({ method: `console.${name}`, args });
      };
    };
    this.#restore.push(replaceMethod(console, name, silent));
  }

  #overhear(stream: Printer, place: string): void {
    this.#restore.push(
      replaceMethod(stream, 'write', (original) => (...args) => {
        this.#prints.push({ method: `${place}.write`, args });
        return Reflect.apply(original, stream, args);
      }),
    );
  }
}
