/*
 * A second Secrets Manager, written from the recorded behaviour with plain Maps and no code of the package: the tests
 * compare the two. It knows outcomes by their error code only.
 */

import type { ModelCommand } from './model-commands';

export type { ModelCommand };

interface ModelVersion {
  readonly id: string;
  value: string | undefined;
  readonly labels: Set<string>;
}

interface ModelSecret {
  versions: ModelVersion[];
  description: string | undefined;
  tags: Map<string, string> | undefined;
  policy: boolean;
  rotation: boolean | undefined;
  deletesOn: number | undefined;
  creationToken: string | undefined;
  /** The region of the primary, of a replica. */
  primary: string | undefined;
  replicas: Map<string, 'InSync' | 'Failed'>;
}

/** What can be seen of a secret. */
export interface Seen {
  readonly stages: Readonly<Record<string, readonly string[]>>;
  readonly tags: Readonly<Record<string, string>> | undefined;
  readonly description: string | undefined;
  readonly isDeleted: boolean;
  readonly rotation: boolean | undefined;
  readonly policy: boolean | string;
  readonly value: string;
}

/** A version as its id finds it, with its value or the code of the error. */
export interface SeenVersion {
  readonly id: string;
  readonly labels: readonly string[];
  readonly value: string;
}

const CURRENT = 'AWSCURRENT';
const PREVIOUS = 'AWSPREVIOUS';
const PENDING = 'AWSPENDING';

const OK = 'ok';
const MISSING = 'ResourceNotFoundException';
const REFUSED = 'InvalidRequestException';
const WRONG = 'InvalidParameterException';
const EXISTS = 'ResourceExistsException';

export class ReferenceModel {
  readonly #secrets = new Map<string, ModelSecret>();
  #day = 0;

  /** Does what a command says, and returns `ok` or the code of the error. */
  run(command: ModelCommand): string {
    if (command.kind === 'wait') {
      this.#day += command.days;
      for (const [key, { deletesOn = Infinity }] of this.#secrets) {
        if (deletesOn <= this.#day) this.#secrets.delete(key);
      }
      return OK;
    }
    const key = `${command.place}/${command.name}`;
    if (command.kind === 'create') return this.#create(key, command.token, command.value);
    const secret = this.#secrets.get(key);
    if (command.kind === 'delete') return this.#delete(key, secret, command.force);
    if (secret === undefined) return MISSING;
    if (command.kind === 'restore') {
      if (secret.primary !== undefined) return WRONG;
      secret.deletesOn = undefined;
      return OK;
    }
    if (secret.deletesOn !== undefined) return REFUSED;
    if (command.kind === 'promote') return this.#promote(command, secret);
    if (secret.primary !== undefined) return WRONG;
    const outcome = this.#change(command, secret);
    this.#copyToReplicas(command, secret);
    return outcome;
  }

  /** The names of a place that are listed. */
  names(place: string): readonly string[] {
    return [...this.#secrets]
      .filter(([key, { deletesOn }]) => key.startsWith(`${place}/`) && deletesOn === undefined)
      .map(([key]) => key.slice(place.length + 1))
      .sort();
  }

  /** What can be seen of a secret; undefined where there is none. */
  see(place: string, name: string): Seen | undefined {
    const secret = this.#secrets.get(`${place}/${name}`);
    if (secret === undefined) return undefined;
    const labelled = secret.versions.filter(({ labels }) => labels.size > 0);
    const isDeleted = secret.deletesOn !== undefined;
    return {
      stages: Object.fromEntries(labelled.map(({ id, labels }) => [id, [...labels].sort()])),
      tags: secret.tags && Object.fromEntries(secret.tags),
      description: secret.description,
      isDeleted,
      rotation: secret.rotation,
      policy: isDeleted ? REFUSED : secret.policy,
      value: isDeleted ? REFUSED : (holder(secret, CURRENT)?.value ?? MISSING),
    };
  }

  /** Every version of a secret, oldest first, also those without labels; undefined where there is no secret. */
  versions(place: string, name: string): readonly SeenVersion[] | undefined {
    const secret = this.#secrets.get(`${place}/${name}`);
    const isDeleted = secret?.deletesOn !== undefined;
    return secret?.versions.map(({ id, labels, value = MISSING }) => ({
      id,
      labels: [...labels].sort(),
      value: isDeleted ? REFUSED : value,
    }));
  }

  #create(key: string, token: string, value: string | undefined): string {
    const existing = this.#secrets.get(key);
    if (existing !== undefined) {
      if (existing.deletesOn !== undefined) return REFUSED;
      if (existing.primary !== undefined) return EXISTS;
      const version = existing.versions.find(({ id }) => id === token);
      if (version !== undefined) return version.value === value ? OK : EXISTS;
      const isRepeat =
        value === undefined &&
        existing.creationToken === token &&
        existing.versions.every((version) => version.value === undefined);
      return isRepeat ? OK : EXISTS;
    }
    this.#secrets.set(key, {
      versions: value === undefined ? [] : [{ id: token, value, labels: new Set([CURRENT]) }],
      description: undefined,
      tags: undefined,
      policy: false,
      rotation: undefined,
      deletesOn: undefined,
      creationToken: value === undefined ? token : undefined,
      primary: undefined,
      replicas: new Map(),
    });
    return OK;
  }

  #delete(key: string, secret: ModelSecret | undefined, force: boolean): string {
    if (secret === undefined) return force ? OK : MISSING;
    if (!force && secret.deletesOn !== undefined) return REFUSED;
    if (secret.primary !== undefined || secret.replicas.size > 0) return WRONG;
    if (force) this.#secrets.delete(key);
    else secret.deletesOn = this.#day + 7;
    return OK;
  }

  #change(command: ModelCommand, secret: ModelSecret): string {
    switch (command.kind) {
      case 'put':
        return store(secret, command.token, command.value, command.labels);
      case 'update': {
        if (command.value !== undefined) {
          const outcome = store(secret, command.token, command.value, undefined);
          if (outcome !== OK) return outcome;
        }
        if (command.description !== undefined) secret.description = command.description || undefined;
        return OK;
      }
      case 'stage':
        return stage(secret, command.label, command.from, command.to);
      case 'tag':
        secret.tags = (secret.tags ?? new Map<string, string>()).set(command.key, command.value);
        return OK;
      case 'untag':
        secret.tags?.delete(command.key);
        return OK;
      case 'putPolicy':
        secret.policy = true;
        return OK;
      case 'deletePolicy':
        secret.policy = false;
        return OK;
      case 'rotate': {
        if (secret.versions.some(({ id }) => id === command.token)) return OK;
        const pending = holder(secret, PENDING);
        if (pending !== undefined && !pending.labels.has(CURRENT)) return REFUSED;
        secret.rotation = true;
        const placeholder = { id: command.token, value: undefined, labels: new Set<string>() };
        secret.versions.push(placeholder);
        attach(secret, placeholder, PENDING);
        return OK;
      }
      case 'cancel':
        if (secret.rotation === undefined) return REFUSED;
        secret.rotation = false;
        return OK;
      case 'replicate':
        return this.#replicate(command, secret);
      case 'unreplicate':
        if (secret.replicas.get(command.region) === 'InSync')
          this.#secrets.delete(keyIn(command, command.region));
        secret.replicas.delete(command.region);
        return OK;
      default:
        throw new Error(`The model does not know ${command.kind} here.`);
    }
  }

  #replicate(command: ModelCommand & { readonly region: string }, secret: ModelSecret): string {
    if (command.place.endsWith(`/${command.region}`)) return WRONG;
    if (secret.replicas.get(command.region) === 'InSync') return OK;
    const isTaken = this.#secrets.has(keyIn(command, command.region));
    secret.replicas.set(command.region, isTaken ? 'Failed' : 'InSync');
    return OK;
  }

  #promote(command: ModelCommand, secret: ModelSecret): string {
    const [, region = ''] = command.place.split('/');
    if (secret.primary === undefined) return WRONG;
    this.#secrets.get(keyIn(command, secret.primary))?.replicas.delete(region);
    secret.primary = undefined;
    return OK;
  }

  #copyToReplicas(command: ModelCommand, secret: ModelSecret): void {
    const [, region = ''] = command.place.split('/');
    for (const [target, status] of secret.replicas) {
      if (status !== 'InSync') continue;
      this.#secrets.set(keyIn(command, target), {
        ...secret,
        versions: secret.versions.map((version) => ({ ...version, labels: new Set(version.labels) })),
        tags: secret.tags && new Map(secret.tags),
        primary: region,
        replicas: new Map(),
      });
    }
  }
}

