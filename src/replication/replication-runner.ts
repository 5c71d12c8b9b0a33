import type { Place } from '../aws/arn';
import { runLater } from '../ports/later';
import { keyFor } from '../state/kms-key';
import type { Replica } from '../state/replica';
import { replicaOf } from '../state/replica-copy';
import { amended, isReplica, type Secret } from '../state/secret';
import type { PlacedStore, World } from '../state/world';

/** What the runner needs of the fake. */
export interface ReplicationPorts {
  readonly world: World;
  readonly now: () => number;
}

/** Copies secrets to their replica regions, after the answer that said `InProgress` is out. */
export class ReplicationRunner {
  readonly #ports: ReplicationPorts;
  readonly #waiting = new Set<() => void>();

  constructor(ports: ReplicationPorts) {
    this.#ports = ports;
  }

  /** Begins the copies of a secret that are in progress. */
  start(place: Place, name: string): void {
    const run = (): void => {
      if (this.#waiting.delete(run)) this.#replicate(place, name);
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

  #replicate(place: Place, name: string): void {
    const source = this.#storeAt(place);
    const primary = source.lookup(name);
    if (primary?.replicas === undefined) return;
    const replicas = primary.replicas.map((replica) =>
      replica.status === 'InProgress' ? this.#copy(place, primary, replica) : replica,
    );
    source.put(amended(primary, { replicas }));
  }

  #copy(place: Place, primary: Secret, replica: Replica): Replica {
    const { region, kmsKeyId, overwrite } = replica;
    const target = this.#storeAt({ ...place, region });
    const existing = target.lookup(primary.name);
    const isCopy = existing?.suffix === primary.suffix && isReplica(existing, region);
    const isInTheWay = existing !== undefined && !isCopy && overwrite !== true;
    const message = isInTheWay
      ? 'Secret with this name already exists in this region'
      : this.#keyFailure(primary, replica);
    const key = kmsKeyId !== undefined && { kmsKeyId };
    if (message !== undefined) return Object.freeze({ region, ...key, status: 'Failed', message });

    const copy = replicaOf(primary, kmsKeyId, isCopy ? existing : undefined);
    if (isCopy) target.put(copy);
    else {
      target.remove(primary.name);
      target.add(copy);
    }
    return Object.freeze({ region, ...key, status: 'InSync' });
  }

  /** Why the value cannot be taken from one key to the other. The texts are our own. */
  #keyFailure(primary: Secret, replica: Replica): string | undefined {
    if (replica.keyDenied === true) return 'Access to KMS is not allowed';
    const { keys } = this.#ports.world.state;
    const named = [primary.kmsKeyId, replica.kmsKeyId].filter((id) => id !== undefined);
    const unusable = named.find((id) => (keyFor(keys, id)?.state ?? 'enabled') !== 'enabled');
    return unusable && `The KMS key ${unusable} can't be used`;
  }

  #storeAt(place: Place): PlacedStore {
    const store = this.#ports.world.at(place);
    store.expire(this.#ports.now());
    return store;
  }
}
