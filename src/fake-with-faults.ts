import type { CommandClass, InputOf, OperationOf } from './aws/operation-types';
import type { PartialInput } from './aws/partial-input';
import { FakeAccess } from './fake-access';
import type { FakeClock } from './fake-clock';
import { FakeKms } from './fake-kms';
import { FakeParts } from './fake-parts';
import { Arrangement } from './faults/arrangement';
import { beginChaos, type Chaos, type ChaosSettings } from './faults/chaos';
import { beginOutage, type Outage, type OutageOptions } from './faults/outage';
import { unusedFaults, type UnusedFault } from './faults/unused-fault';
import { operationOf } from './interception/command-class';
import { freshSeed } from './ports/random';

let open: (fake: FakeWithFaults) => FakeParts;

/** What a test arranges ahead of the calls: who may do what, which keys there are, what goes wrong, and when. */
export class FakeWithFaults {
  readonly #parts = new FakeParts();
  /** Who may do what; everything is allowed until a test says something. */
  readonly access = new FakeAccess(this.#parts);
  /** The customer keys that secrets are encrypted with. */
  readonly kms = new FakeKms(this.#parts);

  static {
    open = (fake) => fake.#parts;
  }

  /** The fake's time. It follows the system's, or the fake timers' that stand in for it, until it is advanced. */
  get clock(): FakeClock {
    return this.#parts.clock;
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

  /** The seeds of the chaos under way: `chaos({ seed })` does the same again. */
  get chaosSeeds(): readonly number[] {
    return this.#parts.faults.state.flatMap(({ seed }) => (seed === undefined ? [] : [seed]));
  }

  /** The faults and latencies that no attempt has met so far. */
  unusedFaults(): readonly UnusedFault[] {
    return unusedFaults(this.#parts.faults.state);
  }
}

/** What a fake is made of: for the modules that make it up, and not for its users. */
export function partsOf(fake: FakeWithFaults): FakeParts {
  return open(fake);
}
