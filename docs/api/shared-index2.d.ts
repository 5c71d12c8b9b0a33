import { CommandClass, FakeSecretsManagerOptions, InputOf, OperationOf } from "./shared-fake-secrets-manager.js";
//#region src/runner/runner-options.d.ts
/** The options of a fake that a runner's entry makes: those of any fake, and what concerns its tests. */
interface RunnerOptions extends FakeSecretsManagerOptions {
  /** Whether a test fails that printed a value of a secret, or ended with an error that has one. False if not told. */
  readonly failOnLeaks?: boolean;
  /** Whether the report of a test that failed is printed: its calls, their attempts and outcomes. False if not told. */
  readonly reportFailedTests?: boolean;
  /** Whether a test fails that arranged a fault which no attempt met. False if not told. */
  readonly failOnUnusedFaults?: boolean;
}
//#endregion
//#region src/matchers/secret-place.d.ts
/** Where a secret is; what is left out is the fake's own. */
interface SecretPlace {
  readonly region?: string;
  readonly accountId?: string;
}
//#endregion
//#region src/matchers/matcher-types.d.ts
/** The assertions on a fake, as a runner's `expect(fake)` offers them. */
interface SecretsManagerMatchers<Result> extends AliasMatchers<Result> {
  /** The fake received a call of this command, whatever came of it. */
  toHaveReceivedCommand(command: CommandClass): Result;
  /** The fake received so many calls of this command. A call that the SDK tried again counts once. */
  toHaveReceivedCommandTimes(command: CommandClass, count: number): Result;
  /** The fake received one call of this command. */
  toHaveReceivedCommandOnce(command: CommandClass): Result;
  /** The fake received a call of this command whose input has these members, or fits these asymmetric matchers. */
  toHaveReceivedCommandWith<Command extends CommandClass>(command: Command, input: { readonly [Member in keyof InputOf<OperationOf<Command>>]?: unknown }): Result;
  /** The fake received one call of this command, and its input has these members. */
  toHaveReceivedCommandExactlyOnceWith<Command extends CommandClass>(command: Command, input: { readonly [Member in keyof InputOf<OperationOf<Command>>]?: unknown }): Result;
  /** The call of this number among all, from 1, is of this command, and its input has these members. */
  toHaveReceivedNthCommandWith<Command extends CommandClass>(position: number, command: Command, input: { readonly [Member in keyof InputOf<OperationOf<Command>>]?: unknown }): Result;
  /** The call of this number among those of this command, from 1, has these members in its input. */
  toHaveReceivedNthCommandWith<Command extends CommandClass>(command: Command, position: number, input: { readonly [Member in keyof InputOf<OperationOf<Command>>]?: unknown }): Result;
  /** The call of this number among those of this command, from 1, has these members in its input. */
  toHaveReceivedNthSpecificCommandWith<Command extends CommandClass>(position: number, command: Command, input: { readonly [Member in keyof InputOf<OperationOf<Command>>]?: unknown }): Result;
  /** The last call of this command has these members in its input. */
  toHaveReceivedLastCommandWith<Command extends CommandClass>(command: Command, input: { readonly [Member in keyof InputOf<OperationOf<Command>>]?: unknown }): Result;
  /** The fake received a call, of whatever command. */
  toHaveReceivedAnyCommand(): Result;
  /** The fake received no more calls than this, of one command or of all. A call that the SDK tried again counts once. */
  toHaveMadeAtMost(count: number, command?: CommandClass): Result;
  /** No call was answered with the value of a secret. */
  toHaveReadNoSecretValues(): Result;
  /** There is such a secret, by its name or ARN, also where it is scheduled for deletion. */
  toHaveSecret(id: string, where?: SecretPlace): Result;
  /** The current value of the secret is this one: a string or bytes as they are, an object against the parsed JSON. */
  toHaveSecretValue(id: string, value: unknown, where?: SecretPlace): Result;
  /** A version of the secret has this staging label: the one of this id, or any if none is given. */
  toHaveStagingLabel(id: string, label: string, versionId?: unknown, where?: SecretPlace): Result;
  /** Every fault and latency that was arranged was met by an attempt. */
  toHaveUsedAllFaults(): Result;
  /** The test has printed no secret value so far, plain or encoded, through `console` or the standard streams. */
  toHaveLeakedNoSecrets(): Result;
  /** The secret has a tag of this key: with this value, or any if none is given. */
  toHaveTag(id: string, key: string, value?: unknown, where?: SecretPlace): Result;
  /** A rotation of the secret has come to its end. */
  toHaveRotated(id: string, where?: SecretPlace): Result;
  /** The secret was deleted, and its recovery window has not ended. */
  toBeScheduledForDeletion(id: string, where?: SecretPlace): Result;
}
/** The second names that `aws-sdk-client-mock-jest` and `aws-sdk-client-mock-vitest` give to their matchers. */
interface AliasMatchers<Result> {
  /** See toHaveReceivedCommand. */
  toReceiveCommand: SecretsManagerMatchers<Result>['toHaveReceivedCommand'];
  /** See toHaveReceivedCommandTimes. */
  toReceiveCommandTimes: SecretsManagerMatchers<Result>['toHaveReceivedCommandTimes'];
  /** See toHaveReceivedCommandOnce. */
  toReceiveCommandOnce: SecretsManagerMatchers<Result>['toHaveReceivedCommandOnce'];
  /** See toHaveReceivedCommandWith. */
  toReceiveCommandWith: SecretsManagerMatchers<Result>['toHaveReceivedCommandWith'];
  /** See toHaveReceivedCommandExactlyOnceWith. */
  toReceiveCommandExactlyOnceWith: SecretsManagerMatchers<Result>['toHaveReceivedCommandExactlyOnceWith'];
  /** See toHaveReceivedNthCommandWith. */
  toReceiveNthCommandWith: SecretsManagerMatchers<Result>['toHaveReceivedNthCommandWith'];
  /** See toHaveReceivedNthSpecificCommandWith. */
  toReceiveNthSpecificCommandWith: SecretsManagerMatchers<Result>['toHaveReceivedNthSpecificCommandWith'];
  /** See toHaveReceivedLastCommandWith. */
  toReceiveLastCommandWith: SecretsManagerMatchers<Result>['toHaveReceivedLastCommandWith'];
  /** See toHaveReceivedAnyCommand. */
  toReceiveAnyCommand: SecretsManagerMatchers<Result>['toHaveReceivedAnyCommand'];
}
//#endregion
export { RunnerOptions, type SecretsManagerMatchers };
