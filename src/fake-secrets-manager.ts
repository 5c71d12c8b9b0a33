import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { CommandClass, InputOf, OperationOf } from './aws/operation-types';
import type { PartialInput } from './aws/partial-input';
import { BRAND, isBranded } from './brand';
import { findSecret, seedSecrets, type Where } from './direct-access';
import { FakeAccess } from './fake-access';
import { FakeClients, type FakeClientConfig } from './fake-clients';
import type { FakeClock } from './fake-clock';
import { FakeKms } from './fake-kms';
import { readOptions, type FakeSecretsManagerOptions } from './fake-options';
import { FakeParts, type Checkpoint } from './fake-parts';
import { FakeRotation, rotateAtOnce, type RotateOptions } from './fake-rotation';
import { Arrangement } from './faults/arrangement';
import { beginChaos, type Chaos, type ChaosSettings } from './faults/chaos';
import { beginOutage, type Outage, type OutageOptions } from './faults/outage';
import { unusedFaults, type UnusedFault } from './faults/unused-fault';
import type { Fixtures } from './fixtures/seed';
import type { Detach } from './interception/attach';
import { operationOf } from './interception/command-class';
import type { AttachableClient } from './interception/sdk';
import type { Call } from './journal/call';
import { MisuseError } from './misuse';
import { freshSeed } from './ports/random';
import type { RotationFunction } from './rotation/rotation-function';
import { viewOf, type SecretView } from './views/secret-view';

/**
 * An AWS Secrets Manager in memory, with its own state, clock and journal, that answers real SDK clients.
 *
 * @example
 * const fake = new FakeSecretsManager({ secrets: { 'prod/db': { user: 'app', password: 'hunter2' } } });
 * const client = fake.client();
 * await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
 */
export class FakeSecretsManager {
  readonly #parts = new FakeParts();
  /** Who may do what; everything is allowed until a test says something. */
  readonly access = new FakeAccess(this.#parts);
  /** The customer keys that secrets are encrypted with. */
  readonly kms = new FakeKms(this.#parts);
  readonly #clients = new FakeClients(this.#parts);
  #beginning = this.#parts.capture();
  #last: Checkpoint | undefined;

  /**
   * Begins with the options' secrets.
   *
   * @throws MisuseError for options that cannot be
   */
  constructor(options: FakeSecretsManagerOptions = {}) {
    Object.defineProperty(this, BRAND, { value: true });
    this.configure(options);
  }

  /** The fake's time. It follows the system's, or the fake timers' that stand in for it, until it is advanced. */
  get clock(): FakeClock {
    return this.#parts.clock;
  }

  /**
   * Begins anew with other options, as if the fake had been constructed with them. What is left out is as it is without
   * options, not as it was before. Its clients stay attached.
   *
   * @throws MisuseError for options that cannot be; the fake is as it was then
   */
  configure(options: FakeSecretsManagerOptions): void {
    const { given, secrets, seed, journalSize, quotas, waiting, rotationAttempts } = readOptions(options);
    const { world, random, journal } = this.#parts;
    const before = this.#parts.capture();
    this.#parts.restore(this.#beginning);
    try {
      random.rewind(seed);
      world.begin(given);
      seedSecrets(this.#parts, secrets, {});
    } catch (error) {
      this.#parts.restore(before);
      throw error;
    }
    journal.size = journalSize;
    this.#parts.quotas = quotas;
    this.#parts.waiting = waiting;
    this.#parts.rotationAttempts = rotationAttempts;
    this.#beginning = this.#parts.capture();
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
   * Begins a fault for the calls of one command: `fake.on(GetSecretValueCommand, { SecretId: 'prod/db' }).failsOnce(...)`.
   * The input is compared in part, a SecretId in any of its forms, and asymmetric matchers are obeyed.
   *
   * @throws MisuseError for what is no command of Secrets Manager
   */
  on<Command extends CommandClass>(
    command: Command,
    input?: PartialInput<InputOf<OperationOf<Command>>>,
  ): Arrangement<OperationOf<Command>> {
    const match = { operations: [operationOf(command)], ...(input !== undefined && { input }) };
    return new Arrangement(this.#parts.faults, match);
  }

  /** Begins a fault for the calls of every command. */
  onAnyCommand(): Arrangement {
    return new Arrangement(this.#parts.faults, {});
  }

  /**
   * Lets the service be out between two moments of the fake's clock, for all commands or some.
   *
   * @throws MisuseError for moments that cannot be, and for what is no command or failure
   */
  outage({ operations, ...settings }: OutageOptions = {}): Outage {
    return beginOutage(this.#parts.faults, settings, operations?.map(operationOf));
  }

  /**
   * Lets a share of all attempts go wrong by chance: the same seed does the same to the same calls.
   *
   * @throws MisuseError for a rate that is no probability, and for what is no failure
   */
  chaos(settings: ChaosSettings = {}): Chaos {
    return beginChaos(this.#parts.faults, settings, freshSeed);
  }

  /** The faults and latencies that no attempt has met so far. */
  unusedFaults(): readonly UnusedFault[] {
    return unusedFaults(this.#parts.faults.state);
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

  /** Puts the function behind a rotation ARN, as it is deployed: it returns a promise, or calls back. */
  lambda(arn: string, handler: RotationFunction): void {
    this.#parts.rotations.steps.register(arn, handler);
  }

  /**
   * The rotations of a secret: what they did, where they fail, when they are tried again.
   *
   * @throws MisuseError where there is no such secret
   */
  rotation(id: string, where: Where = {}): FakeRotation {
    return new FakeRotation(this.#parts, findSecret(this.#parts, id, where, 'rotation'));
  }

  /**
   * Leaves a secret as a rotation does that has succeeded: `await fake.rotate('prod/db', { value: 'new' })`.
   *
   * @throws MisuseError where there is no such secret, or one that is scheduled for deletion
   */
  async rotate(id: string, options: RotateOptions = {}): Promise<void> {
    await rotateAtOnce(this.#parts, id, options);
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
