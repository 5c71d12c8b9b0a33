/**
 * The first moment at which a cron expression matches, strictly after another; both in epoch milliseconds. Undefined where it
 * never does.
 */
export type NextMatch = (expression: string, after: number) => number | undefined;

/** What reads cron expressions. It is loaded when the first schedule needs it, and not before. */
export class CronPort {
  #nextMatch: NextMatch | undefined;
  #isWanted = false;

  /** Whether a schedule needs it, and it has not been loaded. */
  get isMissing(): boolean {
    return this.#isWanted && this.#nextMatch === undefined;
  }

  /** Loads it. Once it is there, it answers at once. */
  async load(): Promise<void> {
    const { nextMatch } = await import('./cron-matches');
    this.#nextMatch = nextMatch;
  }

  /** The first match; `missing` where this has not been loaded, which then is known to be needed. */
  readonly next = (expression: string, after: number): number | 'missing' | undefined => {
    this.#isWanted = true;
    return this.#nextMatch === undefined ? 'missing' : this.#nextMatch(expression, after);
  };
}
