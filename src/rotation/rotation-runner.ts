import type { Place } from '../aws/arn';
import { runLater } from '../ports/later';
import type { Random } from '../ports/random';
import { nextRotation } from '../state/rotation-rules';
import { saveSecret } from '../state/save-secret';
import { changed, versionById, versionWithLabel, withVersion, type Secret } from '../state/secret';
import { CURRENT, PENDING, withLabelChange } from '../state/staging-labels';
import type { Version } from '../state/version';
import type { World } from '../state/world';
import { rotatedValue } from './rotated-value';
import {
  invoke,
  rotationSteps,
  type RotationContext,
  type RotationFunction,
  type RotationStep,
} from './rotation-function';

/** A rotation that RotateSecret began, or the test of a function that it asked for. */
export interface RotationJob {
  readonly place: Place;
  readonly name: string;
  /** The id of the version that the rotation makes. */
  readonly token: string;
  /** Absent: the service that manages the secret rotates it itself. */
  readonly lambdaArn?: string;
  /** Whether only testSecret runs, on a version with the current value that is taken away again. */
  readonly testOnly: boolean;
}

/** A step of a rotation that ran, and the error that stopped it if one did. */
export interface RotationTraceStep {
  readonly step: RotationStep;
  readonly error?: Error;
}

/** The functions behind their ARNs and the steps that ran, at one moment. */
export interface RotationState {
  readonly functions: ReadonlyMap<string, RotationFunction>;
  readonly traces: ReadonlyMap<string, readonly RotationTraceStep[]>;
}

/** What the runner needs of the fake. */
export interface RotationPorts {
  readonly world: World;
  readonly random: Random;
  readonly now: () => number;
}

/** Runs rotations in process: the function's steps in order, after the answer to RotateSecret is out. */
export class RotationRunner {
  readonly #ports: RotationPorts;
  #functions = new Map<string, RotationFunction>();
  readonly #waiting = new Set<RotationJob>();
  readonly #running = new Set<Promise<void>>();
  /** Goes up when the state is replaced: a rotation that began before has no business in the state after. */
  #generation = 0;
  #traces = new Map<string, readonly RotationTraceStep[]>();

  constructor(ports: RotationPorts) {
    this.#ports = ports;
  }

  /** Puts a function behind an ARN, in place of the one that was there. */
  register(arn: string, handler: RotationFunction): void {
    this.#functions.set(arn, handler);
  }

  has(arn: string): boolean {
    return this.#functions.has(arn);
  }

  /** Begins a job once this turn is over. One that waits already, asked for again with the same token, is not another. */
  start(job: RotationJob): void {
    const { place, name, token } = job;
    for (const other of this.#waiting) {
      if (other.place === place && other.name === name && other.token === token) return;
    }
    this.#waiting.add(job);
    runLater(() => {
      this.#begin(job);
    });
  }

