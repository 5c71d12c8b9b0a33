import type { CallNote } from '../journal/journal';
import type { Random } from '../ports/random';
import type { Secret } from '../state/secret';
import type { World } from '../state/world';
import { lambdaContext } from './lambda-context';
import { invoke, type RotationFunction, type RotationStep } from './rotation-function';
import type { RotationJob } from './rotation-job';
import { errorOfStep, withoutUse, type StepFailure } from './step-failure';
import type { StepNote } from './step-note';
import { StepUnderWay } from './step-under-way';

/** What running a step needs of the fake. */
export interface StepPorts {
  readonly world: World;
  readonly random: Random;
  readonly now: () => number;
}

/** The functions behind their ARNs, the steps that ran and the failures that wait, at one moment. */
export interface StepState {
  readonly functions: ReadonlyMap<string, RotationFunction>;
  readonly traces: ReadonlyMap<string, readonly StepNote[]>;
  readonly failures: readonly StepFailure[];
}

const NO_STEPS: readonly StepNote[] = Object.freeze([]);

/** Runs single steps of rotations, and notes what happened in each. */
export class StepRunner {
  readonly #ports: StepPorts;
  readonly #underWay = new Set<StepUnderWay>();
  #functions = new Map<string, RotationFunction>();
  #traces = new Map<string, readonly StepNote[]>();
  #failures: readonly StepFailure[] = [];

  constructor(ports: StepPorts) {
    this.#ports = ports;
  }

  get state(): StepState {
    return {
      functions: new Map(this.#functions),
      traces: new Map(this.#traces),
      failures: this.#failures,
    };
  }

  set state({ functions, traces, failures }: StepState) {
    this.#functions = new Map(functions);
    this.#traces = new Map(traces);
    this.#failures = failures;
  }

  /** Puts a function behind an ARN, in place of the one that was there. */
  register(arn: string, handler: RotationFunction): void {
    this.#functions.set(arn, handler);
  }

  has(arn: string): boolean {
    return this.#functions.has(arn);
  }

  /** The steps that ran for a secret, oldest first. */
  trace(arn: string): readonly StepNote[] {
    return this.#traces.get(arn) ?? NO_STEPS;
  }

  /** Lets a step fail when it comes. */
  failAt(failure: StepFailure): void {
    this.#failures = [...this.#failures, failure];
  }

  /** Whether a function is running now. */
  get isInvoking(): boolean {
    return this.#underWay.size > 0;
  }

  /** Whether a function that runs is to be stopped at one of its calls. */
  get canSilence(): boolean {
    if (this.#underWay.size === 0) return false;
    return [...this.#underWay].some(({ isCut }) => isCut);
  }

  /** Takes a call for one of the step that runs; of several, for one of the step whose secret it names. */
  noteCall(note: CallNote, invocationId: string | undefined): void {
    const steps = [...this.#underWay];
    const [step, another] = steps.length === 1 ? steps : steps.filter((one) => one.isNamedBy(note));
    if (another === undefined) step?.add(note, invocationId);
  }

  /** Stops the function if the answer of this call is one that it must not hear, and says whether it did. */
  silences(invocationId: string | undefined): boolean {
    const step = [...this.#underWay].find((one) => one.silences(invocationId));
    step?.stop();
    return step !== undefined;
  }

  /** Runs one step, and returns what it failed with. */
  async run(
    job: RotationJob,
    step: RotationStep,
    numbers: { readonly run: number; readonly attempt: number },
  ): Promise<Error | undefined> {
    const placed = this.#ports.world.at(job.place);
    const before = placed.lookup(job.name);
    const handler = job.lambdaArn === undefined ? undefined : this.#functions.get(job.lambdaArn);
    if (before === undefined || handler === undefined)
      return new Error('The secret or the function is gone.');
    const arn = placed.arnOf(before);
    const at = this.#ports.now();
    const failure = this.#failures.find((waiting) => waiting.arn === arn && waiting.step === step);
    const cut = typeof failure?.place === 'object' ? failure.place.calls : undefined;
    const underWay = new StepUnderWay(arn, job.name, cut);
    this.#underWay.add(underWay);
    const error = await this.#outcome(job, step, handler, underWay, failure);
    this.#underWay.delete(underWay);
    const note: StepNote = Object.freeze({
      step,
      ...numbers,
      token: job.token,
      at,
      calls: Object.freeze([...underWay.calls]),
      labels: labelsOf(placed.lookup(job.name)),
      ...(error !== undefined && { error }),
    });
    this.#traces.set(arn, Object.freeze([...this.trace(arn), note]));
    return error;
  }

  async #outcome(
    job: RotationJob,
    step: RotationStep,
    handler: RotationFunction,
    underWay: StepUnderWay,
    failure: StepFailure | undefined,
  ): Promise<Error | undefined> {
    const { random, now } = this.#ports;
    const event = {
      Step: step,
      SecretId: underWay.arn,
      ClientRequestToken: job.token,
      RotationToken: job.rotationToken,
    };
    const used = (): Error | undefined => {
      if (failure === undefined) return undefined;
      this.#failures = withoutUse(this.#failures, failure);
      return errorOfStep(failure);
    };
    if (failure?.place === 'before') return used();
    try {
      const context = lambdaContext(job.lambdaArn ?? '', random.uuid(), now);
      const ended = invoke(handler, event, context);
      if ((await Promise.race([ended, underWay.stopped])) === 'stopped') return used();
      return failure?.place === 'after' ? used() : undefined;
    } catch (thrown) {
      return thrown instanceof Error ? thrown : new Error(String(thrown));
    }
  }
}

function labelsOf(secret: Secret | undefined): Readonly<Record<string, string>> {
  const pairs = secret?.versions.flatMap(({ id, labels }) => labels.map((label) => [label, id] as const));
  return Object.freeze(Object.fromEntries(pairs ?? []));
}
