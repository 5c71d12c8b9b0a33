import { Fixtures, SeedValue } from "./shared-seed.js";
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
//#region src/aws/arn.d.ts
/** An account and a region: where a secret lives. */
interface Place {
  readonly accountId: string;
  readonly region: string;
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
  /** Days between two rotations; of a schedule with an expression, what a rotation that succeeded computed from it. */
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
  /** The latest moment of the next rotation, which is what the service tells. */
  readonly nextRotationAt?: number;
  /** When the fake rotates next; `-Infinity` until that could be computed. */
  readonly dueAt?: number;
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
  /** No rotation is due before this. Epoch milliseconds. */
  readonly nextDue: number;
}
/** The one cell that changes: every store of a fake, by account and region. */
declare class World {
  #private;
  /** Is told the state before each change of a secret. */
  onChange: ((before: WorldState) => void) | undefined;
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
  /** Says when the next rotation is due at the earliest. */
  set nextDue(nextDue: number);
  /** The stores that there are. */
  placedStores(): Generator<PlacedStore, void, undefined>;
  read(key: string): Store;
  /** Replaces a store because a secret in it changes. */
  change(key: string, store: Store): void;
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
//#region src/consistency/lag.d.ts
/** How long reads show the state before a change: for so many reads, or for so long on the fake's clock. */
type Lag = {
  readonly reads: number;
} | Duration;
/** A lag that was checked. */
type ReadLag = {
  readonly kind: 'reads';
  readonly reads: number;
} | {
  readonly kind: 'time';
  readonly milliseconds: number;
};
//#endregion
//#region src/consistency/past-states.d.ts
/** The state before a change that not every read has to show yet. */
interface PastState {
  readonly before: WorldState;
  readonly changedAt: number;
  /** The reads since the change. */
  readonly reads: number;
}
/** The states before the changes that reads lag behind, oldest first. A value: a checkpoint keeps a reference to it. */
type PastStates = readonly PastState[];
//#endregion
//#region src/consistency/consistency.d.ts
/** How reads lag behind changes. What is left out does not. */
interface ConsistencySettings {
  /** Of ListSecrets. */
  readonly list?: Lag;
  /** Of GetSecretValue, BatchGetSecretValue, DescribeSecret and ListSecretVersionIds. */
  readonly value?: Lag;
}
type Kind = keyof ConsistencySettings;
interface LaggingReads {
  readonly lag: ReadLag;
  readonly past: PastStates;
}
/** The lags and what they hold back, at one moment. */
type ConsistencyState = Readonly<Partial<Record<Kind, LaggingReads>>>;
/** Lets reads see the world as it was before the latest changes. Writes see and change it as it is. */
declare class Consistency {
  #private;
  constructor(world: World, now: () => number);
  /**
   * Sets the lags, in place of those before. Every change so far is seen at once.
   *
   * @throws MisuseError for what is no lag
   */
  set(settings: ConsistencySettings): void;
  /** Whether any read lags. */
  get isOn(): boolean;
  get state(): ConsistencyState;
  set state(state: ConsistencyState);
  /** Lets every change so far be seen at once. */
  catchUp(): void;
  /** The world that a call works on. What a read notes in the past is lost with it. */
  worldFor(operation: OperationName): World;
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
  readonly status?: number;
} /** A failure of the network, by its code, before the request arrived. */ | {
  readonly kind: 'network';
  readonly code: string;
} /** A failure of the client itself, ahead of its first attempt. */ | {
  readonly kind: 'client';
  readonly name: string;
} /** An HTTP response in place of the service's, for the SDK to make of it what it can. */ | {
  readonly kind: 'response';
  readonly response: HttpResponse;
} /** A response that tells of a clock which is ahead of the client's. */ | {
  readonly kind: 'clockSkew';
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
/** An HTTP response as it comes off the wire. */
interface HttpResponse {
  /** The HTTP status. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}
/** A time, or a range to draw from, in milliseconds. */
type Latency = number | {
  readonly min: number;
  readonly max: number;
};
/** An effect, and how often it comes. */
interface Behaviour {
  readonly effect: Effect;
  /** The attempts to meet; `Infinity` for all. */
  readonly times: number;
  /** The attempts that it has met. */
  readonly met: number;
}
/** Which attempts a fault is about, to be seen from the attempt alone. What is absent does not narrow it. */
interface FaultMatch {
  readonly operations?: readonly OperationName[];
  readonly input?: object;
  readonly region?: string;
  readonly accountId?: string;
  readonly client?: object;
  /** The number of the attempt within its call, from 1. */
  readonly attempt?: number;
  /** The first moment of the fake's clock, in epoch milliseconds. */
  readonly from?: number;
  /** The first moment after the last one. */
  readonly to?: number;
}
/** Which of the attempts that match are met, by counting them. */
interface FaultCount {
  readonly first?: number;
  readonly after?: number;
  readonly every?: number;
  readonly chance?: Chance;
}
/** A chance from 0 to 1, drawn from a seeded sequence that stands at `position`. */
interface Chance {
  readonly probability: number;
  readonly position: number;
}
/** One arrangement of the test: which attempts, and what becomes of them. Data only. */
interface Fault extends FaultMatch, FaultCount {
  readonly id: number;
  /** Which behaviour comes next: the first that has times left, or any of them by the seeded sequence. */
  readonly choice: 'inOrder' | 'drawn';
  readonly behaviours: readonly Behaviour[];
  /** How long every attempt takes that is met. */
  readonly latency?: {
    readonly milliseconds: Latency;
    readonly met: number;
  };
  /** The attempts that matched, met or not. */
  readonly matched: number;
  /** What a chaos was begun with. */
  readonly seed?: number;
}
/** An attempt, as far as faults look at it. */
interface Occurrence {
  readonly operation: OperationName;
  readonly input: object;
  readonly region: string;
  readonly accountId: string;
  readonly client: object;
  readonly attempt: number;
  /** The time of the fake's clock, in epoch milliseconds. */
  readonly now: number;
}
/** What an attempt meets: at most one effect and at most one latency, of the newest faults that have them. */
interface Encounter {
  readonly effect: Effect | undefined;
  /** Milliseconds. */
  readonly latency: number | undefined;
  /** The seed of the chaos that the effect came by. */
  readonly seed?: number | undefined;
}
//#endregion
//#region src/faults/timeouts.d.ts
/** How long the client's request handler waits, as far as it is told to. Milliseconds. */
interface Timeouts {
  /** For the whole answer; only where `throwOnRequestTimeout` makes an error of it. */
  readonly requestTimeout?: number | undefined;
  /** For the next byte of an answer. */
  readonly socketTimeout?: number | undefined;
}
//#endregion
//#region src/journal/secret-of-call.d.ts
/** The secret that a call was about. */
interface SecretOfCall {
  readonly name: string;
  /** Absent where the caller gave a name and the call did not succeed. */
  readonly arn?: string;
  /** The version that the call returned or wrote, or that the caller asked for. */
  readonly versionId?: string;
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
  /** What the last attempt failed with, or the client itself ahead of the first. */
  readonly error?: Error;
  /** None where the client could not begin the call. */
  readonly attempts: readonly Attempt<Name>[];
  readonly region: string;
  readonly accountId: string;
  /** The time of the first attempt, on the fake's clock. */
  readonly at: Date;
  /** The milliseconds from the first attempt to the last outcome, on the fake's clock. */
  readonly latency: number;
  /** The secret it was about, as the answer names it, or else as the caller did. Absent for none, and for many. */
  readonly secret?: SecretOfCall;
  /** Where `send` was called, such as `src/database.ts:12:20`; where the option `callSources` is on. */
  readonly source?: string;
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
  /** What the call failed with ahead of its first attempt. */
  failure: Error | undefined;
  /** Made where the call was, if that is kept. */
  readonly trace: Error | undefined;
  /** When the last attempt ended, where that was not at once. */
  endedAt: number | undefined;
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
/**
 * How a time passes that a call takes: by `setTimeout`, which fake timers stand in for; at once, with the fake's clock moved
 * on by it; or at once and without a trace on the clock.
 */
type Waiting = 'real' | 'virtual' | 'none';
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
//#region src/attempt.d.ts
/** One attempt of a call, as it reaches the fake. */
interface AttemptRequest {
  readonly operation: OperationName;
  /** The input as the caller wrote it. */
  readonly input: object;
  /** The body as it would have gone out, where something below the retry loop may have changed it. */
  readonly sentInput?: object;
  /** Made where the call was, if that is kept. */
  readonly trace: Error | undefined;
  readonly client: object;
  readonly region: string;
  /** The account of the credentials, where they tell. */
  readonly accountId: string | undefined;
  /** What ties the attempts of one send together. */
  readonly invocationId: string | undefined;
  /** The number of the attempt, from 1, as the SDK's header tells it. */
  readonly attempt: number | undefined;
}
/** What can end an attempt early. */
interface Limits {
  readonly signal?: WaitSignal | undefined;
  readonly timeouts?: Timeouts;
}
/** The wire form of an answer, and the metadata that the SDK makes of its headers. */
interface OutputAnswer {
  readonly kind: 'output';
  readonly wire: object;
  readonly metadata: AnswerMetadata;
}
/** A response for the SDK to make something of, which then is told to `noteOutcome`. */
interface ResponseAnswer {
  readonly kind: 'response';
  readonly response: HttpResponse;
  readonly attempt: AttemptNote;
}
/** What an attempt gets back. */
type Answer = OutputAnswer | ResponseAnswer;
//#endregion
//#region src/faults/fault-plan.d.ts
/** A fault that does nothing yet. */
type NewFault = FaultMatch & FaultCount & Partial<Pick<Fault, 'choice' | 'seed'>>;
/** The faults of a fake, newest first. A value: a checkpoint keeps a reference to it. */
type FaultPlanState = readonly Fault[];
/** Holds what the test arranged, and says what an attempt meets. The newest fault that fits is met first. */
declare class FaultPlan {
  #private;
  /**
   * Begins without a fault.
   *
   * @param random draws latencies, and seeds what is left to chance
   * @param now the time of the fake's clock, in epoch milliseconds
   * @param onClientFailure is called when a call can fail ahead of its first attempt from now on
   */
  constructor(random: Random, now: () => number, onClientFailure: () => void);
  get state(): FaultPlanState;
  set state(state: FaultPlanState);
  /** The time of the fake's clock, in epoch milliseconds. */
  now(): number;
  /** A seed for what is left to chance: the fake's own sequence stays where it is. */
  seed(): number;
  /** Adds a fault that does nothing yet. */
  add(match: NewFault): number;
  /** Takes a fault away, if it is still there. */
  remove(id: number): void;
  /** Narrows a fault to fewer attempts. */
  narrow(id: number, match: FaultMatch & FaultCount): void;
  /** Adds a behaviour behind those that the fault has. */
  extend(id: number, {
    effect,
    times
  }: Pick<Behaviour, 'effect' | 'times'>): void;
  /** Says how long the attempts take that a fault meets. */
  delay(id: number, milliseconds: Latency): void;
  /** Whether nothing is arranged, as in nearly every call of nearly every test. */
  get isEmpty(): boolean;
  /** What an attempt meets; it counts as met from then on. */
  take(occurrence: Occurrence): Encounter;
  /** The failure of the client itself that a call meets ahead of its first attempt. */
  takeClientFailure(occurrence: Occurrence): Encounter;
  /** Whether a call can fail ahead of its first attempt. */
  get hasClientFailures(): boolean;
  /** Whether an attempt can meet what the client's request handler has a say in: time, and bytes off the wire. */
  get needsRequestHandler(): boolean;
}
//#endregion
//#region src/ports/cron.d.ts
/** What reads cron expressions. It is loaded when the first schedule needs it, and not before. */
declare class CronPort {
  #private;
  /** Whether a schedule needs it, and it has not been loaded. */
  get isMissing(): boolean;
  /** Loads it. Once it is there, it answers at once. */
  load(): Promise<void>;
  /** The first match; `missing` where this has not been loaded, which then is known to be needed. */
  readonly next: (expression: string, after: number) => number | "missing" | undefined;
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
//#region src/rotation/rotation-job.d.ts
/** A rotation that is to run, or the test of a function that RotateSecret asked for. */
interface RotationJob {
  readonly place: Place;
  readonly name: string;
  /** The id of the version that the rotation makes. */
  readonly token: string;
  /** What the function proves with that it acts for the service. The same for the whole rotation. */
  readonly rotationToken: string;
  /** Absent: the service that manages the secret rotates it itself. */
  readonly lambdaArn?: string;
  /** Whether only testSecret runs, on a version with the current value that is taken away again. */
  readonly testOnly: boolean;
}
//#endregion
//#region src/rotation/due-rotations.d.ts
/** A clock that can stand still at a moment that has passed. */
interface HeldClock {
  hold(time: number): void;
  release(): void;
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
//#region src/rotation/step-failure.d.ts
/** Where in a step its function is stopped. Without any of these: before the step, the function is not invoked. */
interface StepFailureOptions {
  /** The function ran to its end, and the service did not hear of it. */
  readonly after?: boolean;
  /** The function is stopped once so many of its calls have happened; the answer of the last never reaches it. */
  readonly afterCalls?: number;
  /** The failure is Lambda's timeout: its text is that of Lambda. */
  readonly timeout?: boolean;
  /** How many times, one attempt at the step each. Once, if not told. */
  readonly times?: number;
}
/** A failure that waits for a step of a secret's rotation. */
interface StepFailure {
  readonly arn: string;
  readonly step: RotationStep;
  readonly place: 'before' | 'after' | {
    readonly calls: number;
  };
  readonly isTimeout: boolean;
  readonly times: number;
}
//#endregion
//#region src/rotation/step-note.d.ts
/** A step of a rotation that ran, as it is noted. */
interface StepNote {
  readonly step: RotationStep;
  /** The number of the rotation among those of the secret, from 1. */
  readonly run: number;
  /** The number of the attempt at this rotation, from 1. */
  readonly attempt: number;
  /** The id of the version that the rotation makes. */
  readonly token: string;
  /** When the step began, in epoch milliseconds of the fake's clock. */
  readonly at: number;
  readonly calls: readonly CallNote[];
  /** The staging labels after the step, with the ids of their versions. */
  readonly labels: Readonly<Record<string, string>>;
  readonly error?: Error;
}
//#endregion
//#region src/rotation/step-runner.d.ts
/** What running a step needs of the fake. */
interface StepPorts {
  readonly world: World;
  readonly random: Random;
  readonly now: () => number;
}
/** The functions behind their ARNs, the steps that ran and the failures that wait, at one moment. */
interface StepState {
  readonly functions: ReadonlyMap<string, RotationFunction>;
  readonly traces: ReadonlyMap<string, readonly StepNote[]>;
  readonly failures: readonly StepFailure[];
}
/** Runs single steps of rotations, and notes what happened in each. */
declare class StepRunner {
  #private;
  constructor(ports: StepPorts);
  get state(): StepState;
  set state({
    functions,
    traces,
    failures
  }: StepState);
  /** Puts a function behind an ARN, in place of the one that was there. */
  register(arn: string, handler: RotationFunction): void;
  has(arn: string): boolean;
  /** The steps that ran for a secret, oldest first. */
  trace(arn: string): readonly StepNote[];
  /** Lets a step fail when it comes. */
  failAt(failure: StepFailure): void;
  /** Whether a function is running now. */
  get isInvoking(): boolean;
  /** Whether a function that runs is to be stopped at one of its calls. */
  get canSilence(): boolean;
  /** Takes a call for one of the step that runs; of several, for one of the step whose secret it names. */
  noteCall(note: CallNote, invocationId: string | undefined): void;
  /** Stops the function if the answer of this call is one that it must not hear, and says whether it did. */
  silences(invocationId: string | undefined): boolean;
  /** Runs one step, and returns what it failed with. */
  run(job: RotationJob, step: RotationStep, numbers: {
    readonly run: number;
    readonly attempt: number;
  }): Promise<Error | undefined>;
}
//#endregion
//#region src/rotation/rotation-runner.d.ts
/** All of rotation at one moment: the steps, and the rotations that had not ended. */
interface RotationState {
  readonly steps: StepState;
  readonly jobs: readonly RotationJob[];
}
/** What the runner needs of the fake. */
interface RotationPorts extends StepPorts {
  readonly cron: CronPort;
  readonly clock: HeldClock;
  /** How often a rotation is tried before it waits for its next date. */
  readonly rotationAttempts: number;
  readonly quotas: {
    readonly versionsPerSecret: number;
  };
}
/** A rotation as it is asked for. */
type AskedRotation = Omit<RotationJob, 'rotationToken'>;
/** Runs rotations in process: those that RotateSecret asked for, after its answer is out, and those that fell due. */
declare class RotationRunner {
  #private;
  readonly steps: StepRunner;
  constructor(ports: RotationPorts);
  /** Begins a rotation once this turn is over. One that waits already, asked for again with the same token, is not another. */
  start(asked: AskedRotation): void;
  /** Tries a rotation again that is pending, and waits for its end. */
  retry(asked: AskedRotation): Promise<void>;
  /** Waits until no rotation is under way and none is due, and begins those that wait for their turn. Never rejects. */
  settled(): Promise<void>;
  /** Whether nothing waits, runs or is due. */
  get isIdle(): boolean;
  /** Whether a call must wait, or may be the last of the function that made it. */
  get holdsCalls(): boolean;
  /** Whether rotations fell due, and none runs: the calls of a function are not to wait for it. */
  get isBehind(): boolean;
  /** Runs what fell due, each at its own moment on the fake's clock. */
  catchUp(): Promise<void>;
  /** Everything at one moment, for a checkpoint. A rotation that runs begins again with its first step when it is restored. */
  get state(): RotationState;
  set state({
    steps,
    jobs
  }: RotationState);
}
//#endregion
//#region src/dispatch-parts.d.ts
/** What dispatch is made of. */
interface DispatchParts {
  readonly world: World;
  readonly journal: Journal;
  readonly consistency: Consistency;
  readonly faults: FaultPlan;
  readonly access: AccessControl;
  readonly rates: RateCounter;
  readonly quotas: Quotas;
  readonly rotations: RotationRunner;
  readonly replications: ReplicationRunner;
  readonly random: Random;
  readonly cron: CronPort;
  readonly now: () => number;
  /** Whether the journal keeps where calls were made. */
  readonly keepsSources: boolean;
  /** How the time passes that attempts take, and that the SDK leaves between them. */
  readonly waiting: WaitingOptions;
  /** Moves the fake's clock on, in milliseconds. */
  pass(milliseconds: number): void;
}
/** How time passes, by its cause. */
interface WaitingOptions {
  readonly latency: Waiting;
  readonly backoff: Waiting;
}
//#endregion
//#region src/dispatch.d.ts
/** Takes one attempt from input to outcome. The only place where state, faults, journal and rotation meet. */
declare class Dispatch {
  #private;
  /** The dispatch of the scope that the call under way is made in, if scopes were ever opened. */
  scoped: (() => Dispatch | undefined) | undefined;
  constructor(parts: DispatchParts);
  /** What answers a call that is made now: the innermost scope around it, or this. */
  get current(): Dispatch;
  /**
   * Answers one attempt at once; not where the client's request handler has a say in it: it knows the client's timeouts, and
   * only what goes there comes back as the bytes of a response.
   *
   * @throws what the service, or a fault, fails with
   */
  answerAtOnce(request: AttemptRequest): OutputAnswer | undefined;
  /**
   * Answers one attempt in the client's request handler, after the time that it takes.
   *
   * @throws what the service, or a fault, fails with
   */
  answer(request: AttemptRequest, limits: Limits): Promise<Answer>;
  /** The failure that a call meets ahead of its first attempt; it stands in the journal then, without an attempt. */
  clientFailure(request: AttemptRequest): Error | undefined;
  /** Whether the journal keeps where calls were made. */
  get keepsSources(): boolean;
  /** Whether calls can fail ahead of their first attempt. */
  get hasClientFailures(): boolean;
  /** Notes what the SDK made of a response that it was given. */
  noteOutcome(attempt: AttemptNote, outcome: Partial<Pick<AttemptNote, 'output' | 'error'>>): void;
  /** Says whether the service would refuse an input for its members alone. */
  refusesParameters(operation: OperationName, input: object): boolean;
  /** Lets the time pass that the SDK leaves between two attempts; notes it beside the error after which, if there is one. */
  passBackoff(milliseconds: number, error?: unknown): Promise<void>;
  /** Lets the SDK draw its back-off from the fake's own sequence, so that the same calls make the same journal. */
  drawing<Result>(run: () => Result): Result;
  /** Treats an error as the same failure as another, of which the SDK made it: same note, same hint. */
  recogniseAs(error: Error, failure: Error): void;
}
//#endregion
//#region src/fake-clock.d.ts
/**
 * The fake's time: that of the system, or of the fake timers that stand in for it, plus what the test advanced it by.
 */
declare class FakeClock {
  #private;
  constructor(onAdvance: (move: () => void) => Promise<void>, source?: TimeSource);
  /** The time of the fake. */
  now(): Date;
  /** The time of the fake, in epoch milliseconds. */
  time(): number;
  /**
   * Moves the fake's time on, and lets happen what falls due, each at its own moment. What is under way ends before. No timer
   * is involved, and no time passes.
   *
   * @throws MisuseError for a span that is negative or no number
   */
  advance(by: Duration): Promise<void>;
  /** Moves the time on without letting anything happen, in milliseconds. */
  pass(milliseconds: number): void;
  /** Stands still at a moment that has passed, in epoch milliseconds, while what fell due then happens. */
  hold(time: number): void;
  /** Goes on, as if it had never stood still. */
  release(): void;
  /** What the test advanced the time by, in milliseconds, for a checkpoint. */
  get offset(): number;
  set offset(offset: number);
}
//#endregion
//#region src/interception/linted-calls.d.ts
/** What becomes of a call with a member that its operation does not have. */
type InputLinterMode = 'off' | 'warn' | 'error';
/** The input linter of a fake. Both modes put a hint beside the error of a call that the service refuses by itself. */
declare class InputLinter {
  #private;
  mode: InputLinterMode;
  /**
   * Lets a call through or not. One that the service would refuse for its parameters alone gets the service's answer, with a
   * hint; of any other, the service would have kept silent about the members that it never got.
   *
   * @throws MisuseError for a call that must not reach the service
   */
  supervise<Result>(operation: OperationName, input: object, dispatch: Dispatch, send: () => Promise<Result>): Promise<Result>;
}
//#endregion
//#region src/leaks/known-values.d.ts
/** What was seeded, the latest first. A value: a checkpoint is a reference to it. */
interface SeededSecrets {
  readonly secrets: readonly Secret[];
  readonly before: SeededSecrets | undefined;
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
  readonly access: AccessControl;
  readonly rates: RateCounter;
  quotas: Quotas;
  /** What was seeded, replaced and deleted secrets too: the leak detector looks for them. */
  seeded: SeededSecrets | undefined;
  publicMembers: readonly string[];
  readonly random: Random;
  readonly cron: CronPort;
  readonly clock: FakeClock;
  readonly now: () => number;
  readonly consistency: Consistency;
  /** Is told when a call can fail ahead of its first attempt: its client must be watched then. */
  onClientFailure: () => void;
  readonly faults: FaultPlan;
  waiting: WaitingOptions;
  keepsSources: boolean;
  rotationAttempts: number;
  readonly rotations: RotationRunner;
  readonly replications: ReplicationRunner;
  readonly dispatch: Dispatch;
  readonly linter: InputLinter;
  /** Keeps everything as it is now, in constant time. */
  capture(): Checkpoint;
  /**
   * Brings everything back. Work that has not begun is forgotten.
   *
   * @throws MisuseError for a checkpoint of another fake
   */
  restore(checkpoint: Checkpoint): void;
  pass(milliseconds: number): void;
  /** Waits until every rotation and replication under way has ended. */
  settled(): Promise<void>;
}
//#endregion
//#region src/direct-access.d.ts
/** Where a secret lives; what is left out is the fake's own. */
type Where = Partial<Place>;
//#endregion
//#region src/fake-journal.d.ts
/** Questions to the journal. Each answer is an array of calls, oldest first, that later calls do not change. */
declare class FakeJournal {
  #private;
  /** Made by the fake. */
  constructor(parts: FakeParts);
  /**
   * The last call, of one command or of any.
   *
   * @throws MisuseError for what is no command of Secrets Manager
   */
  last<Command extends CommandClass = CommandClass>(command?: Command): Call<OperationOf<Command>> | undefined;
  /** The calls about one secret, by its name or ARN. Those about many secrets are not among them. */
  about(id: string): readonly Call[];
  /** The calls whose first attempt was at or after one instant and before another, on the fake's clock. */
  between(from: Date, to: Date): readonly Call[];
  /** The calls that change nothing: they get, list, describe or validate. */
  reads(): readonly Call[];
  /** The calls that change what is stored, those too that failed. */
  writes(): readonly Call[];
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
//#region src/ports/node-ports.d.ts
/** A copy of a package on the disk. */
interface PackageCopy {
  readonly version: string;
  /** The folder that it is in. */
  readonly path: string;
}
//#endregion
//#region src/ports/doctor-report.d.ts
/** A copy of the SDK that the project has. */
interface SdkCopy extends PackageCopy {
  /** Whether this process has loaded it. */
  readonly loaded: boolean;
  /** Whether it is the copy that the fake is installed in: clients of another have to be attached one by one. */
  readonly ofTheFake: boolean;
}
/** A request to the real service that was stopped: a client that got away. */
interface StoppedRequest {
  readonly host: string;
  /** The file of a package that it came from. */
  readonly file: string | undefined;
  /** The file that called it, with its line. */
  readonly caller: string | undefined;
}
/** How a fake stands in its process. */
interface Attachment {
  readonly installed: boolean;
  /** The clients that the fake answers, as far as they are still in use. */
  readonly attachedClients: number;
  readonly stoppedRequests: readonly StoppedRequest[];
}
/** What the doctor found. `String(report)` is a text for people. */
interface DoctorReport extends Attachment {
  readonly sdkCopies: readonly SdkCopy[];
  /** Versions by name: `node`, and those of `jest`, `vitest`, `typescript` and this package that the project has. */
  readonly versions: Readonly<Record<string, string>>;
  /** What keeps the fake from working, each with its cure. */
  readonly problems: readonly string[];
  /** What is worth knowing. */
  readonly notes: readonly string[];
  toString(): string;
}
//#endregion
//#region src/fake-clients.d.ts
/** The configuration of a client that a fake makes: the SDK's own, and the account that its calls come from. */
type FakeClientConfig = SecretsManagerClientConfig & {
  readonly accountId?: string;
};
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
  /**
   * How the time passes that `takes()` gives to attempts: `real`, by `setTimeout`, which fake timers stand in for; `virtual`,
   * at once, with the fake's clock moved on by it; `none`. `real` if not told.
   */
  readonly latency?: Waiting;
  /** How the time passes that the SDK waits between attempts: as for `latency`. `none` if not told. */
  readonly backoff?: Waiting;
  /** The calls that the journal keeps; the oldest go. 10,000 if not told. */
  readonly journalSize?: number;
  /** Whether the journal keeps where each call was made: it costs some microseconds. False if not told; true in the entries of the runners. */
  readonly callSources?: boolean;
  /**
   * What becomes of a call with a member that its operation does not have, and that the SDK would drop in silence: `error`
   * refuses it, `warn` prints a sentence. `off` if not told; `error` in the entries of the runners.
   */
  readonly inputLinter?: InputLinterMode;
  /** Members of secrets in JSON that may be printed, such as `username` and `host`: the leak detector passes them by. */
  readonly publicMembers?: readonly string[];
  /** How often a rotation is tried whose steps fail, the first time included. 3 if not told: AWS publishes no number. */
  readonly rotationAttempts?: number;
}
//#endregion
//#region src/rotation-trace.d.ts
/** A step of a rotation that ran, or was to run. */
interface RotationTraceStep {
  readonly step: RotationStep;
  /** What stopped the rotation here. */
  readonly error?: Error;
  /** The number of the rotation among those of the secret, from 1. */
  readonly run: number;
  /** The number of the attempt at this rotation, from 1: a failed one is tried again with the same token. */
  readonly attempt: number;
  /** The id of the version that the rotation makes. */
  readonly token: string;
  /** The calls that were made while the step ran; of several rotations at once, those that name the secret. */
  readonly calls: readonly Call[];
  /** Staging labels after the step, each with the id of its version. */
  readonly labels: Readonly<Record<string, string>>;
  /** When the step began, on the fake's clock. */
  readonly at: Date;
}
/** The steps of a secret's rotations, oldest first. Logged, it is a table without secret values. */
interface RotationTrace extends ReadonlyArray<RotationTraceStep> {
  /** The labels of each version over time, as a Mermaid diagram. */
  toMermaid(): string;
}
//#endregion
//#region src/fake-rotation.d.ts
/** The rotations of one secret. */
declare class FakeRotation {
  #private;
  constructor(parts: FakeParts, found: {
    readonly secret: Secret;
    readonly arn: string;
    readonly place: Place;
  });
  /** The steps so far, oldest first, those of failed runs included. */
  trace(): RotationTrace;
  /**
   * Stops a rotation at a step, once: ahead of it, or where the options say. The run has failed then, and the service tries
   * again. Given twice for one step, it stops two runs.
   *
   * @throws MisuseError for what is no step, or no place in one
   * @example
   * fake.rotation('prod/db').failAt('setSecret', { after: true });
   */
  failAt(step: RotationStep, options?: StepFailureOptions): this;
  /**
   * Lets the service try again a rotation that failed as often as it is tried by itself, with the same token. Resolves when
   * nothing is under way any more.
   *
   * @throws MisuseError where no rotation waits to be tried again
   */
  retry(): Promise<void>;
}
/** What a rotation that the test itself makes is to leave behind. */
interface RotateOptions extends Where {
  /** The new value, as in a seed. If not told, that of before with a new `password`, or a new text where it has none. */
  readonly value?: SeedValue;
}
//#endregion
//#region src/aws/partial-input.d.ts
/** An object that decides by its own rule whether a value fits, such as `expect.stringContaining('db')`. */
interface AsymmetricMatcher {
  asymmetricMatch(actual: unknown): boolean;
}
/** An input in part, at any depth, with asymmetric matchers where a value would be. */
type PartialInput<Value> = Value extends Uint8Array ? Value | AsymmetricMatcher : Value extends readonly (infer Item)[] ? readonly PartialInput<Item>[] | AsymmetricMatcher : Value extends object ? { readonly [Member in keyof Value]?: PartialInput<Value[Member]> | AsymmetricMatcher } : Value | AsymmetricMatcher;
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
//#region src/faults/client-failure.d.ts
/** A failure of the client itself, ahead of its first attempt: nothing is sent, and nothing is tried again. */
type ClientError = 'CredentialsProviderError' | 'MissingRegion';
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
/** A failure of the network: Node's code, or the setting of the SDK's request handler that cut the request off. */
type NetworkError = SocketError | 'ConnectionTimeout' | 'RequestTimeout';
type SocketError = 'ECONNREFUSED' | 'ECONNRESET' | 'ENOTFOUND' | 'EPIPE' | 'ETIMEDOUT';
/** Says whether a fault can raise a network failure of this code. */
//#endregion
//#region src/faults/odd-response.d.ts
/** A failure that the SDK itself makes of an odd response: it is answered in the bytes of one. */
type ResponseError = 'ClockSkew' | 'SyntaxError';
//#endregion
//#region src/faults/named-failure.d.ts
/**
 * What a call of an operation can fail with: the exceptions of its model, those of any operation, failures of the network
 * and of the client itself.
 */
type ErrorOf<Name extends OperationName> = ErrorsOf<Name> | FrontEndError | NetworkError | ResponseError | ClientError;
/** An exception that the model does not have, or not for this operation: for what is odd on purpose. */
interface OddException {
  /** Its code, which becomes the error's `name`. */
  readonly exception: string;
  /** The HTTP status; 400 if not told. */
  readonly status?: number;
  readonly message?: string;
}
//#endregion
//#region src/ports/instant.d.ts
/** A moment: a `Date`, a text that `Date` can read such as `2026-01-31T12:00:00Z`, or a span from now such as `{ minutes: 10 }`. */
type Instant = Date | string | Duration;
//#endregion
//#region src/faults/narrowed-fault.d.ts
/**
 * Which attempts a fault is about. The words that narrow it hold for the whole sentence, wherever in it they stand, and
 * count the attempts that match all that can be seen of them: command, input, place, client, number and time.
 */
declare class NarrowedFault {
  #private;
  /** Made by `fake.on`. */
  constructor(plan: FaultPlan, id: number);
  /** Only calls of clients in this region. */
  inRegion(region: string): this;
  /** Only calls from this account. */
  fromAccount(accountId: string): this;
  /** Only calls of this client. */
  fromClient(client: object): this;
  /**
   * Only the attempt of this number within its call, from 1: the SDK's first, its first retry and so on.
   *
   * @throws MisuseError for what is no whole number from 1
   */
  onAttempt(attempt: number): this;
  /**
   * Only the first so many attempts that match.
   *
   * @throws MisuseError for what is no whole number from 1
   */
  first(count: number): this;
  /**
   * Lets the first so many attempts that match go, and counts `first` and `every` behind them.
   *
   * @throws MisuseError for what is no whole number from 1
   */
  after(count: number): this;
  /**
   * Only every nth attempt that matches: `every(3)` meets the third, the sixth and so on.
   *
   * @throws MisuseError for what is no whole number from 1
   */
  every(n: number): this;
  /**
   * Only from one moment of the fake's clock up to, and without, another.
   *
   * @throws MisuseError for moments that cannot be, or that are in the wrong order
   */
  between(from: Instant, to: Instant): this;
  /**
   * Only as many attempts as chance has it, from 0 to 1. The same seed meets the same ones, run after run.
   *
   * @throws MisuseError for what is no probability
   */
  withProbability(probability: number, options?: {
    readonly seed?: number;
  }): this;
}
//#endregion
//#region src/faults/arrangement.d.ts
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
 *
 * @example
 * fake.on(GetSecretValueCommand, { SecretId: 'prod/db' }).every(3).failsWith('ThrottlingException');
 */
declare class Arrangement<Name extends OperationName = OperationName> extends NarrowedFault {
  #private;
  /** Made by `fake.on`. */
  constructor(plan: FaultPlan, match: FaultMatch);
  /**
   * Fails the calls: with an exception of the service by its code, which has the class, the status and the wording that the
   * SDK would give it, with a failure of the network or the client by its code, with an exception that is odd on purpose, or
   * with an error of your own. Without `times`, always.
   *
   * @throws MisuseError for a code that there is not, or a number of times that is no number
   */
  failsWith(error: ErrorOf<Name> | OddException | Error, options?: FailureOptions): this;
  /** Fails one attempt, and lets the rest through. */
  failsOnce(error: ErrorOf<Name> | OddException | Error): this;
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
   * Answers with an HTTP response in place of the service's, for the SDK to make of it what it can: the calls do not happen.
   *
   * @throws MisuseError for a status that is none, or a number of times that is no number
   */
  respondsWith(response: HttpResponse, {
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
   * Makes every attempt take this long, ahead of whatever becomes of it. An abort cuts it off, and so do the timeouts of the
   * client's request handler; an attempt that is cut off did not happen. How the time passes is an option of the fake.
   *
   * @param latency milliseconds, or a range that a seeded choice is made from
   * @throws MisuseError for what is no length of time
   */
  takes(latency: Latency): this;
}
//#endregion
//#region src/faults/chaos.d.ts
/** What chaos can do to an attempt: fail it, or lose its answer. */
type ChaosFault = Exclude<ErrorOf<OperationName>, ClientError> | OddException | 'losesResponse';
/** How much goes wrong, and what. All members may be left out. */
interface ChaosSettings {
  /** The same seed does the same to the same calls; made up if not told. */
  readonly seed?: number;
  /** The share of attempts that go wrong, from 0 to 1; 0.1 if not told. */
  readonly rate?: number;
  /** What goes wrong, each as likely as the others; throttling, server errors and failures of the network if not told. */
  readonly faults?: readonly ChaosFault[];
}
/** Faults by chance. */
interface Chaos {
  /** What to give to `chaos({ seed })` for the same again. It stands in the hint of each error too. */
  readonly seed: number;
  /** Ends it. */
  end(): void;
}
//#endregion
//#region src/faults/outage.d.ts
/** When the service is out, for what, and how it shows. All members may be left out. */
interface OutageOptions {
  /** The commands that fail; all if not told. */
  readonly operations?: readonly CommandClass[];
  /** The first moment of the fake's clock; from now on if not told. */
  readonly from?: Instant;
  /** The first moment after it; until it is ended if not told. */
  readonly to?: Instant;
  /** Only for clients in this region. */
  readonly region?: string;
  /** What every attempt fails with; `ServiceUnavailable` (503) if not told. */
  readonly error?: ErrorOf<OperationName> | OddException | Error;
}
/** A time in which the service does not answer. */
interface Outage {
  /** Ends it now, if the clock has not. */
  end(): void;
}
//#endregion
//#region src/faults/unused-fault.d.ts
/** Something that a test arranged and no attempt met. */
interface UnusedFault {
  /** What was arranged, in a sentence, without secret values. */
  readonly description: string;
}
//#endregion
//#region src/fake-with-faults.d.ts
/** What a test arranges ahead of the calls: who may do what, which keys there are, what goes wrong, and when. */
declare class FakeWithFaults {
  #private;
  /** Who may do what; everything is allowed until a test says something. */
  readonly access: FakeAccess;
  /** The customer keys that secrets are encrypted with. */
  readonly kms: FakeKms;
  /** The fake's time. It follows the system's, or the fake timers' that stand in for it, until it is advanced. */
  get clock(): FakeClock;
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
   * Lets the service be out between two moments of the fake's clock, for all commands or some.
   *
   * @throws MisuseError for moments that cannot be, and for what is no command or failure
   */
  outage({
    operations,
    ...settings
  }?: OutageOptions): Outage;
  /**
   * Lets a share of all attempts go wrong by chance: the same seed does the same to the same calls.
   *
   * @throws MisuseError for a rate that is no probability, and for what is no failure
   */
  chaos(settings?: ChaosSettings): Chaos;
  /** The seeds of the chaos under way: `chaos({ seed })` does the same again. */
  get chaosSeeds(): readonly number[];
  /** The faults and latencies that no attempt has met so far. */
  unusedFaults(): readonly UnusedFault[];
}
//#endregion
//#region src/leaks/leak.d.ts
/** How a secret value was written where it was found. `json`: with the escapes of JSON. */
type LeakForm = 'plain' | 'json' | 'base64' | 'url' | 'hex';
/** A place where a secret value stands that it should not. The value itself is nowhere in it. */
interface Leak {
  /** The name of the secret. */
  readonly secret: string;
  /** A path, such as `$.headers.authorization`, or `line 3` of a text, or what printed it, such as `process.stdout`. */
  readonly place: string;
  readonly form: LeakForm;
}
//#endregion
//#region src/journal/report.d.ts
/** What a fake was asked, to be read by people. It shows no secret value, and later calls do not change it. */
interface Report {
  /** The requests that the service answered, refusals included: all attempts but those that ended in a network error. */
  readonly billableRequests: number;
  /** A table with a line for each call. */
  toString(): string;
  /** A sequence diagram for Mermaid, with an arrow for each attempt. */
  toMermaid(): string;
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
/**
 * An AWS Secrets Manager in memory, with its own state, clock and journal, that answers real SDK clients.
 *
 * @example
 * const fake = new FakeSecretsManager({ secrets: { 'prod/db': { user: 'app', password: 'hunter2' } } });
 * const client = fake.client();
 * await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
 */
declare class FakeSecretsManager extends FakeWithFaults {
  #private;
  /** Questions to the journal: the last call, those about a secret, reads, writes. */
  readonly journal: FakeJournal;
  /**
   * Begins with the options' secrets.
   *
   * @throws MisuseError for options that cannot be
   */
  constructor(options?: FakeSecretsManagerOptions);
  /**
   * Begins anew with other options, as if the fake had been constructed with them. What is left out is as it is without
   * options, not as it was before. Its clients stay attached.
   *
   * @throws MisuseError for options that cannot be; the fake is as it was then
   */
  configure(options: FakeSecretsManagerOptions): void;
  /** Makes a real client that this fake answers. Region, account and credentials are the fake's where `config` has none. */
  client(config?: FakeClientConfig): SecretsManagerClient;
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
  /** The names of the secrets that are there, sorted, also of those scheduled for deletion; read without a call. */
  secretNames(where?: Where): readonly string[];
  /**
   * The calls so far, oldest first: one for each `send`, with its attempts inside. Of one command, or of all.
   *
   * @throws MisuseError for what is no command of Secrets Manager
   */
  calls<Command extends CommandClass = CommandClass>(command?: Command): readonly Call<OperationOf<Command>>[];
  /** The calls so far as a table, a diagram and a number of billable requests: `console.log(String(fake.report()))`. */
  report(): Report;
  /** Lets lists and reads lag behind changes, as the service warns that they may. Nothing lags until this is called. */
  consistency(settings: ConsistencySettings): void;
  /** Puts the function behind a rotation ARN, as it is deployed: it returns a promise, or calls back. */
  lambda(arn: string, handler: RotationFunction): void;
  /**
   * The rotations of a secret: what they did, where they fail, when they are tried again.
   *
   * @throws MisuseError where there is no such secret
   */
  rotation(id: string, where?: Where): FakeRotation;
  /**
   * Leaves a secret as a rotation does that has succeeded: `await fake.rotate('prod/db', { value: 'new' })`.
   *
   * @throws MisuseError where there is no such secret, or one that is scheduled for deletion
   */
  rotate(id: string, options?: RotateOptions): Promise<void>;
  /** Runs work whose calls, through whatever client of this fake, a fresh one answers. A MisuseError outside of the runners. */
  scope<T>(run: (fake: FakeSecretsManager) => T): T;
  /** Which copies of the SDK there are, how the fake is attached, and what is wrong. A MisuseError outside of the runners. */
  doctor(): DoctorReport;
  /** The places in a text or an object where a value of a secret stands, plain or encoded. */
  leaks(text: unknown): readonly Leak[];
  /** The same in what the running test printed, and threw. A MisuseError outside of the entries of the runners. */
  leaked(): readonly Leak[];
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
export { Arrangement, AsymmetricMatcher, AttachableClient, Attachment, Attempt, Call, Chaos, ChaosFault, ChaosSettings, Checkpoint, ClientError, CommandClass, ConsistencySettings, Detach, DoctorReport, Duration, ErrorOf, FailureOptions, FakeAccess, FakeClientConfig, FakeClock, FakeJournal, FakeKms, FakeRotation, FakeSecretsManager, FakeSecretsManagerOptions, FrontEndError, HttpResponse, InputLinterMode, InputOf, Instant, KmsKeyOptions, KmsKeyState, Lag, Latency, Leak, LeakForm, ModelledError, NarrowedFault, NetworkError, OddException, OperationName, OperationOf, Outage, OutageOptions, OutputOf, PackageCopy, PartialInput, Place, PolicyDocument, PolicyStatement, Quotas, RepeatOptions, Report, RequestGroup, ResponseError, RotateOptions, RotationCallback, RotationContext, RotationEvent, RotationFunction, RotationStep, RotationTrace, RotationTraceStep, SdkCopy, SecretOfCall, SecretView, StepFailureOptions, StoppedRequest, UnusedFault, VersionView, Waiting, Where, isFakeSecretsManager };
