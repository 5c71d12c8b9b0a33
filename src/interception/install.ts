import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { attachedTo, type AttachedClient } from './attach';
import { guardNetwork } from './network-guard';
import type { AttachableClient } from './sdk';

/** One installation: attaches each client that it sees first. */
export interface Installation {
  attach(client: AttachableClient): AttachedClient;
}

/** A class that clients are made of: another one each time that the SDK is loaded anew, and in each of its copies. */
export interface ClientClass {
  readonly prototype: object;
}

interface Shared {
  /** The installations, oldest first; the newest takes the clients that no fake has yet, or an older installation. */
  readonly installations: Installation[];
  /** The clients that an installation attached, and which. */
  readonly taken: WeakMap<object, readonly [Installation, AttachedClient]>;
  readonly classes: Set<ClientClass>;
  /** The `send` that stood on a class itself before ours, if one did. */
  readonly former: Map<ClientClass, PropertyDescriptor | undefined>;
  /** Takes the guard away from before the network. */
  endGuard?: () => void;
}

/** On the global object, because two copies of this package (CommonJS and ESM) patch the same classes. */
const SHARED = Symbol.for('fake-secrets-manager.installations');

function shared(): Shared {
  const existing = Reflect.get(globalThis, SHARED) as Shared | undefined;
  if (existing !== undefined) return existing;
  const made: Shared = {
    installations: [],
    taken: new WeakMap(),
    classes: new Set(),
    former: new Map(),
  };
  Object.defineProperty(globalThis, SHARED, { value: made, configurable: true });
  return made;
}

/**
 * Attaches every client of the class at its first `send`, whenever it was made. An own `send` on the class's prototype does
 * it: plain clients, the aggregated `SecretsManager` and paginators all come by there.
 */
export function install(installation: Installation): void {
  const { installations } = shared();
  addClientClass(SecretsManagerClient);
  if (installations.includes(installation)) return;
  installations.push(installation);
  if (installations.length > 1) return;
  shared().classes.forEach(patchSend);
  shared().endGuard = guardNetwork();
}

/** Ends an installation. When it was the last, the classes are as they were before. */
export function uninstall(installation: Installation): void {
  const { installations, classes } = shared();
  const index = installations.indexOf(installation);
  if (index === -1) return;
  installations.splice(index, 1);
  if (installations.length > 0) return;
  classes.forEach(restoreSend);
  endNetworkGuard();
}

/** Has the clients of one more class attached as well, for as long as anything is installed. */
export function addClientClass(clientClass: ClientClass): void {
  const { classes, installations } = shared();
  if (classes.has(clientClass)) return;
  classes.add(clientClass);
  if (installations.length > 0) patchSend(clientClass);
}

/** Says whether an installation is under way. */
export function isInstalled(installation: Installation): boolean {
  return shared().installations.includes(installation);
}

/** Lets requests to the service out again. What guards the network is shared by the whole process, so a test file ends it. */
export function endNetworkGuard(): void {
  shared().endGuard?.();
}

function patchSend(clientClass: ClientClass): void {
  const state = shared();
  const { prototype } = clientClass;
  state.former.set(clientClass, Object.getOwnPropertyDescriptor(prototype, 'send'));
  const inherited: unknown = Reflect.get(prototype, 'send');
  Object.defineProperty(prototype, 'send', {
    value: function send(this: AttachableClient, ...args: unknown[]): unknown {
      takeClient(this, state);
      return Reflect.apply(inherited as () => unknown, this, args);
    },
    writable: true,
    configurable: true,
  });
}

/** Gives a client to the newest installation; not one that a fake was given by itself. */
function takeClient(client: AttachableClient, { installations, taken }: Shared): void {
  const newest = installations.at(-1);
  const attached = attachedTo(client);
  if (attached !== undefined) {
    const [owner, byOwner] = taken.get(client) ?? [];
    if (owner === newest || attached !== byOwner) return;
    attached.detach();
  }
  if (newest !== undefined) taken.set(client, [newest, newest.attach(client)]);
}

function restoreSend(clientClass: ClientClass): void {
  const former = shared().former.get(clientClass);
  if (former === undefined) Reflect.deleteProperty(clientClass.prototype, 'send');
  else Object.defineProperty(clientClass.prototype, 'send', former);
}
