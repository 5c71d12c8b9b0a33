import { Fixtures } from "./seed.js";
import * as sdk from "@aws-sdk/client-secrets-manager";
import { SecretsManagerClient, SecretsManagerClientConfig, SecretsManagerServiceException } from "@aws-sdk/client-secrets-manager";

//#region src/aws/operation-types.d.ts
type Sdk = typeof sdk;
type NameOfCommand<Export> = Export extends `${infer Name}Command` ? Name : never;
/** The name of an operation of the service, such as `GetSecretValue`: one for each command that the SDK exports. */
type OperationName = Exclude<NameOfCommand<keyof Sdk>, '$'>;
/** The class of the SDK's command for an operation, such as `typeof GetSecretValueCommand`. */
type CommandClass<Name extends OperationName = OperationName> = Sdk[`${Name}Command`];
type CommandOf<Name extends OperationName> = InstanceType<CommandClass<Name>>;
/** What the SDK's command of this operation takes. */
type InputOf<Name extends OperationName> = CommandOf<Name>['input'];
/** What a `send` of this operation's command resolves to. */
type OutputOf<Name extends OperationName> = Awaited<ReturnType<ReturnType<CommandOf<Name>['resolveMiddleware']>>> extends {
  output: infer Output;
} ? Output : never;
/** The operation behind a command class: `OperationOf<typeof GetSecretValueCommand>` is `'GetSecretValue'`. */
type OperationOf<Command> = { [Name in OperationName]: Command extends CommandClass<Name> ? CommandClass<Name> extends Command ? Name : never : never }[OperationName];
//#endregion
//#region src/aws/partial-input.d.ts
/** An object that decides by its own rule whether a value fits, such as `expect.stringContaining('db')`. */
interface AsymmetricMatcher {
  asymmetricMatch(actual: unknown): boolean;
}
/** An input in part, at any depth, with asymmetric matchers where a value would be. */
type PartialInput<Value> = Value extends Uint8Array ? Value | AsymmetricMatcher : Value extends readonly (infer Item)[] ? readonly PartialInput<Item>[] | AsymmetricMatcher : Value extends object ? { readonly [Member in keyof Value]?: PartialInput<Value[Member]> | AsymmetricMatcher } : Value | AsymmetricMatcher;
//#endregion
//#region src/aws/arn.d.ts
/** An account and a region: where a secret lives. */
interface Place {
  readonly accountId: string;
  readonly region: string;
}
//#endregion
//#region src/ports/random.d.ts
/** Random values that repeat: the same seed gives the same ids in the same order, run after run. */
interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** A fraction from 0 up to, and without, 1. */
  fraction(): number;
  /** A version 4 UUID in lower case, as the SDK makes them. */
  uuid(): string;
  /** The six characters that end the ARN of a secret. */
  arnSuffix(): string;
  /** Where the sequence stands. Give it to `rewind` to get the same values again. */
  position(): number;
  rewind(position: number): void;
}
//#endregion
//#region src/aws/policy-document.d.ts
/** The condition block of a statement: operators, each with context keys and the values that they may have. */
type ConditionBlock = Readonly<Record<string, Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>>>;
/** Who a statement of a resource policy is about. */
type Principal = '*' | Readonly<Record<string, string | readonly string[]>>;
/** One statement of an IAM policy. */
interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: Principal;
  readonly NotPrincipal?: Principal;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: ConditionBlock;
}
/** An IAM policy document. */
interface PolicyDocument {
  readonly Version?: '2012-10-17' | '2008-10-17';
  readonly Id?: string;
  readonly Statement: PolicyStatement | readonly PolicyStatement[];
}
//#endregion
//#region src/state/replica.d.ts
/** The state of a copy of a secret in another region, as its primary reports it. */
interface Replica {
  readonly region: string;
  /** The key as the caller wrote it; absent for the managed key. */
  readonly kmsKeyId?: string;
  readonly status: 'InProgress' | 'InSync' | 'Failed';
  readonly message?: string;
  /** Whether whoever asked for it may not use one of the keys that the copy needs. */
  readonly keyDenied?: boolean;
  /** Whether a secret of the same name in that region is to be replaced. */
  readonly overwrite?: boolean;
}
//#endregion
//#region src/state/rotation-rules.d.ts
/** The schedule of a rotation, as the caller gave it. */
interface RotationRules {
  /** Days between two rotations. */
  readonly automaticallyAfterDays?: number;
  /** The length of the window, such as `3h`. */
  readonly duration?: string;
  /** A `rate()` or `cron()` expression. */
  readonly scheduleExpression?: string;
}
/** The rotation settings of a secret. They stay when rotation is turned off. Times in epoch milliseconds. */
interface Rotation {
  readonly enabled: boolean;
  readonly lambdaArn?: string;
  readonly rules?: RotationRules;
  readonly lastRotatedAt?: number;
  readonly nextRotationAt?: number;
  readonly externalMetadata?: readonly {
    readonly key: string;
    readonly value: string;
  }[];
  readonly externalRoleArn?: string;
}
//#endregion
//#region src/state/version.d.ts
/** The value of a version. Bytes are kept in base64, because a frozen object cannot freeze the bytes of an array. */
type SecretValue = {
  readonly kind: 'string';
  readonly text: string;
} | {
  readonly kind: 'binary';
  readonly base64: string;
};
/**
 * One version of a secret. Without a value it is a placeholder, made by the start of a rotation: it is listed and holds
 * AWSPENDING, cannot be read, and is filled once by a PutSecretValue that carries its id as the token.
 */
