import type { CallNote } from '../journal/journal';

/** What a step that runs knows of its calls, and how it is stopped inside. */
export class StepUnderWay {
  readonly calls: CallNote[] = [];
  readonly #ids: (string | undefined)[] = [];
  readonly arn: string;
  readonly #name: string;
  readonly #cutAfter: number;
  #stop: () => void = () => undefined;
  /** Settles when the function is stopped; never where it is not. */
  readonly stopped = new Promise<'stopped'>((resolve) => {
    this.#stop = () => {
      resolve('stopped');
    };
  });

  constructor(arn: string, name: string, cutAfter = Infinity) {
    this.arn = arn;
    this.#name = name;
    this.#cutAfter = cutAfter;
  }

  /** Whether it is to be stopped at one of its calls. */
  get isCut(): boolean {
    return this.#cutAfter !== Infinity;
  }

  /** Says whether a call names the secret that this step rotates. */
  isNamedBy({ input }: CallNote): boolean {
    const { SecretId } = input as { readonly SecretId?: unknown };
    return SecretId === this.arn || SecretId === this.#name;
  }

  add(call: CallNote, invocationId: string | undefined): void {
    this.calls.push(call);
    this.#ids.push(invocationId);
  }

  /** Whether a call is one too many: nothing that it answers reaches the function. */
  silences(invocationId: string | undefined): boolean {
    if (this.#cutAfter === Infinity) return false;
    const index = this.#ids.indexOf(invocationId);
    return index !== -1 && index + 1 >= this.#cutAfter;
  }

  /** Stops the function, which waits for ever for the answer of its last call. */
  stop(): void {
    this.#stop();
  }
}
