import type { Place } from '../aws/arn';
import type { CronPort } from '../ports/cron';
import type { Random } from '../ports/random';
import { rotationAfter } from '../state/next-rotation';
import { saveSecret } from '../state/save-secret';
import { amended, isReplica, versionWithLabel, type Secret } from '../state/secret';
import { CURRENT, PENDING } from '../state/staging-labels';
import type { PlacedStore, World } from '../state/world';
import type { RotationJob } from './rotation-job';
import { withRotationBegun } from './rotated-secret';

/** A clock that can stand still at a moment that has passed. */
export interface HeldClock {
  hold(time: number): void;
  release(): void;
}

/** What finding and running the rotations that fell due needs of the fake. */
export interface DuePorts {
  readonly world: World;
  readonly random: Random;
  readonly now: () => number;
  readonly cron: CronPort;
  readonly clock: HeldClock;
}

/** What it needs of the runner. */
export interface DueRunner {
  canRun(lambdaArn: string): boolean;
  isUnderWay(place: Place, name: string): boolean;
  run(job: Omit<RotationJob, 'rotationToken'>): Promise<void>;
}

interface Due {
  readonly placed: PlacedStore;
  readonly secret: Secret;
  readonly dueAt: number;
}

/** Runs the rotations that fell due, in their order, each at its own moment. */
export class DueRotations {
  readonly #ports: DuePorts;
  readonly #runner: DueRunner;
  #generation = 0;

  constructor(ports: DuePorts, runner: DueRunner) {
    this.#ports = ports;
    this.#runner = runner;
  }

  /** Leaves what is under way, because the state was replaced. */
  abandon(): void {
    this.#generation += 1;
    this.#ports.clock.release();
  }

  /** Runs all that is due. A rotation whose function the test did not give stays undone, and its date passes. */
  async runAll(): Promise<void> {
    const generation = (this.#generation += 1);
    await this.#computeDates();
    for (let due = this.#next(); due !== undefined; due = this.#next()) {
      await this.#run(due, generation);
      if (generation !== this.#generation) return;
    }
  }

  /** Computes the dates of cron schedules that came in before there was something to read them. */
  async #computeDates(): Promise<void> {
    const { world, cron, now } = this.#ports;
    if (!cron.isMissing) return;
    await cron.load();
    for (const [placed, secret] of this.#secrets()) {
      const { rotation } = secret;
      if (rotation?.dueAt !== -Infinity) continue;
      const planned = rotationAfter(
        rotation.rules,
        rotation.lastRotatedAt ?? secret.createdAt,
        now(),
        cron.next,
      );
      const { dueAt: _unknown, ...kept } = rotation;
      placed.put(
        amended(secret, { rotation: Object.freeze({ ...planned, ...kept, ...dueMember(planned.dueAt) }) }),
      );
    }
    world.nextDue = Math.max(world.state.nextDue, 0);
  }

  /** The rotation that fell due first. */
  #next(): Due | undefined {
    const now = this.#ports.now();
    let next: Due | undefined;
    let later = Infinity;
    for (const [placed, secret] of this.#secrets()) {
      const { dueAt = Infinity } = secret.rotation ?? {};
      if (dueAt > now) later = Math.min(later, dueAt);
      else if (dueAt < (next?.dueAt ?? Infinity) && this.#canRotate(placed, secret))
        next = { placed, secret, dueAt };
    }
    if (next === undefined) this.#ports.world.nextDue = later;
    return next;
  }

  *#secrets(): Generator<readonly [PlacedStore, Secret], void, undefined> {
    for (const placed of this.#ports.world.placedStores()) {
      for (const name of placed.names()) {
        const secret = placed.lookup(name);
        if (secret?.rotation?.dueAt !== undefined) yield [placed, secret];
      }
    }
  }

  #canRotate({ place }: PlacedStore, secret: Secret): boolean {
    const { rotation, deletesAt, owningService } = secret;
    if (rotation?.enabled !== true || deletesAt !== undefined || isReplica(secret, place.region))
      return false;
    const { lambdaArn } = rotation;
    const canRun = lambdaArn === undefined ? owningService !== undefined : this.#runner.canRun(lambdaArn);
    return canRun && !this.#runner.isUnderWay(place, secret.name);
  }

  async #run({ secret, placed: found, dueAt }: Due, generation: number): Promise<void> {
    const { world, clock } = this.#ports;
    const { lambdaArn } = secret.rotation ?? {};
    // Nobody has called yet, so that home is not known: it is where the function is.
    const isPlaced = world.state.home !== undefined;
    if (!isPlaced) world.settle(placeOfFunction(lambdaArn) ?? world.home);
    const placed = isPlaced ? found : world.at(world.home);
    const { place } = placed;
    clock.hold(dueAt);
    const token = this.#pendingToken(secret) ?? this.#begin(placed, secret, dueAt);
    const job = { place, name: secret.name, token, testOnly: false };
    await this.#runner.run({ ...job, ...(lambdaArn !== undefined && { lambdaArn }) });
    if (generation !== this.#generation) return;
    this.#planAgain(placed, secret.name, dueAt);
    clock.release();
  }

  /** The version of a rotation that did not end: it is tried again. */
  #pendingToken(secret: Secret): string | undefined {
    const pending = versionWithLabel(secret, PENDING);
    return pending?.labels.includes(CURRENT) === true ? undefined : pending?.id;
  }

  #begin(placed: PlacedStore, { name }: Secret, now: number): string {
    const token = this.#ports.random.uuid();
    const secret = placed.lookup(name);
    if (secret !== undefined) this.#save(placed, withRotationBegun(secret, token, now));
    return token;
  }

  /** A rotation that failed is tried again with the next date of the schedule; the one that the service tells has passed. */
  #planAgain(placed: PlacedStore, name: string, dueAt: number): void {
    const secret = placed.lookup(name);
    if (secret?.rotation?.dueAt === undefined || secret.rotation.dueAt > dueAt) return;
    const { dueAt: _missed, ...rotation } = secret.rotation;
    const { dueAt: next } = rotationAfter(rotation.rules, dueAt, dueAt, this.#ports.cron.next);
    this.#save(placed, amended(secret, { rotation: Object.freeze({ ...rotation, ...dueMember(next) }) }));
  }

  #save(placed: PlacedStore, secret: Secret): void {
    saveSecret({ storeOf: (place) => this.#ports.world.at(place) }, placed, secret);
  }
}

function dueMember(dueAt: number | undefined): { readonly dueAt?: number } {
  return dueAt === undefined ? {} : { dueAt };
}

function placeOfFunction(arn: string | undefined): Place | undefined {
  const [, region, accountId] = /^arn:[^:]*:lambda:([^:]+):(\d{12}):/.exec(arn ?? '') ?? [];
  return region === undefined || accountId === undefined ? undefined : { region, accountId };
}