  /** Waits until no rotation is under way, and begins those that wait for their turn. Never rejects. */
  async settled(): Promise<void> {
    while (this.#waiting.size > 0 || this.#running.size > 0) {
      for (const job of [...this.#waiting]) this.#begin(job);
      await Promise.all(this.#running);
    }
  }

  /** The steps that ran for a secret, oldest first. */
  trace(arn: string): readonly RotationTraceStep[] {
    return this.#traces.get(arn) ?? [];
  }

  /** The functions and the traces at one moment, for a checkpoint. */
  get state(): RotationState {
    return { functions: new Map(this.#functions), traces: new Map(this.#traces) };
  }

  set state(state: RotationState) {
    this.#functions = new Map(state.functions);
    this.#traces = new Map(state.traces);
    this.#waiting.clear();
    this.#generation += 1;
  }

  #begin(job: RotationJob): void {
    if (!this.#waiting.delete(job)) return;
    const run = this.#run(job).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async #run(job: RotationJob): Promise<void> {
    const generation = this.#generation;
    const { lambdaArn } = job;
    if (lambdaArn === undefined) {
      this.#rotateManaged(job);
      return;
    }
    if (job.testOnly && !this.#addTestVersion(job)) return;
    for (const step of job.testOnly ? (['testSecret'] as const) : rotationSteps) {
      if (generation !== this.#generation || !this.#isUnderWay(job)) return;
      const error = await this.#runStep(job, lambdaArn, step);
      if (error !== undefined && !job.testOnly) return;
    }
    if (generation !== this.#generation) return;
    if (job.testOnly) this.#removeTestVersion(job);
    else this.#finish(job);
  }

  /** Not cancelled, and not abandoned by a new current version, which takes AWSPENDING away. */
  #isUnderWay(job: RotationJob): boolean {
    const secret = this.#lookup(job);
    if (secret?.rotation?.enabled !== true) return false;
    const { labels = [] } = versionById(secret, job.token) ?? {};
    return labels.includes(PENDING) || labels.includes(CURRENT);
  }

  async #runStep(job: RotationJob, lambdaArn: string, step: RotationStep): Promise<Error | undefined> {
    const secret = this.#lookup(job);
    const handler = this.#functions.get(lambdaArn);
    if (secret === undefined || handler === undefined)
      return new Error('The secret or the function is gone.');
    const arn = this.#ports.world.at(job.place).arnOf(secret);
    const { random } = this.#ports;
    const event = { Step: step, SecretId: arn, ClientRequestToken: job.token, RotationToken: random.uuid() };
    try {
      await invoke(handler, event, lambdaContext(lambdaArn, random.uuid()));
      this.#note(arn, { step });
      return undefined;
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      this.#note(arn, { step, error });
      return error;
    }
  }

  #note(arn: string, step: RotationTraceStep): void {
    this.#traces.set(arn, Object.freeze([...this.trace(arn), Object.freeze(step)]));
  }

  /** The rotation succeeded if it was not cancelled and its version is the current one now. */
  #finish(job: RotationJob): void {
    const secret = this.#lookup(job);
    if (secret?.rotation?.enabled !== true) return;
    if (versionById(secret, job.token)?.labels.includes(CURRENT) !== true) return;
    const now = this.#ports.now();
    const next = nextRotation(secret.rotation.rules, now);
    const rotation = {
      ...secret.rotation,
      lastRotatedAt: now,
      ...(next !== undefined && { nextRotationAt: next }),
    };
    this.#put(job, changed(secret, now, { rotation }));
  }

  /** Stands in for the service that manages the secret: a new password, which is current at once. */
  #rotateManaged(job: RotationJob): void {
    const secret = this.#lookup(job);
    const placeholder = secret && versionById(secret, job.token);
    if (secret?.rotation?.enabled !== true || placeholder === undefined) return;
    const value = rotatedValue(versionWithLabel(secret, CURRENT)?.value, this.#ports.random);
    const { kmsKeyId } = secret;
    const filled = withVersion(secret, {
      ...placeholder,
      value,
      ...(kmsKeyId !== undefined && { kmsKeyId }),
    });
    const current = withLabelChange(filled, { kind: 'labelMoved', label: CURRENT, versionId: job.token });
    const versions = withLabelChange(current, { kind: 'labelRemoved', label: PENDING });
    this.#put(job, changed(secret, this.#ports.now(), { versions }));
    this.#finish(job);
  }

  /**
   * Adds the pending copy of the current version that testSecret sees. Says whether it could: there must be something to
   * copy, and AWSPENDING must not belong to a rotation that was asked for in the meantime.
   */
  #addTestVersion(job: RotationJob): boolean {
    const secret = this.#lookup(job);
    if (secret === undefined) return false;
    const current = versionWithLabel(secret, CURRENT);
    const pending = versionWithLabel(secret, PENDING);
    if (current?.value === undefined || (pending !== undefined && pending !== current)) return false;
    const now = this.#ports.now();
    const { accessedOn: _reads, ...unread } = current;
    const copy: Version = Object.freeze({ ...unread, id: job.token, createdAt: now, labels: [] });
    const versions = withLabelChange([...secret.versions, copy], {
      kind: 'rotationBegan',
      versionId: job.token,
    });
    this.#put(job, changed(secret, now, { versions }));
    return true;
  }

  #removeTestVersion(job: RotationJob): void {
    const secret = this.#lookup(job);
    if (secret === undefined) return;
    const versions = secret.versions.filter(({ id }) => id !== job.token);
    this.#put(job, changed(secret, this.#ports.now(), { versions }));
  }

  #lookup(job: RotationJob): Secret | undefined {
    return this.#ports.world.at(job.place).lookup(job.name);
  }

  #put(job: RotationJob, secret: Secret): void {
    const { world } = this.#ports;
    saveSecret({ storeOf: (place) => world.at(place) }, world.at(job.place), secret);
  }
}

function lambdaContext(arn: string, requestId: string): RotationContext {
  const functionName = arn.split(':')[6] ?? arn;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    awsRequestId: requestId,
    memoryLimitInMB: '128',
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: `fake/${requestId}`,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => 30_000,
  };
}