interface Version {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** The start of the UTC day of the last read, in epoch milliseconds. */
  readonly accessedOn?: number;
  /** Staging labels, in the order in which they were attached. None: the version is deprecated. */
  readonly labels: readonly string[];
  readonly value?: SecretValue;
  /** The key that encrypted the value; absent for the managed key. */
  readonly kmsKeyId?: string;
}
//#endregion
//#region src/state/secret.d.ts
/** A tag of a secret. */
interface Tag {
  readonly key: string;
  readonly value: string;
}
/** All that the service keeps of one secret. Frozen: a change is a new secret. Times in epoch milliseconds. */
interface Secret {
  readonly name: string;
  /** The six characters behind the name in the ARN. */
  readonly suffix: string;
  /** The order of arrival in its store; ties of `createdAt` are broken by it. */
  readonly sequence: number;
  readonly createdAt: number;
  readonly changedAt: number;
  /** The start of the UTC day of the last read. */
  readonly accessedOn?: number;
  readonly description?: string;
  /** The customer key, as the caller wrote it; absent for the managed key. */
  readonly kmsKeyId?: string;
  readonly type?: string;
  /** Absent until the first tag; empty after the last was removed. */
  readonly tags?: readonly Tag[];
  readonly policy?: string;
  readonly rotation?: Rotation;
  /** The end of the recovery window of a secret that is scheduled for deletion. */
  readonly deletesAt?: number;
  /** The AWS service that manages the secret. */
  readonly owningService?: string;
  /** The token that created a secret without a value, so that a repeat of that call is known. */
  readonly creationToken?: string;
  /** The region of the primary, of a secret that is replicated or is a replica. */
  readonly primaryRegion?: string;
  /** The replicas of a primary, in the order in which they were asked for. */
  readonly replicas?: readonly Replica[];
  /** Versions in the order of their creation. */
  readonly versions: readonly Version[];
}
//#endregion
//#region src/access/access-control.d.ts
/** What the test says about access. A value: a checkpoint keeps a reference to it. */
interface AccessState {
  /** The only policy of every identity; undefined allows everything. */
  readonly policy: PolicyDocument | undefined;
  readonly denials: readonly PolicyStatement[];
  /** The principals that call from each account, where the test named them. */
  readonly principals: Readonly<Record<string, string>>;
}
/** A call that asks for access. */
interface AccessQuestion {
  readonly operation: OperationName;
  readonly input: object;
  readonly caller: Place;
  /** The secret as the caller named it, if the call is about one. */
  readonly named: string | undefined;
  /** The secret that was found, and where. */
  readonly found: {
    readonly secret: Secret;
    readonly arn: string;
    readonly accountId: string;
  } | undefined;
  /** The account that the name points to, where no secret was found. */
  readonly targetAccount: string;
  /** The customer key that the call is about, if it is about one. */
  readonly kmsKeyArn: string | undefined;
  readonly now: number;
}
/** Decides who may do what. Where the test says nothing and no resource policy does, everything is allowed. */
declare class AccessControl {
  #private;
  state: AccessState;
  /** The principal that calls from an account. */
  principalOf(accountId: string): string;
  /**
   * Makes sure that a call may be made.
   *
   * @throws AccessDeniedException
   */
  check(question: AccessQuestion): void;
  /** Says whether an identity may use a key. */
  allowsKey(action: string, keyArn: string, alias: string | undefined, caller: Place, now: number): boolean;
  /** Whether the test said nothing about access. */
  get isOpen(): boolean;
}
//#endregion
//#region src/aws/quotas.d.ts
/** Requests a second that the service answers; operations of one group are counted together. */
type RequestGroup = 'read' | 'resourcePolicy' | 'write' | 'RestoreSecret' | 'rotation' | 'tags' | 'BatchGetSecretValue' | 'CreateSecret' | 'DeleteSecret' | 'GetRandomPassword' | 'ListSecretVersionIds' | 'ListSecrets';
/** The limits of the service. All can be set lower or higher for a test. */
interface Quotas {
  /** UTF-8 bytes of a value; 65,536. Cannot be raised above the service's own limit. */
  readonly valueBytes: number;
  /** Staging labels of all versions of a secret together; 20. */
  readonly labelsPerSecret: number;
  /** Versions of a secret above which old ones without labels are removed; 100. */
  readonly versionsPerSecret: number;
  /** Refuses a version above `versionsPerSecret` when nothing can be removed; false. */
  readonly refusesExcessVersions: boolean;
  /** Tags of a secret; 50. */
  readonly tagsPerSecret: number;
  /** Characters of a resource policy; 20,480. Cannot be raised above the service's own limit. */
  readonly policyLength: number;
  /** Secrets of an account in a region; 500,000. */
  readonly secretsPerRegion: number;
  /**
   * Requests a second by group, counted on the fake's clock per account and region: `true` for the service's own rates, an
   * object for others, `false` for no limit, which is the default.
   */
  readonly requestsPerSecond: boolean | Readonly<Partial<Record<RequestGroup, number>>>;
}
//#endregion
//#region src/aws/operation-errors.d.ts
/** The name of an exception that the service's model declares. The SDK exports a class for each. */
type ModelledError = 'DecryptionFailure' | 'EncryptionFailure' | 'InternalServiceError' | 'InvalidNextTokenException' | 'InvalidParameterException' | 'InvalidRequestException' | 'LimitExceededException' | 'MalformedPolicyDocumentException' | 'PreconditionNotMetException' | 'PublicPolicyException' | 'ResourceExistsException' | 'ResourceNotFoundException';
/**
 * The modelled exceptions of each operation. Source: the `errors` of the operation shapes in the service's Smithy model,
 * API version 2017-10-17; the SDK's types do not carry them.
 */
