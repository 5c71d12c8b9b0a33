/** What stands in for the waiting of a retry strategy. */
export interface Backoff {
  /** Runs what draws a delay. */
  drawing(run: () => number): number;
  /** Lets a delay pass, in milliseconds, and is told the error after which. */
  pass(milliseconds: number, error?: unknown): Promise<void>;
}
