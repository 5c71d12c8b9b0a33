import type { AccessControl } from './access/access-control';
import type { Quotas } from './aws/quotas';
import type { Consistency } from './consistency/consistency';
import type { FaultPlan } from './faults/fault-plan';
import type { Journal } from './journal/journal';
import type { Random } from './ports/random';
import type { Waiting } from './ports/sleep';
import type { RateCounter } from './rate-counter';
import type { ReplicationRunner } from './replication/replication-runner';
import type { RotationRunner } from './rotation/rotation-runner';
import type { World } from './state/world';

/** What dispatch is made of. */
export interface DispatchParts {
  readonly world: World;
  readonly journal: Journal;
  readonly consistency: Consistency;
  readonly faults: FaultPlan;
  readonly access: AccessControl;
  readonly rates: RateCounter;
  readonly quotas: Quotas;
  readonly rotations: RotationRunner;
  readonly replications: ReplicationRunner;
  readonly random: Random;
  readonly now: () => number;
  /** How the time passes that attempts take, and that the SDK leaves between them. */
  readonly waiting: WaitingOptions;
  /** Moves the fake's clock on, in milliseconds. */
  pass(milliseconds: number): void;
}

/** How time passes, by its cause. */
export interface WaitingOptions {
  readonly latency: Waiting;
  readonly backoff: Waiting;
}
