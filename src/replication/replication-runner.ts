import type { Place } from '../aws/arn';
import { runLater } from '../ports/later';
import type { Replica } from '../state/replica';
import { replicaOf } from '../state/replica-copy';
import { amended, isReplica, type Secret } from '../state/secret';
import type { World } from '../state/world';

/** Copies secrets to their replica regions, after the answer that said `InProgress` is out. */
export class ReplicationRunner {
  readonly #world: World;
  readonly #waiting = new Set<() => void>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Begins the copies of a secret that are in progress. */
  start(place: Place, name: string): void {
    const run = (): void => {
      if (this.#waiting.delete(run)) replicate(this.#world, place, name);
    };
    this.#waiting.add(run);
    runLater(run);
  }

  /** Ends all replication that is under way. */
  settle(): void {
    for (const run of [...this.#waiting]) run();
  }

  /** Forgets the replication that has not begun. */
  reset(): void {
    this.#waiting.clear();
  }
}

function replicate(world: World, place: Place, name: string): void {
  const primary = world.at(place).lookup(name);
  if (primary?.replicas === undefined) return;
  const replicas = primary.replicas.map((replica) =>
    replica.status === 'InProgress' ? copyTo(world, place, primary, replica) : replica,
  );
  world.at(place).put(amended(primary, { replicas }));
}

function copyTo(world: World, place: Place, primary: Secret, replica: Replica): Replica {
  const { region, kmsKeyId, overwrite } = replica;
  const target = world.at({ ...place, region });
  const existing = target.lookup(primary.name);
  const key = kmsKeyId !== undefined && { kmsKeyId };
  const isCopy = existing?.suffix === primary.suffix && isReplica(existing, region);
  if (existing !== undefined && !isCopy && overwrite !== true) {
    return Object.freeze({
      region,
      ...key,
      status: 'Failed',
      message: 'Secret with this name already exists in this region',
    });
  }
  if (existing !== undefined && !isCopy) target.remove(primary.name);
  const copy = replicaOf(primary, kmsKeyId, isCopy ? existing : undefined);
  if (isCopy) target.put(copy);
  else target.add(copy);
  return Object.freeze({ region, ...key, status: 'InSync' });
}