function keyIn({ place, name }: ModelCommand, region: string): string {
  return `${place.split('/')[0] ?? ''}/${region}/${name}`;
}

function holder(secret: ModelSecret, label: string): ModelVersion | undefined {
  return secret.versions.find(({ labels }) => labels.has(label));
}

function attach(secret: ModelSecret, version: ModelVersion, label: string): void {
  for (const { labels } of secret.versions) labels.delete(label);
  version.labels.add(label);
}

function makeCurrent(secret: ModelSecret, version: ModelVersion): void {
  const former = holder(secret, CURRENT);
  if (former === version) return;
  attach(secret, version, CURRENT);
  if (former !== undefined) attach(secret, former, PREVIOUS);
}

function store(
  secret: ModelSecret,
  token: string,
  value: string,
  labels: readonly string[] | undefined,
): string {
  const existing = secret.versions.find(({ id }) => id === token);
  if (existing?.value !== undefined) return existing.value === value ? OK : EXISTS;
  // The value of a rotation's placeholder is not the first of its secret: the rotation itself makes it current.
  const isFirst = existing === undefined && secret.versions.every((version) => version.value === undefined);
  const version = existing ?? { id: token, value, labels: new Set<string>() };
  version.value = value;
  if (existing === undefined) secret.versions.push(version);
  const isCurrent = labels === undefined || labels.includes(CURRENT) || isFirst;
  if (isCurrent) for (const other of secret.versions) other.labels.delete(PENDING);
  for (const label of labels ?? []) if (label !== CURRENT) attach(secret, version, label);
  if (isCurrent) makeCurrent(secret, version);
  return OK;
}

function stage(secret: ModelSecret, label: string, from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return WRONG;
  const byId = (id: string) => secret.versions.find((version) => version.id === id);
  if ((from !== undefined && byId(from) === undefined) || (to !== undefined && byId(to) === undefined))
    return MISSING;
  const current = holder(secret, label);
  if (to === undefined) {
    if (current?.id !== from || label === CURRENT) return WRONG;
    current?.labels.delete(label);
    return OK;
  }
  if (from === to || (from === undefined && current?.id === to)) return OK;
  if (current?.id !== from) return WRONG;
  const target = byId(to);
  if (target === undefined) return MISSING;
  if (label === CURRENT) makeCurrent(secret, target);
  else attach(secret, target, label);
  return OK;
}