declare const operationErrors: {
  readonly BatchGetSecretValue: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException", "DecryptionFailure", "InvalidNextTokenException"];
  readonly CancelRotateSecret: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException"];
  readonly CreateSecret: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException", "DecryptionFailure", "EncryptionFailure", "LimitExceededException", "ResourceExistsException", "MalformedPolicyDocumentException", "PreconditionNotMetException"];
  readonly DeleteResourcePolicy: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException"];
  readonly DeleteSecret: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException"];
  readonly DescribeSecret: readonly ["InternalServiceError", "InvalidParameterException", "ResourceNotFoundException"];
  readonly GetRandomPassword: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException"];
  readonly GetResourcePolicy: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException"];
  readonly GetSecretValue: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException", "DecryptionFailure"];
  readonly ListSecretVersionIds: readonly ["InternalServiceError", "InvalidNextTokenException", "InvalidParameterException", "ResourceNotFoundException"];
  readonly ListSecrets: readonly ["InternalServiceError", "InvalidNextTokenException", "InvalidParameterException", "InvalidRequestException"];
  readonly PutResourcePolicy: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException", "MalformedPolicyDocumentException", "PublicPolicyException"];
  readonly PutSecretValue: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException", "DecryptionFailure", "EncryptionFailure", "LimitExceededException", "ResourceExistsException"];
  readonly RemoveRegionsFromReplication: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException"];
  readonly ReplicateSecretToRegions: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException"];
  readonly RestoreSecret: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException"];
  readonly RotateSecret: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException"];
  readonly StopReplicationToReplica: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException"];
  readonly TagResource: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException"];
  readonly UntagResource: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException"];
  readonly UpdateSecret: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException", "DecryptionFailure", "EncryptionFailure", "LimitExceededException", "ResourceExistsException", "MalformedPolicyDocumentException", "PreconditionNotMetException"];
  readonly UpdateSecretVersionStage: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException", "LimitExceededException"];
  readonly ValidateResourcePolicy: readonly ["InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException", "MalformedPolicyDocumentException"];
};
/** The names of the modelled exceptions that an operation can raise. */
type ErrorsOf<Name extends OperationName> = (typeof operationErrors)[Name][number];
//#endregion
//#region src/aws/service-error.d.ts
/** The `$metadata` of an answer, as the SDK makes it of the response's status and headers. */
interface AnswerMetadata {
  httpStatusCode: number;
  requestId: string | undefined;
  extendedRequestId: string | undefined;
  cfId: string | undefined;
}
//#endregion
//#region src/faults/fault.d.ts
/** What a fault does to an attempt that it meets. */
type Effect = /** An exception of the service or its front end, by its code. */{
  readonly kind: 'exception';
  readonly name: string;
  readonly message?: string;
} /** A failure of the network, by its code, before the request arrived. */ | {
  readonly kind: 'network';
  readonly code: string;
} /** An error object of the test author's, thrown as it is. */ | {
  readonly kind: 'error';
  readonly error: Error;
} /** The call happens, and its answer is lost on the way. */ | {
  readonly kind: 'lostAnswer';
} /** An answer in place of the service's; the call does not happen. */ | {
  readonly kind: 'output';
  readonly output: object;
} /** Nothing: the call happens, and no older fault is met. */ | {
  readonly kind: 'passage';
};
/** A time, or a range to draw from, in milliseconds. */
type Latency = number | {
  readonly min: number;
  readonly max: number;
};
/** An effect, and how often it comes: a finite number of attempts, or every one. */
interface Behaviour {
  readonly effect: Effect;
  /** The attempts still to meet; `Infinity` for all. */
  readonly remaining: number;
}
/** Which attempts a fault is about. What is absent does not narrow it. */
interface FaultMatch {
  readonly operation?: OperationName;
  readonly input?: object;
  readonly region?: string;
  readonly accountId?: string;
}
/** One arrangement of the test: which attempts, and what becomes of them, one behaviour after the other. Data only. */
interface Fault extends FaultMatch {
  readonly id: number;
  readonly behaviours: readonly Behaviour[];
  /** How long every attempt takes that fits. */
  readonly latency?: Latency;
  /** The attempts that it has met. */
  readonly met: number;
}
/** An attempt, as far as faults look at it. */
interface Occurrence {
  readonly operation: OperationName;
  readonly input: object;
  readonly region: string;
  readonly accountId: string;
}
/** What an attempt meets: at most one effect and at most one latency, of the newest faults that have them. */
interface Encounter {
  readonly effect: Effect | undefined;
  readonly latency: Latency | undefined;
}
//#endregion
//#region src/faults/fault-plan.d.ts
/** The faults of a fake, newest first. A value: a checkpoint keeps a reference to it. */
type FaultPlanState = readonly Fault[];
/** Holds what the test arranged, and says what an attempt meets. The newest fault that fits is met first. */
declare class FaultPlan {
  #private;
  get state(): FaultPlanState;
  set state(state: FaultPlanState);
  /** Adds a fault that does nothing yet. */
  add(match: FaultMatch): number;
  /** Narrows a fault to fewer attempts. */
  narrow(id: number, match: FaultMatch): void;
  /** Adds a behaviour behind those that the fault has. */
  extend(id: number, behaviour: Behaviour): void;
  /** Says how long the attempts take that a fault fits. */
  delay(id: number, latency: Latency): void;
  /** What an attempt meets; it counts as met from then on. */
  take(occurrence: Occurrence): Encounter;
}
//#endregion
//#region src/journal/call.d.ts
/** One attempt of a call: what came of it, and what the SDK would have waited before the next. */
interface Attempt<Name extends OperationName = OperationName> {
  readonly output?: Omit<OutputOf<Name>, '$metadata'>;
  readonly error?: Error;
  /** The back-off that the SDK's retry strategy chose after this attempt, in milliseconds. No time passed for it. */
  readonly retryDelay?: number;
}
/** One `send`, with every attempt that the SDK made of it. Secret values in it can be read but do not print. */
interface Call<Name extends OperationName = OperationName> {
  readonly operation: Name;
  /** The input as the caller wrote it. */
  readonly input: InputOf<Name>;
  /** What the last attempt answered. */
  readonly output?: Omit<OutputOf<Name>, '$metadata'>;
  /** What the last attempt failed with. */
  readonly error?: Error;
  readonly attempts: readonly Attempt<Name>[];
  readonly region: string;
  readonly accountId: string;
  /** The time of the first attempt, on the fake's clock. */
  readonly at: Date;
}
//#endregion
//#region src/journal/journal.d.ts
/** An attempt as it is noted: the output in its wire form, which is frozen and shared with nobody who could change it. */
interface AttemptNote {
  output: object | undefined;
  error: Error | undefined;
  retryDelay: number | undefined;
}
/** A send as it is noted, until somebody asks for it. */
interface CallNote {
  readonly operation: OperationName;
  readonly input: object;
  readonly place: Place;
  readonly at: number;
  readonly attempts: AttemptNote[];
  /** The ClientRequestToken of all attempts, where the caller gave none. */
  token: string | undefined;
  /** The uses of customer keys and rotation functions that the call needed. */
  uses: readonly {
    readonly action: string;
    readonly arn: string;
  }[] | undefined;
}
/** The notes of a fake at one moment. */
interface JournalState {
  readonly notes: readonly CallNote[];
  readonly length: number;
}
/** Keeps one note per send. The SDK's invocation id tells which attempts belong together. */
declare class Journal {
  #private;
  /** The calls that are kept. */
  size: number;
  get state(): JournalState;
  /** A journal goes on behind a checkpoint in an array of its own: the checkpoint's may still grow behind its length. */
  set state({
    notes,
    length
  }: JournalState);
  /** Notes a send. */
  add(note: CallNote): void;
  /** The note of a send that failed and that the SDK may try again. */
  openNote(invocationId: string | undefined): CallNote | undefined;
  /** More attempts may follow for this send. */
  keepOpen(invocationId: string | undefined, note: CallNote): void;
  /** No more attempts follow for this send. */
  close(invocationId: string | undefined): void;
  /** The notes that are kept, oldest first. */
  get notes(): readonly CallNote[];
  /** The calls, oldest first; of one operation, or all. */
  calls(operation?: OperationName): readonly Call[];
}
//#endregion
//#region src/ports/sleep.d.ts
/** What can end a wait early. */
interface WaitSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener?(type: 'abort', listener: () => void, options: {
    readonly once: true;
  }): void;
  removeEventListener?(type: 'abort', listener: () => void): void;
}
//#endregion
//#region src/rate-counter.d.ts
/** Counts the requests of each second of the fake's clock, by account, region and group of operations. */
declare class RateCounter {
  #private;
  /** Counts a request, and says whether it is within the rate of its group. */
  admits(operation: OperationName, caller: Place, rates: Quotas['requestsPerSecond'], now: number): boolean;
  /** Begins to count anew. */
  reset(): void;
}
//#endregion
//#region src/state/kms-key.d.ts
/** What a key can do for the service, as a test declares it. */
type KmsKeyState = 'enabled' | 'disabled' | 'pendingDeletion' | 'denied' | 'missing';
/** A customer key that a test declared. Keys that it did not declare are enabled. */
interface KmsKey {
  readonly keyId: string;
  /** The account and the region, where the test gave an ARN; a bare id means the key of that id wherever it is. */
  readonly place: string | undefined;
  /** With its prefix, such as `alias/payments`. */
  readonly alias: string | undefined;
  readonly state: KmsKeyState;
}
//#endregion
//#region src/state/sorted-map.d.ts
/**
 * A map that is never changed: `with` and `without` give a new one that shares all but the path to the entry (an AVL tree).
 * So a checkpoint of 100,000 secrets is a reference, and the first write after it costs what any write costs.
 */
