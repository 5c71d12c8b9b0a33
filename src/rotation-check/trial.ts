import { FakeSecretsManager } from '../fake-secrets-manager';
import { secret, type Fixtures, type SeedValue, type VersionDefinition } from '../fixtures/seed';
import type { Call } from '../journal/call';
import { lambdaContext } from '../rotation/lambda-context';
import { invoke, type RotationFunction, type RotationStep } from '../rotation/rotation-function';
import { HeldConsole } from './held-console';
import { stateOf, type SecretState } from './secret-state';

/** The name of the secret that a check rotates. */
const SECRET = 'rotation-check';
/** The version that is current when a rotation begins. */
export const CURRENT_ID = '11111111-1111-4111-8111-111111111111';
/** The version that the rotation makes: the event's ClientRequestToken. */
export const TOKEN = '22222222-2222-4222-8222-222222222222';
/** A version that no event speaks of. */
export const OTHER_ID = '33333333-3333-4333-8333-333333333333';

const LAMBDA_ARN = 'arn:aws:lambda:us-east-1:123456789012:function:rotation-check';

/** What is checked, and what it needs around it. */
export interface Subject {
  readonly handler: RotationFunction;
  readonly value: SeedValue;
  readonly secrets: Fixtures;
  readonly publicMembers: readonly string[];
  readonly region?: string;
  setup(fake: FakeSecretsManager): unknown;
}

/** How the secret of a trial begins. */
export interface Situation {
  readonly versions: readonly VersionDefinition[];
  /** Whether rotation is on. True if not told. */
  readonly enabled?: boolean;
}

/** One invocation of the function. */
export interface Invocation {
  readonly step: RotationStep;
  readonly error?: Error;
  readonly calls: readonly Call[];
  readonly before: SecretState;
  readonly after: SecretState;
}

/** A secret value that the function printed: where, and in which step. */
export interface Leaked {
  readonly step: RotationStep;
  readonly method: string;
}

/** Where a function dies: at its nth call, from 0, which the service has heard of or has not. */
export interface Death {
  readonly call: number;
  readonly isHeard: boolean;
}

/** A fake of its own with one secret, in which the steps of a function are invoked one by one. */
export class Trial {
  readonly fake: FakeSecretsManager;
  readonly #subject: Subject;
  readonly #console = new HeldConsole();
  /** The first secret value that was printed. */
  leaked: Leaked | undefined;

  constructor(subject: Subject, { versions, enabled = true }: Situation) {
    const { region, secrets, publicMembers } = subject;
    this.#subject = subject;
    this.fake = new FakeSecretsManager({
      publicMembers,
      secrets: {
        ...secrets,
        [SECRET]: secret({
          versions,
          rotation: { enabled, lambdaArn: LAMBDA_ARN, automaticallyAfterDays: 30 },
        }),
      },
      ...(region !== undefined && { region }),
    });
  }

  /** Lets the fake answer every client while `run` is under way. */
  async run<Result>(run: (trial: this) => Promise<Result>): Promise<Result> {
    this.fake.install();
    this.#console.hold();
    try {
      await this.#subject.setup(this.fake);
      return await run(this);
    } finally {
      this.#console.release();
      this.fake.uninstall();
    }
  }

  /** Invokes one step. With a death, none of the calls behind it reaches the service. */
  async invoke(step: RotationStep, death?: Death): Promise<Invocation> {
    const { arn } = this.fake.secret(SECRET);
    const begun = this.fake.calls().length;
    const before = stateOf(this.fake.secret(SECRET));
    if (death !== undefined) this.#letDie(death);
    let error: Error | undefined;
    try {
      const event = { Step: step, SecretId: arn, ClientRequestToken: TOKEN, RotationToken: OTHER_ID };
      const context = lambdaContext(LAMBDA_ARN, OTHER_ID, () => this.fake.clock.now().getTime());
      await invoke(this.#subject.handler, event, context);
    } catch (thrown) {
      error = thrown instanceof Error ? thrown : new Error(String(thrown));
    }
    if (death !== undefined) this.fake.onAnyCommand().callsThrough();
    this.#listen(step);
    return {
      step,
      ...(error !== undefined && { error }),
      calls: this.fake.calls().slice(begun),
      before,
      after: stateOf(this.fake.secret(SECRET)),
    };
  }

  #letDie({ call, isHeard }: Death): void {
    const dead = this.fake.onAnyCommand().failsWith(new Error('The function was stopped.'));
    const silent = call + (isHeard ? 1 : 0);
    if (silent > 0) dead.after(silent);
    if (!isHeard) return;
    const unanswered = this.fake.onAnyCommand().losesResponse();
    if (call > 0) unanswered.after(call);
  }

  #listen(step: RotationStep): void {
    for (const { method, args } of this.#console.takePrints()) {
      if (this.leaked === undefined && this.fake.leaks(args).length > 0) this.leaked = { step, method };
    }
  }
}
