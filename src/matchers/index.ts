import type { CommandClass, InputOf, OperationOf } from '../aws/operation-types';
import { toHaveLeakedNoSecrets } from './to-have-leaked-no-secrets';
import { toHaveReceivedCommand } from './to-have-received-command';
import { toHaveReceivedCommandTimes } from './to-have-received-command-times';
import { toHaveReceivedCommandWith } from './to-have-received-command-with';
import { toHaveSecretValue } from './to-have-secret-value';
import { toHaveUsedAllFaults } from './to-have-used-all-faults';

/** Every matcher, by its name. */
export const matchers = {
  toHaveReceivedCommand,
  toHaveReceivedCommandTimes,
  toHaveReceivedCommandWith,
  toHaveLeakedNoSecrets,
  toHaveSecretValue,
  toHaveUsedAllFaults,
} as const;

/** The assertions on a fake, as a runner's `expect(fake)` offers them. */
export interface SecretsManagerMatchers<Result> {
  /** The test has printed no secret value so far, plain or encoded, through `console` or the standard streams. */
  toHaveLeakedNoSecrets(): Result;
  /** The fake received a call of this command, whatever came of it. */
  toHaveReceivedCommand(command: CommandClass): Result;
  /** The fake received so many calls of this command. A call that the SDK tried again counts once. */
  toHaveReceivedCommandTimes(command: CommandClass, count: number): Result;
  /** The fake received a call of this command whose input has these members, or fits these asymmetric matchers. */
  toHaveReceivedCommandWith<Command extends CommandClass>(
    command: Command,
    input: { readonly [Member in keyof InputOf<OperationOf<Command>>]?: unknown },
  ): Result;
  /** The current value of the secret is this one: a string or bytes as they are, an object against the parsed JSON. */
  toHaveSecretValue(
    id: string,
    value: unknown,
    where?: { readonly region?: string; readonly accountId?: string },
  ): Result;
  /** Every fault and latency that was arranged was met by an attempt. */
  toHaveUsedAllFaults(): Result;
}
