import type { AccessControl } from './access/access-control';
import { parseSecretId, type Place } from './aws/arn';
import type { OperationName } from './aws/operation-types';
import type { Quotas } from './aws/quotas';
import type { DispatchParts } from './dispatch-parts';
import type { CallNote } from './journal/journal';
import type { OperationContext, RotationRequest } from './operations/operation';
import { customerKey } from './operations/rules/encryption';
import { lookupSecret, type Found } from './operations/rules/find-secret';
import type { Random } from './ports/random';
import { keyArn, keyFor, type KmsKeyState } from './state/kms-key';
import type { PlacedStore, World } from './state/world';

/** What one call may see and ask for. A class, because one is made for every attempt. */
export class CallContext implements OperationContext {
  readonly #parts: DispatchParts;
  readonly #note: CallNote;
  /** Where the call reads and writes: the past, for a read that lags. */
  readonly #world: World;
  readonly caller: Place;
  readonly store: PlacedStore;
  readonly now: number;

  constructor(parts: DispatchParts, note: CallNote, now: number) {
    this.#parts = parts;
    this.#note = note;
    const { consistency, world } = parts;
    this.#world = consistency.isOn ? consistency.worldFor(note.operation) : world;
    this.caller = note.place;
    this.now = now;
    this.store = this.storeOf(note.place);
  }

  get random(): Random {
    return this.#parts.random;
  }

  get quotas(): Quotas {
    return this.#parts.quotas;
  }

  storeOf(place: Place): PlacedStore {
    const store = this.#world.at(place);
    store.expire(this.now);
    return store;
  }

  placesOf(name: string): readonly Place[] {
    return this.#world.placesOf(name, this.caller);
  }

  hasFunction(arn: string): boolean {
    this.#noteUse('lambda:InvokeFunction', arn);
    return this.#parts.rotations.has(arn);
  }

  useKey(action: string, kmsKeyId: string, place: Place): KmsKeyState {
    const { world, access } = this.#parts;
    const key = keyFor(world.state.keys, kmsKeyId);
    const arn = keyArn(kmsKeyId, key, place);
    this.#noteUse(action, arn);
    const alias = key?.alias ?? /:(alias\/.+)$/.exec(arn)?.[1];
    return access.allowsKey(action, arn.replace(':alias/', ':key/'), alias, this.caller, this.now)
      ? (key?.state ?? 'enabled')
      : 'denied';
  }

  #noteUse(action: string, arn: string): void {
    this.#note.uses = [...(this.#note.uses ?? []), { action, arn }];
  }

  authorise(operation: OperationName, input: object): void {
    const { SecretId, Name } = input as { readonly SecretId?: string; readonly Name?: string };
    const named = SecretId ?? Name;
    const found = SecretId === undefined ? undefined : lookupSecret(this, SecretId);
    const access: AccessControl = this.#parts.access;
    // Nearly every call of nearly every test: nobody said anything about access, and the secret is the caller's.
    if (access.isOpen && found?.secret.policy === undefined && named?.startsWith('arn:') !== true) return;
    const reference = named === undefined ? undefined : parseSecretId(named);
    access.check({
      operation,
      input,
      caller: this.caller,
      named,
      found: found && { secret: found.secret, arn: found.arn, accountId: found.store.place.accountId },
      targetAccount: reference?.kind === 'arn' ? reference.place.accountId : this.caller.accountId,
      kmsKeyArn: this.#keyArnOf(input, found),
      now: this.now,
    });
  }

  /** The key that the call names, or that of its secret. */
  #keyArnOf(input: object, found: Found | undefined): string | undefined {
    const { KmsKeyId = found?.secret.kmsKeyId } = input as { readonly KmsKeyId?: string };
    const kmsKeyId = customerKey(KmsKeyId);
    if (kmsKeyId === undefined) return undefined;
    const { place } = found?.store ?? this.store;
    return keyArn(kmsKeyId, keyFor(this.#parts.world.state.keys, kmsKeyId), place);
  }

  startRotation(request: RotationRequest): void {
    this.#parts.rotations.start(request);
  }

  startReplication(place: Place, name: string): void {
    this.#parts.replications.start(place, name);
  }
}
