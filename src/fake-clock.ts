import { MisuseError } from './misuse';
import { millisecondsIn, systemTime, type Duration, type TimeSource } from './ports/clock';

/**
 * The fake's time: that of the system, or of the fake timers that stand in for it, plus what the test advanced it by.
 */
export class FakeClock {
  readonly #source: TimeSource;
  readonly #onAdvance: (move: () => void) => Promise<void>;
  #offset = 0;
  #held: number | undefined;

  constructor(onAdvance: (move: () => void) => Promise<void>, source: TimeSource = systemTime) {
    this.#source = source;
    this.#onAdvance = onAdvance;
  }

  /** The time of the fake. */
  now(): Date {
    return new Date(this.time());
  }

  /** The time of the fake, in epoch milliseconds. */
  time(): number {
    return this.#held ?? this.#source() + this.#offset;
  }

  /**
   * Moves the fake's time on, and lets happen what falls due, each at its own moment. What is under way ends before. No timer
   * is involved, and no time passes.
   *
   * @throws MisuseError for a span that is negative or no number
   */
  async advance(by: Duration): Promise<void> {
    const span = millisecondsIn(by);
    if (!(span >= 0) || span === Infinity) {
      throw new MisuseError(
        'clock.advance() got a span that is negative or no number. Time only moves on: write for example { days: 8 }.',
      );
    }
    await this.#onAdvance(() => {
      this.pass(span);
    });
  }

  /** Moves the time on without letting anything happen, in milliseconds. */
  pass(milliseconds: number): void {
    this.#offset += milliseconds;
    if (this.#held !== undefined) this.#held += milliseconds;
  }

  /** Stands still at a moment that has passed, in epoch milliseconds, while what fell due then happens. */
  hold(time: number): void {
    this.#held = time;
  }

  /** Goes on, as if it had never stood still. */
  release(): void {
    this.#held = undefined;
  }

  /** What the test advanced the time by, in milliseconds, for a checkpoint. */
  get offset(): number {
    return this.#offset;
  }

  set offset(offset: number) {
    this.#offset = offset;
  }
}
