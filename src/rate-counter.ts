import type { Place } from './aws/arn';
import type { OperationName } from './aws/operation-types';
import { requestGroups, serviceRates, type Quotas } from './aws/quotas';

/** Counts the requests of each second of the fake's clock, by account, region and group of operations. */
export class RateCounter {
  #second = -1;
  #counts = new Map<string, number>();

  /** Counts a request, and says whether it is within the rate of its group. */
  admits(operation: OperationName, caller: Place, rates: Quotas['requestsPerSecond'], now: number): boolean {
    if (rates === false) return true;
    const group = requestGroups[operation];
    const limit = rates === true ? serviceRates[group] : rates[group];
    if (limit === undefined) return true;
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) {
      this.#second = second;
      this.#counts = new Map();
    }
    const key = `${caller.accountId}/${caller.region}/${group}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count <= limit;
  }

  /** Begins to count anew. */
  reset(): void {
    this.#second = -1;
  }
}
