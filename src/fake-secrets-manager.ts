import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { CommandClass, OperationOf } from './aws/operation-types';
import { BRAND, isBranded } from './brand';
import type { ConsistencySettings } from './consistency/consistency';
import { findSecret, seedSecrets, type Where } from './direct-access';
import { FakeClients, type FakeClientConfig } from './fake-clients';
import { examine } from './fake-doctor';
import { configureParts } from './fake-configuration';
import type { FakeSecretsManagerOptions } from './fake-options';
import { leaksIn, leaksInOutput } from './fake-leaks';
import type { Checkpoint } from './fake-parts';
import { FakeWithFaults, partsOf } from './fake-with-faults';
import { FakeScopes } from './fake-scopes';
import type { Fixtures } from './fixtures/seed';
import type { Detach } from './interception/attach';
import { operationOf } from './interception/command-class';
import type { AttachableClient } from './interception/sdk';
import type { Call } from './journal/call';
import type { Leak } from './leaks/leak';
import { MisuseError } from './misuse';
import type { DoctorReport } from './ports/doctor-report';
import type { RotationFunction } from './rotation/rotation-function';
import type { RotationTraceStep } from './rotation/rotation-runner';
import { viewOf, type SecretView } from './views/secret-view';

/** What the rotations of a secret left behind. */
export interface RotationView {
  /** The steps that ran, oldest first, each with the error that stopped the rotation if one did. */
  trace(): readonly RotationTraceStep[];
}

/**
 * An AWS Secrets Manager in memory, with its own state, clock and journal, that answers real SDK clients.
 *
 * @example
 * const fake = new FakeSecretsManager({ secrets: { 'prod/db': { user: 'app', password: 'hunter2' } } });
 * const client = fake.client();
 * await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
 */
export class FakeSecretsManager extends FakeWithFaults {
  readonly #parts = partsOf(this);
  readonly #clients = new FakeClients(this.#parts);
  readonly #scopes = new FakeScopes(this.#parts.dispatch);
  #beginning = this.#parts.capture();
  #options: FakeSecretsManagerOptions = {};
  #last: Checkpoint | undefined;

  /**
   * Begins with the options' secrets.
   *
   * @throws MisuseError for options that cannot be
   */
  constructor(options: FakeSecretsManagerOptions = {}) {
    super();
    Object.defineProperty(this, BRAND, { value: true });
    this.configure(options);
  }

  /**
   * Begins anew with other options, as if the fake had been constructed with them. What is left out is as it is without
   * options, not as it was before. Its clients stay attached.
   *
   * @throws MisuseError for options that cannot be; the fake is as it was then
   */
  configure(options: FakeSecretsManagerOptions): void {
    this.#beginning = configureParts(this.#parts, this.#beginning, options);
    this.#options = options;
    this.reset();
  }

  /** Makes a real client that this fake answers. Region, account and credentials are the fake's where `config` has none. */
  client(config: FakeClientConfig = {}): SecretsManagerClient {
    return this.#clients.make(config);
  }

  /**
   * Answers an existing client. Call what it returns to end that.
   *
   * @throws MisuseError for what is no client, or one that another fake answers
   */
  attach(client: AttachableClient): Detach {
    return this.#clients.attach(client);
  }

  /**
   * Answers every `SecretsManagerClient`, whenever it was made, but those that are attached to another fake. Of several
   * installed fakes the newest answers.
   */
  install(): void {
    this.#clients.install();
  }

  /** Ends what `install()` began. The clients are as they were before. */
  uninstall(): void {
    this.#clients.uninstall();
  }

  /**
   * Puts secrets in, in place of those that have their names: without calls, faults or a line in the journal. If one of
   * them is refused, none is put in.
   *
   * @throws MisuseError for what the service could not hold
   */
  seed(fixtures: Fixtures, where: Where = {}): void {
    seedSecrets(this.#parts, fixtures, where);
  }

  /**
   * The state of a secret, read without a call, also where it is scheduled for deletion.
   *
   * @throws MisuseError where there is none; it names the closest
   */
  secret(id: string, where: Where = {}): SecretView {
    const { secret, arn } = findSecret(this.#parts, id, where, 'secret');
    return viewOf(secret, arn);
  }

  /**
   * The calls so far, oldest first: one for each `send`, with its attempts inside. Of one command, or of all.
   *
   * @throws MisuseError for what is no command of Secrets Manager
   */
  calls<Command extends CommandClass = CommandClass>(
    command?: Command,
  ): readonly Call<OperationOf<Command>>[] {
    return this.#parts.journal.calls(command && operationOf(command)) as readonly Call<
      OperationOf<Command>
    >[];
  }

  /** Lets lists and reads lag behind changes, as the service warns that they may. Nothing lags until this is called. */
  consistency(settings: ConsistencySettings): void {
    this.#parts.consistency.set(settings);
  }

  /** Puts the function behind a rotation ARN, as it is deployed: it returns a promise, or calls back. */
  lambda(arn: string, handler: RotationFunction): void {
    this.#parts.rotations.register(arn, handler);
  }

  /**
   * What the rotations of a secret left behind.
   *
   * @throws MisuseError where there is no such secret
   */
  rotation(id: string, where: Where = {}): RotationView {
    const { arn } = findSecret(this.#parts, id, where, 'rotation');
    return { trace: () => this.#parts.rotations.trace(arn) };
  }

  /** Runs work whose calls, through whatever client of this fake, a fresh one answers. A MisuseError outside of the runners. */
  scope<T>(run: (fake: FakeSecretsManager) => T): T {
    const fake = new FakeSecretsManager(this.#options);
    const scoped = partsOf(fake);
    // The clients are this fake's, whichever of the two answers them.
    scoped.onClientFailure = this.#parts.onClientFailure;
    return this.#scopes.run(scoped.dispatch, () => run(fake));
  }

  /** Which copies of the SDK there are, how the fake is attached, and what is wrong. A MisuseError outside of the runners. */
  doctor(): DoctorReport {
    return examine(this.#clients.attachment());
  }

  /** The places in a text or an object where a value of a secret stands, plain or encoded. */
  leaks(text: unknown): readonly Leak[] {
    return leaksIn(this.#parts, text);
  }

  /** The same in what the running test printed, and threw. A MisuseError outside of the entries of the runners. */
  leaked(): readonly Leak[] {
    return leaksInOutput(this.#parts);
  }

  /** Waits until every rotation and replication under way has ended. No time has to pass for it. */
  async settled(): Promise<void> {
    await this.#parts.settled();
  }

  /** Keeps the whole fake as it is now, in constant time, for `rollback()`. */
  checkpoint(): Checkpoint {
    this.#last = this.#parts.capture();
    return this.#last;
  }

  /**
   * Brings the whole fake back to a checkpoint, the last one if none is given: state, faults, journal, clock and ids. A
   * checkpoint can be used again.
   *
   * @throws MisuseError without a checkpoint, and for one of another fake
   */
  rollback(to: Checkpoint | undefined = this.#last): void {
    if (to === undefined) {
      throw new MisuseError(
        'rollback() has no checkpoint to go back to. Call checkpoint() first, or reset().',
      );
    }
    this.#parts.restore(to);
  }

  /** Makes the fake as it was constructed: state, faults, journal, clock, ids and the retry quotas of its clients. */
  reset(): void {
    this.#parts.restore(this.#beginning);
    this.#last = undefined;
    this.#clients.refillRetryQuotas();
  }
}

/** Says whether a value is a fake, of this copy of the package or of another. */
export function isFakeSecretsManager(value: unknown): value is FakeSecretsManager {
  return isBranded(value);
}
