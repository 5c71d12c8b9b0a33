import { AccessControl, type AccessState } from './access/access-control';
import { serviceQuotas, type Quotas } from './aws/quotas';
import { Consistency, type ConsistencyState } from './consistency/consistency';
import { Dispatch } from './dispatch';
import type { DispatchParts, WaitingOptions } from './dispatch-parts';
import { FaultPlan, type FaultPlanState } from './faults/fault-plan';
import { FakeClock } from './fake-clock';
import { usualWaiting } from './fake-options';
import { InputLinter } from './interception/linted-calls';
import { Journal, type JournalState } from './journal/journal';
import type { SeededSecrets } from './leaks/known-values';
import { MisuseError } from './misuse';
import { seededRandom } from './ports/random';
import { RateCounter } from './rate-counter';
import { ReplicationRunner } from './replication/replication-runner';
import { RotationRunner, type RotationState } from './rotation/rotation-runner';
import { World, type WorldState } from './state/world';

/** The whole fake at one moment. Made by `checkpoint()`, for `rollback()`. */
export interface Checkpoint {
  readonly kind: 'checkpoint';
}

interface Moment {
  readonly world: WorldState;
  readonly journal: JournalState;
  readonly faults: FaultPlanState;
  readonly seeded: SeededSecrets | undefined;
  readonly access: AccessState;
  readonly consistency: ConsistencyState;
  readonly rotations: RotationState;
  readonly clockOffset: number;
  readonly randomPosition: number;
}

/** What a fake is made of, wired together; all of its state is in here. */
export class FakeParts implements DispatchParts {
  readonly world = new World();
  readonly journal = new Journal();
  readonly access = new AccessControl();
  readonly rates = new RateCounter();
  quotas: Quotas = serviceQuotas;
  /** What was seeded, replaced and deleted secrets too: the leak detector looks for them. */
  seeded: SeededSecrets | undefined;
  publicMembers: readonly string[] = [];
  readonly random = seededRandom(0);
  readonly clock = new FakeClock(() => this.settled());
  readonly now = (): number => this.clock.time();
  readonly consistency = new Consistency(this.world, this.now);
  /** Is told when a call can fail ahead of its first attempt: its client must be watched then. */
  onClientFailure = (): void => undefined;
  readonly faults = new FaultPlan(this.random, this.now, () => {
    this.onClientFailure();
  });
  waiting: WaitingOptions = usualWaiting;
  readonly rotations = new RotationRunner(this);
  readonly replications = new ReplicationRunner(this);
  readonly dispatch = new Dispatch(this);
  readonly linter = new InputLinter();

  /** Apart from the checkpoints that tests hold, and may print: a moment has every secret value in it. */
  readonly #moments = new WeakMap<Checkpoint, Moment>();

  /** Keeps everything as it is now, in constant time. */
  capture(): Checkpoint {
    const checkpoint: Checkpoint = Object.freeze({ kind: 'checkpoint' });
    this.#moments.set(checkpoint, {
      world: this.world.state,
      journal: this.journal.state,
      faults: this.faults.state,
      seeded: this.seeded,
      access: this.access.state,
      consistency: this.consistency.state,
      rotations: this.rotations.state,
      clockOffset: this.clock.offset,
      randomPosition: this.random.position(),
    });
    return checkpoint;
  }

  /**
   * Brings everything back. Work that has not begun is forgotten.
   *
   * @throws MisuseError for a checkpoint of another fake
   */
  restore(checkpoint: Checkpoint): void {
    const moment = this.#moments.get(checkpoint);
    if (moment === undefined) {
      throw new MisuseError(
        'rollback() got something that is no checkpoint of this fake. Give it what its own checkpoint() returned.',
      );
    }
    this.world.state = moment.world;
    this.journal.state = moment.journal;
    this.faults.state = moment.faults;
    this.seeded = moment.seeded;
    this.access.state = moment.access;
    this.consistency.state = moment.consistency;
    this.rates.reset();
    this.rotations.state = moment.rotations;
    this.replications.reset();
    this.clock.offset = moment.clockOffset;
    this.random.rewind(moment.randomPosition);
  }

  pass(milliseconds: number): void {
    this.clock.pass(milliseconds);
  }

  /** Waits until every rotation and replication under way has ended. */
  async settled(): Promise<void> {
    this.replications.settle();
    await this.rotations.settled();
    this.replications.settle();
  }
}
