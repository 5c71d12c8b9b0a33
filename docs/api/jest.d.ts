import { CommandClass, FakeSecretsManager, FakeSecretsManagerOptions, InputOf, OperationOf } from "./fake-secrets-manager.js";
import { secret } from "./seed.js";

//#region src/matchers/index.d.ts
/** The assertions on a fake, as a runner's `expect(fake)` offers them. */
interface SecretsManagerMatchers<Result> {
  /** The fake received a call of this command, whatever came of it. */
  toHaveReceivedCommand(command: CommandClass): Result;
  /** The fake received so many calls of this command. A call that the SDK tried again counts once. */
  toHaveReceivedCommandTimes(command: CommandClass, count: number): Result;
  /** The fake received a call of this command whose input has these members, or fits these asymmetric matchers. */
  toHaveReceivedCommandWith<Command extends CommandClass>(command: Command, input: { readonly [Member in keyof InputOf<OperationOf<Command>>]?: unknown }): Result;
  /** The current value of the secret is this one: a string or bytes as they are, an object against the parsed JSON. */
  toHaveSecretValue(id: string, value: unknown, where?: {
    readonly region?: string;
    readonly accountId?: string;
  }): Result;
}
//#endregion
//#region src/jest/matcher-types.d.ts
declare global {
  namespace jest {
    interface Matchers<R, T = {}> extends SecretsManagerMatchers<R> {}
  }
}
declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends SecretsManagerMatchers<R> {}
}
//#endregion
//#region src/jest/index.d.ts
/**
 * The fake of this test file. It answers every `SecretsManagerClient`, and is reset before each test: state, faults,
 * journal, clock and ids.
 */
declare const secretsManager: FakeSecretsManager;
/**
 * Sets options on the fake of this test file, from a setup file of your own or from the top of a test file. The secrets
 * that it names are there again at the start of each test.
 *
 * @throws MisuseError for options that cannot be
 * @example
 * setupFakeSecretsManager({ region: 'eu-west-1', secrets: { 'prod/db': { user: 'app' } } });
 */
declare function setupFakeSecretsManager(options: FakeSecretsManagerOptions): FakeSecretsManager;
//#endregion
export { secret, secretsManager, setupFakeSecretsManager };