interface SortedMap<Key extends string | number, Value> {
  readonly root: Node<Key, Value> | undefined;
  readonly size: number;
}
interface Node<Key, Value> {
  readonly key: Key;
  readonly value: Value;
  readonly height: number;
  readonly left: Node<Key, Value> | undefined;
  readonly right: Node<Key, Value> | undefined;
}
/** A map without entries. */
//#endregion
//#region src/state/store.d.ts
/** The secrets of one account in one region. A value: each change gives a new store. */
interface Store {
  readonly byName: SortedMap<string, Secret>;
  /** Names in the order of creation, by the creation keys of their secrets. */
  readonly byCreation: SortedMap<string, string>;
  readonly nextSequence: number;
  /** When the next recovery window ends, in epoch milliseconds. */
  readonly nextDeletion: number;
}
//#endregion
//#region src/state/world.d.ts
/** All stores at one moment. A value: a checkpoint is a reference to it. */
interface WorldState {
  readonly stores: SortedMap<string, Store>;
  /** The customer keys that the test declared, oldest first. */
  readonly keys: readonly KmsKey[];
  /** What the fake was told of its place. */
  readonly given: Partial<Place>;
  /** Where seeds without a place are; undefined until a client has called. */
  readonly home: Place | undefined;
}
/** The one cell that changes: every store of a fake, by account and region. */
declare class World {
  #private;
  /**
   * Begins without secrets. With a region and an account, home is there; what is left out is taken from the first client
   * that calls.
   */
  begin(given: Partial<Place>): void;
  get state(): WorldState;
  set state(state: WorldState);
  /** Where home is, or would be if it had to be said now. */
  get home(): Place;
  /** Takes the place of the first client that calls as home, with all that was seeded before. */
  settle(caller: Place): void;
  /** The secrets of a place; without one, those of home. */
  at(place?: Place): PlacedStore;
  /** Declares a customer key, in place of what was said of it before. */
  declareKey(key: KmsKey): void;
  /** The places, other than this one, that have a secret of this name. */
  placesOf(name: string, except: Place): readonly Place[];
  read(key: string): Store;
  write(key: string, store: Store): void;
}
/** The secrets of one account in one region, for an operation to read and replace. */
declare class PlacedStore {
  #private;
  readonly place: Place;
  constructor(world: World, place: Place, key: string);
  get store(): Store;
  arnOf(secret: Secret): string;
  lookup(name: string): Secret | undefined;
  /** The names of all secrets, in alphabetical order. */
  names(): Generator<string, void, undefined>;
  /** Replaces a secret that is there. */
  put(secret: Secret): void;
  /** Adds a new secret, last in the order of creation. */
  add(secret: Secret): Secret;
  remove(name: string): void;
  /** Lets go of the secrets whose recovery window has ended. */
  expire(now: number): void;
}
//#endregion
//#region src/replication/replication-runner.d.ts
/** What the runner needs of the fake. */
interface ReplicationPorts {
  readonly world: World;
  readonly now: () => number;
}
/** Copies secrets to their replica regions, after the answer that said `InProgress` is out. */
declare class ReplicationRunner {
  #private;
  constructor(ports: ReplicationPorts);
  /** Begins the copies of a secret that are in progress. */
  start(place: Place, name: string): void;
  /** Ends all replication that is under way. */
  settle(): void;
  /** Forgets the replication that has not begun. */
  reset(): void;
}
//#endregion
//#region src/rotation/rotation-function.d.ts
/** The steps of a rotation, in their order. */
declare const rotationSteps: readonly ["createSecret", "setSecret", "testSecret", "finishSecret"];
/** One step of a rotation. */
type RotationStep = (typeof rotationSteps)[number];
/** The event that the service sends to a rotation function. Source: user guide. */
interface RotationEvent {
  readonly Step: RotationStep;
  /** The full ARN of the secret. */
  readonly SecretId: string;
  /** The id of the version that is being made. */
  readonly ClientRequestToken: string;
  readonly RotationToken: string;
}
/** What a rotation function may look at of its Lambda context. */
interface RotationContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly awsRequestId: string;
  readonly memoryLimitInMB: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly callbackWaitsForEmptyEventLoop: boolean;
  getRemainingTimeInMillis(): number;
}
/** How a callback-style function answers. */
type RotationCallback = (error?: unknown, result?: unknown) => void;
/** A rotation function as it is deployed: it returns a promise, or calls back. What it answers is ignored. */
type RotationFunction = (...invocation: [event: never, context: never, callback: never]) => unknown;
//#endregion
//#region src/rotation/rotation-runner.d.ts
/** A rotation that RotateSecret began, or the test of a function that it asked for. */
interface RotationJob {
  readonly place: Place;
  readonly name: string;
  /** The id of the version that the rotation makes. */
  readonly token: string;
  /** Absent: the service that manages the secret rotates it itself. */
  readonly lambdaArn?: string;
  /** Whether only testSecret runs, on a version with the current value that is taken away again. */
  readonly testOnly: boolean;
}
/** A step of a rotation that ran, and the error that stopped it if one did. */
interface RotationTraceStep {
  readonly step: RotationStep;
  readonly error?: Error;
}
/** The functions behind their ARNs and the steps that ran, at one moment. */
interface RotationState {
  readonly functions: ReadonlyMap<string, RotationFunction>;
  readonly traces: ReadonlyMap<string, readonly RotationTraceStep[]>;
}
/** What the runner needs of the fake. */
interface RotationPorts {
  readonly world: World;
  readonly random: Random;
  readonly now: () => number;
}
/** Runs rotations in process: the function's steps in order, after the answer to RotateSecret is out. */
declare class RotationRunner {
  #private;
  constructor(ports: RotationPorts);
  /** Puts a function behind an ARN, in place of the one that was there. */
  register(arn: string, handler: RotationFunction): void;
  has(arn: string): boolean;
  /** Begins a job once this turn is over. One that waits already, asked for again with the same token, is not another. */
  start(job: RotationJob): void;
  /** Waits until no rotation is under way, and begins those that wait for their turn. Never rejects. */
  settled(): Promise<void>;
  /** The steps that ran for a secret, oldest first. */
  trace(arn: string): readonly RotationTraceStep[];
  /** The functions and the traces at one moment, for a checkpoint. */
  get state(): RotationState;
  set state(state: RotationState);
}
//#endregion
//#region src/dispatch.d.ts
/** One attempt of a call, as it reaches the fake. */
interface AttemptRequest {
  readonly operation: OperationName;
  /** The input as the caller wrote it. */
  readonly input: object;
  /** The body as it would have gone out, where something below the retry loop may have changed it. */
  readonly sentInput?: object;
  readonly region: string;
  /** The account of the credentials, where they tell. */
  readonly accountId: string | undefined;
  /** What ties the attempts of one send together. */
  readonly invocationId: string | undefined;
  /** The number of the attempt, from 1, as the SDK's header tells it. */
  readonly attempt: number | undefined;
}
/** What dispatch is made of. */
interface DispatchParts {
  readonly world: World;
  readonly journal: Journal;
  readonly faults: FaultPlan;
  readonly access: AccessControl;
  readonly rates: RateCounter;
  readonly quotas: Quotas;
  readonly rotations: RotationRunner;
  readonly replications: ReplicationRunner;
  readonly random: Random;
  readonly now: () => number;
}
/** The wire form of an answer, and the metadata that the SDK makes of its headers. */
interface Answer {
  readonly wire: object;
  readonly metadata: AnswerMetadata;
}
/** Takes one attempt from input to outcome. The only place where state, faults, journal and rotation meet. */
declare class Dispatch {
  #private;
  constructor(parts: DispatchParts);
  /**
   * Answers one attempt: at once, unless a fault makes it take its time.
   *
   * @throws what the service, or a fault, fails with
   */
  answer(request: AttemptRequest, signal?: WaitSignal): Answer | Promise<Answer>;
  /** Notes how long the SDK would have waited after the attempt that ended in this error. */
  noteRetryDelay(error: unknown, milliseconds: number): void;
  /** Treats an error as the same failure as another, of which the SDK made it: same note, same hint. */
  recogniseAs(error: Error, failure: Error): void;
}
//#endregion
//#region src/ports/clock.d.ts
/** A source of the current time, in epoch milliseconds. */
type TimeSource = () => number;
/** A span of time, as `clock.advance` takes it. The members are added up; each may be fractional. */
interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}
//#endregion
//#region src/fake-clock.d.ts
/**
 * The fake's time: that of the system, or of the fake timers that stand in for it, plus what the test advanced it by.
 */
