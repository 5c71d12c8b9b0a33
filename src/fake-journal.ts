import { changesState } from './aws/changes-state';
import type { CommandClass, OperationOf } from './aws/operation-types';
import type { FakeParts } from './fake-parts';
import { operationOf } from './interception/command-class';
import type { Call } from './journal/call';
import { nameIn } from './journal/secret-of-call';

/** Questions to the journal. Each answer is an array of calls, oldest first, that later calls do not change. */
export class FakeJournal {
  readonly #parts: FakeParts;

  /** Made by the fake. */
  constructor(parts: FakeParts) {
    this.#parts = parts;
  }

  /**
   * The last call, of one command or of any.
   *
   * @throws MisuseError for what is no command of Secrets Manager
   */
  last<Command extends CommandClass = CommandClass>(
    command?: Command,
  ): Call<OperationOf<Command>> | undefined {
    const calls = this.#parts.journal.calls(command && operationOf(command));
    return calls.at(-1) as Call<OperationOf<Command>> | undefined;
  }

  /** The calls about one secret, by its name or ARN. Those about many secrets are not among them. */
  about(id: string): readonly Call[] {
    const name = nameIn(id);
    const calls = this.#parts.journal.calls();
    return calls.filter(({ secret }) => secret !== undefined && (secret.name === name || secret.arn === id));
  }

  /** The calls whose first attempt was at or after one instant and before another, on the fake's clock. */
  between(from: Date, to: Date): readonly Call[] {
    return this.#parts.journal.calls().filter(({ at }) => at >= from && at < to);
  }

  /** The calls that change nothing: they get, list, describe or validate. */
  reads(): readonly Call[] {
    return this.#parts.journal.calls().filter(({ operation }) => !changesState(operation));
  }

  /** The calls that change what is stored, those too that failed. */
  writes(): readonly Call[] {
    return this.#parts.journal.calls().filter(({ operation }) => changesState(operation));
  }
}
