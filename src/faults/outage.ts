import type { CommandClass, OperationName } from '../aws/operation-types';
import { MisuseError } from '../misuse';
import type { Instant } from '../ports/instant';
import type { FaultPlan } from './fault-plan';
import { failing, type ErrorOf, type OddException } from './named-failure';
import { checkedSpan } from './narrowed-fault';

/** When the service is out, for what, and how it shows. All members may be left out. */
export interface OutageOptions {
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
export interface Outage {
  /** Ends it now, if the clock has not. */
  end(): void;
}

/**
 * Lets the service be out between two moments of the fake's clock.
 *
 * @throws MisuseError for moments that cannot be, or an error that there is not
 */
export function beginOutage(
  plan: FaultPlan,
  settings: Omit<OutageOptions, 'operations'>,
  operations: readonly OperationName[] | undefined,
): Outage {
  const { from, to, region, error = 'ServiceUnavailable' } = settings;
  const now = plan.now();
  const effect = failing('outage', error);
  if (operations?.length === 0) {
    throw new MisuseError(
      'outage() got an empty list of operations, so nothing would be out. Write the commands that fail, or leave operations out for all.',
    );
  }
  const span = {
    ...(from !== undefined && { from: checkedSpan('outage', now, from, to ?? new Date(8.64e15)).from }),
    ...(to !== undefined && { to: checkedSpan('outage', now, from ?? new Date(now), to).to }),
  };
  const id = plan.add({
    from: now,
    ...span,
    ...(region !== undefined && { region }),
    ...(operations !== undefined && { operations }),
  });
  plan.extend(id, { effect, times: Infinity });
  return {
    end: () => {
      plan.narrow(id, { to: plan.now() });
    },
  };
}
