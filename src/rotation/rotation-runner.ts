import type { Place } from '../aws/arn';
import type { CronPort } from '../ports/cron';
import { runLater } from '../ports/later';
import { saveSecret } from '../state/save-secret';
import { versionById, versionWithLabel, type Secret } from '../state/secret';
import { CURRENT, PENDING } from '../state/staging-labels';
import { DueRotations, type HeldClock } from './due-rotations';
import { rotatedValue } from './rotated-value';
import {
  withoutTestVersion,
  withRotatedValue,
  withRotationFinished,
  withTestVersion,
} from './rotated-secret';
import { rotationSteps } from './rotation-function';
import type { RotationJob } from './rotation-job';
import { StepRunner, type StepPorts, type StepState } from './step-runner';

/** All of rotation at one moment: the steps, and the rotations that had not ended. */
export interface RotationState {
  readonly steps: StepState;
  readonly jobs: readonly RotationJob[];
}

/** What the runner needs of the fake. */
export interface RotationPorts extends StepPorts {
  readonly cron: CronPort;
  readonly clock: HeldClock;
  /** How often a rotation is tried before it waits for its next date. */
  readonly rotationAttempts: number;
  readonly quotas: { readonly versionsPerSecret: number };
}

/** A rotation as it is asked for. */
export type AskedRotation = Omit<RotationJob, 'rotationToken'>;

type Outcome = 'finished' | 'failed' | 'over';

/** Runs rotations in process: those that RotateSecret asked for, after its answer is out, and those that fell due. */
export class RotationRunner {
  readonly #ports: RotationPorts;
  readonly steps: StepRunner;
  readonly #due: DueRotations;
  readonly #waiting = new Set<RotationJob>();
  readonly #running = new Map<RotationJob, Promise<void>>();
  #catchingUp: Promise<void> | undefined;
  /** Goes up when the state is replaced: a rotation that began before has no business in the state after. */
  #generation = 0;

