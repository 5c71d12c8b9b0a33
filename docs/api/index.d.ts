import { Arrangement, AsymmetricMatcher, AttachableClient, Attempt, Call, Checkpoint, CommandClass, Detach, Duration, ErrorOf, FailureOptions, FakeAccess, FakeClock, FakeKms, FakeSecretsManager, FakeSecretsManagerOptions, FrontEndError, InputOf, KmsKeyOptions, KmsKeyState, Latency, ModelledError, NetworkError, OperationName, OperationOf, OutputOf, PartialInput, Place, PolicyDocument, PolicyStatement, Quotas, RepeatOptions, RequestGroup, RotationCallback, RotationContext, RotationEvent, RotationFunction, RotationStep, RotationTraceStep, RotationView, SecretView, VersionView, Where, isFakeSecretsManager } from "./fake-secrets-manager.js";
import { DescribedSecret, Fixtures, Json, JsonObject, Moment, RotationDefinition, SecretDefinition, Seed, SeedValue, VersionDefinition, secret } from "./seed.js";

//#region src/aws/hint.d.ts
/** The hint that stands beside an error, if there is one. */
declare function hintOf(error: unknown): string | undefined;
//#endregion
//#region src/misuse.d.ts
/**
 * The error of our own tool, for a call that the test author wrote wrongly.
 *
 * Unlike the exceptions of the service, which the code under test may catch, this one is for the person who reads the
 * test's output: one sentence that says what happened, why, and what to write instead.
 */
declare class MisuseError extends Error {
  readonly name = "MisuseError";
  constructor(sentence: string);
}
//#endregion
export { type Arrangement, type AsymmetricMatcher, type AttachableClient, type Attempt, type Call, type Checkpoint, type CommandClass, type DescribedSecret, type Detach, type Duration, type ErrorOf, type FailureOptions, type FakeAccess, type FakeClock, type FakeKms, FakeSecretsManager, type FakeSecretsManagerOptions, type Fixtures, type FrontEndError, type InputOf, type Json, type JsonObject, type KmsKeyOptions, type KmsKeyState, type Latency, MisuseError, type ModelledError, type Moment, type NetworkError, type OperationName, type OperationOf, type OutputOf, type PartialInput, type Place, type PolicyDocument, type PolicyStatement, type Quotas, type RepeatOptions, type RequestGroup, type RotationCallback, type RotationContext, type RotationDefinition, type RotationEvent, type RotationFunction, type RotationStep, type RotationTraceStep, type RotationView, type SecretDefinition, type SecretView, type Seed, type SeedValue, type VersionDefinition, type VersionView, type Where, hintOf, isFakeSecretsManager, secret };