declare class FakeClock {
  #private;
  constructor(onAdvance: () => Promise<void>, source?: TimeSource);
  /** The time of the fake. */
  now(): Date;
  /** The time of the fake, in epoch milliseconds. */
  time(): number;
  /**
   * Moves the fake's time on, and lets happen what falls due. No timer is involved, and no time passes.
   *
   * @throws MisuseError for a span that is negative or no number
   */
  advance(by: Duration): Promise<void>;
  /** What the test advanced the time by, in milliseconds, for a checkpoint. */
  get offset(): number;
  set offset(offset: number);
}
//#endregion
//#region src/fake-parts.d.ts
/** The whole fake at one moment. Made by `checkpoint()`, for `rollback()`. */
interface Checkpoint {
  readonly kind: 'checkpoint';
}
/** What a fake is made of, wired together; all of its state is in here. */
declare class FakeParts implements DispatchParts {
  #private;
  readonly world: World;
  readonly journal: Journal;
  readonly faults: FaultPlan;
  readonly access: AccessControl;
  readonly rates: RateCounter;
  quotas: Quotas;
  readonly random: Random;
  readonly clock: FakeClock;
  readonly now: () => number;
  readonly rotations: RotationRunner;
  readonly replications: ReplicationRunner;
  readonly dispatch: Dispatch;
  /** Keeps everything as it is now, in constant time. */
  capture(): Checkpoint;
  /**
   * Brings everything back. Work that has not begun is forgotten.
   *
   * @throws MisuseError for a checkpoint of another fake
   */
  restore(checkpoint: Checkpoint): void;
  /** Waits until every rotation and replication under way has ended. */
  settled(): Promise<void>;
}
//#endregion
//#region src/direct-access.d.ts
/** Where a secret lives; what is left out is the fake's own. */
type Where = Partial<Place>;
//#endregion
//#region src/fake-access.d.ts
/** What a test says about access, and what it can ask. Everything is allowed until it says something. */
declare class FakeAccess {
  #private;
  /** Made by the fake. */
  constructor(parts: FakeParts);
  /**
   * Makes this policy the only identity-based one: what it does not allow is refused, unless the secret's own policy allows
   * it. Actions on customer keys (`kms:Decrypt`) need an allowance too.
   *
   * @param policy the document, or its JSON
   * @throws MisuseError for what is no policy of an identity
   */
  allowOnly(policy: PolicyDocument | string): void;
  /**
   * Denies an action to everyone, whatever allows it.
   *
   * @param action such as `secretsmanager:GetSecretValue` or `secretsmanager:Put*`
   * @param resource the name of a secret, or a pattern of ARNs; every resource if not told
   * @throws MisuseError for what is no action, and for a name where the action is not done to secrets
   */
  deny(action: string, resource?: string): void;
  /**
   * Makes this principal the one that calls from its account. Until then it is `arn:aws:iam::<account>:user/test`.
   *
   * @param principalArn of a user, a role or an assumed role
   * @throws MisuseError for what is no principal
   */
  actAs(principalArn: string): void;
  /** The least policy that allows the calls so far, actions on customer keys and rotation functions included. */
  minimumPolicy(): PolicyDocument;
}
//#endregion
//#region src/fake-kms.d.ts
/** How a key is declared. */
interface KmsKeyOptions {
  /** With its prefix, such as `alias/payments`. */
  readonly alias?: string;
  /** `enabled` if not told. `denied`: the key exists, and its policy does not let the caller use it. */
  readonly state?: KmsKeyState;
}
/** The customer keys of a test. A KmsKeyId that it never declared is an enabled key. */
declare class FakeKms {
  #private;
  /** Made by the fake. */
  constructor(parts: FakeParts);
  /**
   * Declares a key, or says anew what state it is in. Secrets name it by its id, its ARN or its alias.
   *
   * @throws MisuseError for an alias without its prefix, and a state that there is not
   */
  key(idOrArn: string, {
    alias,
    state
  }?: KmsKeyOptions): void;
}
//#endregion
//#region src/fake-options.d.ts
/** How a fake begins. All members may be left out. */
interface FakeSecretsManagerOptions {
  /** The region of seeds that name none; that of the first client that calls, if not told. */
  readonly region?: string;
  /** The account of seeds that name none; that of the first client that calls, if not told. 12 digits. */
  readonly accountId?: string;
  /** Secrets that are there from the beginning, and again after each `reset()`. */
  readonly secrets?: Fixtures;
  /** What ids, ARN suffixes and passwords are made from: the same seed gives the same ones. 0 if not told. */
  readonly seed?: number;
  /** Limits other than the service's own. */
  readonly quotas?: Partial<Quotas>;
  /** The calls that the journal keeps; the oldest go. 10,000 if not told. */
  readonly journalSize?: number;
}
//#endregion
//#region src/faults/failure.d.ts
/** The exceptions that the service's front end raises for any operation; the SDK has no class of its own for them. */
declare const frontEndErrors: {
  readonly AccessDeniedException: {
    readonly message: "Access to KMS is not allowed";
  };
  readonly ExpiredTokenException: {
    readonly message: "The security token included in the request is expired";
  };
  readonly IncompleteSignatureException: {
    readonly message: "The request signature does not conform to AWS standards.";
  };
  readonly InternalFailure: {
    readonly message: "The request failed because of an unknown error.";
    readonly status: 500;
  };
  readonly InvalidSignatureException: {
    readonly message: "The request signature we calculated does not match the signature you provided.";
  };
  readonly MissingAuthenticationTokenException: {
    readonly message: "Missing Authentication Token";
  };
  readonly ServiceUnavailable: {
    readonly message: "The service is temporarily unavailable.";
    readonly status: 503;
  };
  readonly ThrottlingException: {
    readonly message: "Rate exceeded";
  };
  readonly UnknownOperationException: {
    readonly message: "The operation is not known.";
  };
  readonly UnrecognizedClientException: {
    readonly message: "The security token included in the request is invalid.";
  };
  readonly ValidationException: {
    readonly message: "The request does not satisfy the constraints of the operation.";
  };
};
/** The name of an exception that any operation can raise though the model does not declare it. */
type FrontEndError = keyof typeof frontEndErrors;
//#endregion
//#region src/faults/network-failure.d.ts
/** The code of a failure of the network that a fault can raise, as Node gives it. */
type NetworkError = 'ECONNREFUSED' | 'ECONNRESET' | 'ENOTFOUND' | 'EPIPE' | 'ETIMEDOUT';
//#endregion
//#region src/faults/arrangement.d.ts
/** What an operation can fail with: the exceptions of its model, those of any operation, failures of the network. */
type ErrorOf<Name extends OperationName> = ErrorsOf<Name> | FrontEndError | NetworkError;
/** How often a fault acts. */
interface RepeatOptions {
  /** The attempts that it meets. */
  readonly times?: number;
}
/** How a fault fails. */
interface FailureOptions extends RepeatOptions {
  /** What the exception says; the service's wording if not told. */
  readonly message?: string;
}
/**
 * What becomes of the calls that `fake.on` named. Each verb adds a behaviour behind those before it, so
 * `.failsOnce('ThrottlingException').failsWith('InternalServiceError')` throttles one attempt and fails all that follow.
 * A fault meets attempts, not calls: it stands below the SDK's retry loop, which decides what happens next.
 */