  constructor(ports: RotationPorts) {
    this.#ports = ports;
    this.steps = new StepRunner(ports);
    this.#due = new DueRotations(ports, {
      canRun: (lambdaArn) => this.steps.has(lambdaArn),
      isUnderWay: (place, name) => this.#isUnderWay(place, name),
      run: (asked) => this.#begin(this.#job(asked)),
    });
  }

  /** Begins a rotation once this turn is over. One that waits already, asked for again with the same token, is not another. */
  start(asked: AskedRotation): void {
    const { place, name, token } = asked;
    for (const other of this.#waiting) {
      if (other.place === place && other.name === name && other.token === token) return;
    }
    this.#wait(this.#job(asked));
  }

  /** Tries a rotation again that is pending, and waits for its end. */
  async retry(asked: AskedRotation): Promise<void> {
    await this.#begin(this.#job(asked));
  }

  /** Waits until no rotation is under way and none is due, and begins those that wait for their turn. Never rejects. */
  async settled(): Promise<void> {
    for (;;) {
      for (const job of [...this.#waiting]) void this.#begin(job);
      if (this.#running.size > 0) await Promise.all(this.#running.values());
      else if (this.#catchingUp !== undefined) await this.#catchingUp;
      else if (this.isBehind) await this.catchUp();
      else return;
    }
  }

  /** Whether nothing waits, runs or is due. */
  get isIdle(): boolean {
    return this.#waiting.size === 0 && !this.#isBusy && !this.isBehind;
  }

  /** Whether a call must wait, or may be the last of the function that made it. */
  get holdsCalls(): boolean {
    return this.isBehind || this.steps.canSilence;
  }

  /** Whether rotations fell due, and none runs: the calls of a function are not to wait for it. */
  get isBehind(): boolean {
    const { world, cron, now } = this.#ports;
    if (world.state.nextDue === Infinity && !cron.isMissing) return false;
    return !this.#isBusy && (cron.isMissing || world.state.nextDue <= now());
  }

  /** Runs what fell due, each at its own moment on the fake's clock. */
  async catchUp(): Promise<void> {
    if (this.#isBusy) return;
    this.#catchingUp = this.#due.runAll().finally(() => {
      this.#catchingUp = undefined;
    });
    await this.#catchingUp;
  }

  /** Everything at one moment, for a checkpoint. A rotation that runs begins again with its first step when it is restored. */
  get state(): RotationState {
    return { steps: this.steps.state, jobs: [...this.#running.keys(), ...this.#waiting] };
  }

  set state({ steps, jobs }: RotationState) {
    this.steps.state = steps;
    this.#waiting.clear();
    this.#running.clear();
    this.#catchingUp = undefined;
    this.#due.abandon();
    this.#generation += 1;
    for (const job of jobs) this.#wait(job);
  }

  get #isBusy(): boolean {
    return this.#running.size > 0 || this.#catchingUp !== undefined;
  }

  #isUnderWay(place: Place, name: string): boolean {
    return [...this.#waiting, ...this.#running.keys()].some(
      (job) => job.place === place && job.name === name,
    );
  }

  #job(asked: AskedRotation): RotationJob {
    return Object.freeze({ ...asked, rotationToken: this.#ports.random.uuid() });
  }

  #wait(job: RotationJob): void {
    this.#waiting.add(job);
    runLater(() => {
      if (this.#waiting.has(job)) void this.#begin(job);
    });
  }

  #begin(job: RotationJob): Promise<void> {
    this.#waiting.delete(job);
    const run = this.#run(job).finally(() => this.#running.delete(job));
    this.#running.set(job, run);
    return run;
  }

  async #run(job: RotationJob): Promise<void> {
    if (job.lambdaArn === undefined) {
      this.#rotateManaged(job);
      return;
    }
    if (job.testOnly) {
      await this.#test(job);
      return;
    }
    const generation = this.#generation;
    const number = this.#nextNumber(job);
    for (let attempt = 1; attempt <= this.#ports.rotationAttempts; attempt += 1) {
      const outcome = await this.#attempt(job, generation, { run: number, attempt });
      if (outcome === 'finished') this.#finish(job);
      if (outcome !== 'failed') return;
    }
  }

  /** Runs the steps in their order. */
  async #attempt(
    job: RotationJob,
    generation: number,
    numbers: { readonly run: number; readonly attempt: number },
  ): Promise<Outcome> {
    for (const step of rotationSteps) {
      if (generation !== this.#generation || !this.#isWanted(job)) return 'over';
      if ((await this.steps.run(job, step, numbers)) !== undefined) return 'failed';
    }
    return generation === this.#generation ? 'finished' : 'over';
  }

  async #test(job: RotationJob): Promise<void> {
    const generation = this.#generation;
    if (!this.#addTestVersion(job) || !this.#isWanted(job)) return;
    await this.steps.run(job, 'testSecret', { run: this.#nextNumber(job), attempt: 1 });
    if (generation === this.#generation) this.#removeTestVersion(job);
  }

  #nextNumber(job: RotationJob): number {
    const placed = this.#ports.world.at(job.place);
    const secret = placed.lookup(job.name);
    return (secret === undefined ? 0 : (this.steps.trace(placed.arnOf(secret)).at(-1)?.run ?? 0)) + 1;
  }

  /** Not cancelled, not deleted, and not abandoned by a new current version, which takes AWSPENDING away. */
  #isWanted(job: RotationJob): boolean {
    const secret = this.#lookup(job);
    if (secret?.rotation?.enabled !== true || secret.deletesAt !== undefined) return false;
    const { labels = [] } = versionById(secret, job.token) ?? {};
    return labels.includes(PENDING) || labels.includes(CURRENT);
  }

  /** The rotation succeeded if it was not cancelled and its version is the current one now. */
  #finish(job: RotationJob): void {
    const secret = this.#lookup(job);
    if (secret?.rotation?.enabled !== true) return;
    if (versionById(secret, job.token)?.labels.includes(CURRENT) !== true) return;
    this.#put(job, withRotationFinished(secret, this.#ports.now(), this.#ports.cron.next));
  }

  /** Stands in for the service that manages the secret: a new password, which is current at once. */
  #rotateManaged(job: RotationJob): void {
    const secret = this.#lookup(job);
    if (secret?.rotation?.enabled !== true) return;
    const { random, quotas } = this.#ports;
    const value = rotatedValue(versionWithLabel(secret, CURRENT)?.value, random);
    const { versionsPerSecret } = quotas;
    this.#put(job, withRotatedValue(secret, job.token, value, { now: this.#ports.now(), versionsPerSecret }));
    this.#finish(job);
  }

  #addTestVersion(job: RotationJob): boolean {
    const secret = this.#lookup(job);
    const tested = secret && withTestVersion(secret, job.token, this.#ports.now());
    if (tested !== undefined) this.#put(job, tested);
    return tested !== undefined;
  }

  #removeTestVersion(job: RotationJob): void {
    const secret = this.#lookup(job);
    if (secret !== undefined) this.#put(job, withoutTestVersion(secret, job.token, this.#ports.now()));
  }

  #lookup(job: RotationJob): Secret | undefined {
    return this.#ports.world.at(job.place).lookup(job.name);
  }

  #put(job: RotationJob, secret: Secret): void {
    const { world } = this.#ports;
    saveSecret({ storeOf: (place) => world.at(place) }, world.at(job.place), secret);
  }
}
