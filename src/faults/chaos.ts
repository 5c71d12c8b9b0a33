import { MisuseError } from '../misuse';
import type { OperationName } from '../aws/operation-types';
import type { FaultPlan } from './fault-plan';
import { failing, type ErrorOf, type OddException } from './named-failure';
import type { ClientError } from './client-failure';
import { checkedProbability } from './narrowed-fault';

/** What chaos can do to an attempt: fail it, or lose its answer. */
export type ChaosFault = Exclude<ErrorOf<OperationName>, ClientError> | OddException | 'losesResponse';

/** How much goes wrong, and what. All members may be left out. */
export interface ChaosSettings {
  /** The same seed does the same to the same calls; made up if not told. */
  readonly seed?: number;
  /** The share of attempts that go wrong, from 0 to 1; 0.1 if not told. */
  readonly rate?: number;
  /** What goes wrong, each as likely as the others; throttling, server errors and failures of the network if not told. */
  readonly faults?: readonly ChaosFault[];
}

/** Faults by chance. */
export interface Chaos {
  /** What to give to `chaos({ seed })` for the same again. It stands in the hint of each error too. */
  readonly seed: number;
  /** Ends it. */
  end(): void;
}

const usual: readonly ChaosFault[] = [
  'ThrottlingException',
  'InternalServiceError',
  'ServiceUnavailable',
  'ECONNRESET',
  'RequestTimeout',
  'losesResponse',
];

/**
 * Lets a share of all attempts go wrong, by a seeded sequence.
 *
 * @throws MisuseError for a rate that is no probability, or a fault that there is not
 */
export function beginChaos(plan: FaultPlan, settings: ChaosSettings, freshSeed: () => number): Chaos {
  const { rate = 0.1, faults = usual } = settings;
  const probability = checkedProbability('chaos', rate);
  const seed = settings.seed ?? freshSeed();
  const effects = faults.map((fault) =>
    fault === 'losesResponse' ? ({ kind: 'lostAnswer' } as const) : failing('chaos', fault),
  );
  if (effects.length === 0 || effects.some(({ kind }) => kind === 'client')) {
    throw new MisuseError(
      'chaos() got no fault, or one that befalls a client ahead of its attempts. Write what an attempt can meet, such as faults: ["ThrottlingException", "ECONNRESET"], or leave faults out.',
    );
  }
  const id = plan.add({ choice: 'drawn', chance: { probability, position: seed >>> 0 }, seed });
  for (const effect of effects) plan.extend(id, { effect, times: Infinity });
  return {
    seed,
    end: () => {
      plan.remove(id);
    },
  };
}
