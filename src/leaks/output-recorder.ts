import { kindOfConsole, messageCount, messageIn, messagesFrom, type ConsoleKind } from './jest-console';
import { MockedPrinters, textsOfCall } from './mocked-printers';
import { CONSOLE_METHODS, printersOfHost, replaceMethod, type Printer, type PrintingMethod } from './printer';
import { textsIn, type FoundText } from './texts-in';

/** The texts that are kept, at most; of more, the oldest go. */
const MOST_TEXTS = 10_000;
/** The characters of each stream that are kept, at most; of more, the oldest go. */
const MOST_CHARACTERS = 1_000_000;

/** Keeps what is printed through `console`, `process.stdout` and `process.stderr`, and lets it be printed as before. */
export class OutputRecorder {
  #texts: FoundText[] = [];
  readonly #streams = new Map<string, string>();
  readonly #mocked = new MockedPrinters();
  readonly #restore: (() => void)[] = [];
  /** Jest's console, where it keeps its messages by itself. */
  #buffering: Printer | undefined;
  #consoleKind: ConsoleKind = 'methods';
  /** The messages that the console kept before the last `clear()`. */
  #formerMessages = 0;
  /** Whether the console is at work, which ends in a stream: what it prints is kept already. */
  #inConsole = false;
  #isOn = false;

  /** Begins to record. The console is looked up now: each test file of Jest has its own. */
  start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    const { console, process } = printersOfHost();
    this.#consoleKind = console === undefined ? 'methods' : kindOfConsole(console);
    this.#buffering = this.#consoleKind === 'buffer' ? console : undefined;
    if (console !== undefined && this.#consoleKind === 'methods') {
      for (const name of CONSOLE_METHODS) this.#listenTo(console, name);
    }
    this.#listenToStream(process?.stdout, 'process.stdout');
    this.#listenToStream(process?.stderr, 'process.stderr');
    this.clear();
  }

  /** Ends the recording, and gives the console and the streams their own methods back. */
  stop(): void {
    this.#isOn = false;
    for (const restore of this.#restore.splice(0)) restore();
  }

  /** Forgets what was recorded. */
  clear(): void {
    this.#texts = [];
    this.#streams.clear();
    this.#mocked.clear();
    this.#formerMessages = this.#buffering === undefined ? 0 : messageCount(this.#buffering);
  }

  /** Records an error that a test ended with. */
  addThrown(error: unknown): void {
    this.#add(textsIn(error, 'thrown error'));
  }

  /** What was recorded since the last `clear()`. */
  texts(): readonly FoundText[] {
    const streams = Array.from(this.#streams, ([path, text]) => ({ path, text }));
    const messages = this.#buffering === undefined ? [] : messagesFrom(this.#buffering, this.#formerMessages);
    return [...this.#texts, ...messages, ...streams, ...this.#mocked.texts()];
  }

  #add(texts: readonly FoundText[]): void {
    this.#texts.push(...texts);
    if (this.#texts.length > MOST_TEXTS * 2) this.#texts = this.#texts.slice(-MOST_TEXTS);
  }

  #listenTo(console: Printer, name: string): void {
    const listening =
      (original: PrintingMethod): PrintingMethod =>
      (...args) => {
        const before = this.#inConsole;
        this.#inConsole = true;
        try {
          this.#recordCall(`console.${name}`, args);
          return Reflect.apply(original, console, args);
        } finally {
          this.#inConsole = before;
        }
      };
    this.#restore.push(replaceMethod(console, name, listening));
  }

  #listenToStream(stream: Printer | undefined, place: string): void {
    if (stream === undefined) return;
    const listening =
      (original: PrintingMethod): PrintingMethod =>
      (...args) => {
        this.#recordWrite(place, args[0]);
        return Reflect.apply(original, stream, args);
      };
    this.#restore.push(replaceMethod(stream, 'write', listening));
  }

  #recordCall(place: string, args: readonly unknown[]): void {
    if (!this.#isOn) return;
    this.#add(textsOfCall(place, args));
  }

  #recordWrite(place: string, chunk: unknown): void {
    if (!this.#isOn || this.#inConsole) return;
    const text = typeof chunk === 'string' ? chunk : (textsIn(chunk)[0]?.text ?? '');
    const message = this.#consoleKind === 'streams' ? messageIn(text) : undefined;
    if (message !== undefined) this.#add([message]);
    // In one text, because a line may be written in pieces.
    else this.#streams.set(place, ((this.#streams.get(place) ?? '') + text).slice(-MOST_CHARACTERS));
  }
}