declare class Arrangement<Name extends OperationName = OperationName> {
  #private;
  /** Made by `fake.on`. */
  constructor(plan: FaultPlan, match: FaultMatch);
  /** Only calls of clients in this region. */
  inRegion(region: string): this;
  /** Only calls from this account. */
  fromAccount(accountId: string): this;
  /**
   * Fails the calls: with an exception of the service by its code, which has the class, the status and the wording that the
   * SDK would give it, with a failure of the network by Node's code, or with an error of your own. Without `times`, always.
   *
   * @throws MisuseError for a code that there is not, or a number of times that is no number
   */
  failsWith(error: ErrorOf<Name> | Error, options?: FailureOptions): this;
  /** Fails one attempt, and lets the rest through. */
  failsOnce(error: ErrorOf<Name> | Error): this;
  /**
   * Lets the calls happen and loses their answers: the caller gets a reset connection, and the SDK comes again with the same
   * token. Once, if not told.
   *
   * @throws MisuseError for a number of times that is no number
   */
  losesResponse({
    times
  }?: RepeatOptions): this;
  /**
   * Answers in place of the service, for odd shapes: the calls do not happen.
   *
   * @throws MisuseError for a number of times that is no number
   */
  resolves(output: Partial<Omit<OutputOf<Name>, '$metadata'>>, {
    times
  }?: RepeatOptions): this;
  /**
   * Lets calls through, also those that an older fault would meet.
   *
   * @throws MisuseError for a number of times that is no number
   */
  callsThrough({
    times
  }?: RepeatOptions): this;
  /**
   * Makes every attempt take this long, in the time of `setTimeout`, which fake timers stand in for; an abort ends it. Other
   * faults act all the same, after it.
   *
   * @param latency milliseconds, or a range that a seeded choice is made from
   * @throws MisuseError for what is no length of time
   */
  takes(latency: Latency): this;
}
//#endregion
//#region src/interception/sdk.d.ts
/** A client as `attach` takes it: a `SecretsManagerClient` of whatever copy of the SDK. */
interface AttachableClient {
  readonly config: object;
  readonly middlewareStack: object;
  send(...args: never): unknown;
}
//#endregion
//#region src/interception/attach.d.ts
/** A client that a fake answers. Call it, or its `detach`, to end that; with `using` it ends by itself. */
interface Detach {
  (): void;
  detach(): void;
  [Symbol.dispose](): void;
}
//#endregion
//#region src/views/secret-view.d.ts
/** One version of a secret, as a test sees it. */
interface VersionView {
  readonly id: string;
  /** Absent while a rotation has not put it. Can be read but does not print. */
  readonly value?: string | Uint8Array | undefined;
  readonly labels: readonly string[];
  readonly createdDate: Date;
  /** 00:00 UTC of the day of the last read. */
  readonly lastAccessedDate?: Date;
}
/** The state of a secret, as a test sees it: read without a call, and not changed by what happens later. */
interface SecretView {
  readonly name: string;
  readonly arn: string;
  /** The current value; undefined where there is none. Can be read but does not print. */
  readonly value?: string | Uint8Array | undefined;
  /**
   * The current value, parsed.
   *
   * @throws SyntaxError where it is no JSON; the message does not quote it
   */
  json<Value = unknown>(): Value;
  readonly description?: string;
  readonly kmsKeyId?: string;
  readonly owningService?: string;
  readonly resourcePolicy?: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Version ids by staging label. */
  readonly labels: Readonly<Record<string, string>>;
  /** In the order of their creation, those without labels too. */
  readonly versions: readonly VersionView[];
  readonly rotationEnabled: boolean;
  readonly createdDate: Date;
  readonly lastChangedDate: Date;
  /** 00:00 UTC of the day of the last read. */
  readonly lastAccessedDate?: Date;
  readonly lastRotatedDate?: Date;
  readonly nextRotationDate?: Date;
  /** The end of the recovery window of a secret that is scheduled for deletion. */
  readonly deletedDate?: Date;
}
//#endregion
//#region src/fake-secrets-manager.d.ts
/** What the rotations of a secret left behind. */
interface RotationView {
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
declare class FakeSecretsManager {
  #private;
  /** Who may do what; everything is allowed until a test says something. */
  readonly access: FakeAccess;
  /** The customer keys that secrets are encrypted with. */
  readonly kms: FakeKms;
  /**
   * Begins with the options' secrets.
   *
   * @throws MisuseError for options that cannot be
   */
  constructor(options?: FakeSecretsManagerOptions);
  /** The fake's time. It follows the system's, or the fake timers' that stand in for it, until it is advanced. */
  get clock(): FakeClock;
  /**
   * Begins anew with other options, as if the fake had been constructed with them. What is left out is as it is without
   * options, not as it was before. Its clients stay attached.
   *
   * @throws MisuseError for options that cannot be; the fake is as it was then
   */
  configure(options: FakeSecretsManagerOptions): void;
  /** Makes a real client that this fake answers. Region, account and credentials are the fake's where `config` has none. */
  client(config?: SecretsManagerClientConfig & {
    readonly accountId?: string;
  }): SecretsManagerClient;
  /**
   * Answers an existing client. Call what it returns to end that.
   *
   * @throws MisuseError for what is no client, or one that another fake answers
   */
  attach(client: AttachableClient): Detach;
  /**
   * Answers every `SecretsManagerClient`, whenever it was made, but those that are attached to another fake. Of several
   * installed fakes the newest answers.
   */
  install(): void;
  /** Ends what `install()` began. The clients are as they were before. */
  uninstall(): void;
  /**
   * Puts secrets in, in place of those that have their names: without calls, faults or a line in the journal. If one of
   * them is refused, none is put in.
   *
   * @throws MisuseError for what the service could not hold
   */
  seed(fixtures: Fixtures, where?: Where): void;
  /**
   * The state of a secret, read without a call, also where it is scheduled for deletion.
   *
   * @throws MisuseError where there is none; it names the closest
   */
  secret(id: string, where?: Where): SecretView;
  /**
   * Begins a fault for the calls of one command: `fake.on(GetSecretValueCommand, { SecretId: 'prod/db' }).failsOnce(...)`.
   * The input is compared in part, a SecretId in any of its forms, and asymmetric matchers are obeyed.
   *
   * @throws MisuseError for what is no command of Secrets Manager
   */
  on<Command extends CommandClass>(command: Command, input?: PartialInput<InputOf<OperationOf<Command>>>): Arrangement<OperationOf<Command>>;
  /** Begins a fault for the calls of every command. */
  onAnyCommand(): Arrangement;
  /**
   * The calls so far, oldest first: one for each `send`, with its attempts inside. Of one command, or of all.
   *
   * @throws MisuseError for what is no command of Secrets Manager
   */
  calls<Command extends CommandClass = CommandClass>(command?: Command): readonly Call<OperationOf<Command>>[];
  /** Puts the function behind a rotation ARN, as it is deployed: it returns a promise, or calls back. */
  lambda(arn: string, handler: RotationFunction): void;
  /**
   * What the rotations of a secret left behind.
   *
   * @throws MisuseError where there is no such secret
   */
  rotation(id: string, where?: Where): RotationView;
  /** Waits until every rotation and replication under way has ended. No time has to pass for it. */
  settled(): Promise<void>;
  /** Keeps the whole fake as it is now, in constant time, for `rollback()`. */
  checkpoint(): Checkpoint;
  /**
   * Brings the whole fake back to a checkpoint, the last one if none is given: state, faults, journal, clock and ids. A
   * checkpoint can be used again.
   *
   * @throws MisuseError without a checkpoint, and for one of another fake
   */
  rollback(to?: Checkpoint | undefined): void;
  /** Makes the fake as it was constructed: state, faults, journal, clock, ids and the retry quotas of its clients. */
  reset(): void;
}
/** Says whether a value is a fake, of this copy of the package or of another. */
declare function isFakeSecretsManager(value: unknown): value is FakeSecretsManager;
//#endregion
export { Arrangement, AsymmetricMatcher, AttachableClient, Attempt, Call, Checkpoint, CommandClass, Detach, Duration, ErrorOf, FailureOptions, FakeAccess, FakeClock, FakeKms, FakeSecretsManager, FakeSecretsManagerOptions, FrontEndError, InputOf, KmsKeyOptions, KmsKeyState, Latency, ModelledError, NetworkError, OperationName, OperationOf, OutputOf, PartialInput, Place, PolicyDocument, PolicyStatement, Quotas, RepeatOptions, RequestGroup, RotationCallback, RotationContext, RotationEvent, RotationFunction, RotationStep, RotationTraceStep, RotationView, SecretView, VersionView, Where, isFakeSecretsManager };
