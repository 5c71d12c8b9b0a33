import { MisuseError } from '../misuse';
import { timeOf, type Instant } from '../ports/instant';
import type { FaultCount, FaultMatch } from './fault';
import type { FaultPlan } from './fault-plan';

/**
 * Which attempts a fault is about. The words that narrow it hold for the whole sentence, wherever in it they stand, and
 * count the attempts that match all that can be seen of them: command, input, place, client, number and time.
 */
export class NarrowedFault {
  readonly #plan: FaultPlan;
  readonly #id: number;

  /** Made by `fake.on`. */
  constructor(plan: FaultPlan, id: number) {
    this.#plan = plan;
    this.#id = id;
  }

  /** Only calls of clients in this region. */
  inRegion(region: string): this {
    return this.#narrow({ region });
  }

  /** Only calls from this account. */
  fromAccount(accountId: string): this {
    return this.#narrow({ accountId });
  }

  /** Only calls of this client. */
  fromClient(client: object): this {
    return this.#narrow({ client });
  }

  /**
   * Only the attempt of this number within its call, from 1: the SDK's first, its first retry and so on.
   *
   * @throws MisuseError for what is no whole number from 1
   */
  onAttempt(attempt: number): this {
    return this.#narrow({ attempt: checkedCount('onAttempt', attempt) });
  }

  /**
   * Only the first so many attempts that match.
   *
   * @throws MisuseError for what is no whole number from 1
   */
  first(count: number): this {
    return this.#narrow({ first: checkedCount('first', count) });
  }

  /**
   * Lets the first so many attempts that match go, and counts `first` and `every` behind them.
   *
   * @throws MisuseError for what is no whole number from 1
   */
  after(count: number): this {
    return this.#narrow({ after: checkedCount('after', count) });
  }

  /**
   * Only every nth attempt that matches: `every(3)` meets the third, the sixth and so on.
   *
   * @throws MisuseError for what is no whole number from 1
   */
  every(n: number): this {
    return this.#narrow({ every: checkedCount('every', n) });
  }

  /**
   * Only from one moment of the fake's clock up to, and without, another.
   *
   * @throws MisuseError for moments that cannot be, or that are in the wrong order
   */
  between(from: Instant, to: Instant): this {
    return this.#narrow(checkedSpan('between', this.#plan.now(), from, to));
  }

  /**
   * Only as many attempts as chance has it, from 0 to 1. The same seed meets the same ones, run after run.
   *
   * @throws MisuseError for what is no probability
   */
  withProbability(probability: number, options: { readonly seed?: number } = {}): this {
    const { seed = this.#plan.seed() } = options;
    return this.#narrow({
      chance: { probability: checkedProbability('withProbability', probability), position: seed },
    });
  }

  #narrow(match: FaultMatch & FaultCount): this {
    this.#plan.narrow(this.#id, match);
    return this;
  }
}

/**
 * A probability, from 0 to 1.
 *
 * @throws MisuseError for anything else
 */
export function checkedProbability(word: string, probability: number): number {
  if (probability >= 0 && probability <= 1) return probability;
  throw new MisuseError(
    `${word}() got ${String(probability)}, which is no probability. Write a number from 0 to 1.`,
  );
}

/**
 * A span of the fake's clock, in epoch milliseconds.
 *
 * @throws MisuseError for moments that cannot be, or that are in the wrong order
 */
export function checkedSpan(
  word: string,
  now: number,
  from: Instant,
  to: Instant,
): { readonly from: number; readonly to: number } {
  const span = { from: timeOf(from, now), to: timeOf(to, now) };
  if (span.from < span.to) return span;
  throw new MisuseError(
    `${word}() got moments that are none, or the later one first. Write two of them in their order: dates, texts such as '2026-01-31T12:00:00Z', or spans from now such as { minutes: 10 }.`,
  );
}

function checkedCount(word: string, count: number): number {
  if (Number.isInteger(count) && count >= 1) return count;
  throw new MisuseError(
    `${word}() got ${String(count)}, which is no number of attempts. Write a whole number from 1.`,
  );
}
