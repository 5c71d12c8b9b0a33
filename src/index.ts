export type { Place } from './aws/arn';
export { hintOf } from './aws/hint';
export type { ModelledError } from './aws/operation-errors';
export type { CommandClass, InputOf, OperationName, OperationOf, OutputOf } from './aws/operation-types';
export type { AsymmetricMatcher, PartialInput } from './aws/partial-input';
export type { PolicyDocument, PolicyStatement } from './aws/policy-document';
export type { Quotas, RequestGroup } from './aws/quotas';
export type { FakeAccess } from './fake-access';
export type { FakeKms, KmsKeyOptions } from './fake-kms';
export type { KmsKeyState } from './state/kms-key';
export type { ConsistencySettings } from './consistency/consistency';
export type { Lag } from './consistency/lag';
export type { Where } from './direct-access';
export type { FakeClientConfig } from './fake-clients';
export type { FakeClock } from './fake-clock';
export type { FakeSecretsManagerOptions } from './fake-options';
export type { Checkpoint } from './fake-parts';
export { FakeSecretsManager, isFakeSecretsManager, type RotationView } from './fake-secrets-manager';
export { failureModes } from './failure-modes';
export type { Arrangement, FailureOptions, RepeatOptions } from './faults/arrangement';
export type { Chaos, ChaosFault, ChaosSettings } from './faults/chaos';
export type { ClientError } from './faults/client-failure';
export type { FrontEndError } from './faults/failure';
export type { FailureMode } from './faults/failure-modes';
export type { HttpResponse, Latency } from './faults/fault';
export type { ErrorOf, OddException } from './faults/named-failure';
export type { NarrowedFault } from './faults/narrowed-fault';
export type { NetworkError } from './faults/network-failure';
export type { ResponseError } from './faults/odd-response';
export type { Outage, OutageOptions } from './faults/outage';
export type { UnusedFault } from './faults/unused-fault';
export {
  secret,
  type DescribedSecret,
  type Fixtures,
  type Json,
  type JsonObject,
  type Moment,
  type RotationDefinition,
  type SecretDefinition,
  type Seed,
  type SeedValue,
  type VersionDefinition,
} from './fixtures/seed';
export type { Detach } from './interception/attach';
export type { InputLinterMode } from './interception/linted-calls';
export type { AttachableClient } from './interception/sdk';
export type { Attempt, Call } from './journal/call';
export type { Leak, LeakForm } from './leaks/leak';
export { MisuseError } from './misuse';
export type { Attachment, DoctorReport, SdkCopy, StoppedRequest } from './ports/doctor-report';
export type { PackageCopy } from './ports/node-ports';
export type { Duration } from './ports/clock';
export type { Instant } from './ports/instant';
export type { Waiting } from './ports/sleep';
export type {
  RotationCallback,
  RotationContext,
  RotationEvent,
  RotationFunction,
  RotationStep,
} from './rotation/rotation-function';
export type { RotationTraceStep } from './rotation/rotation-runner';
export type { SecretView, VersionView } from './views/secret-view';
