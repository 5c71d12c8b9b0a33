import type { WorldState } from '../state/world';
import type { ReadLag } from './lag';

/** The state before a change that not every read has to show yet. */
interface PastState {
  readonly before: WorldState;
  readonly changedAt: number;
  /** The reads since the change. */
  readonly reads: number;
}

/** The states before the changes that reads lag behind, oldest first. A value: a checkpoint keeps a reference to it. */
export type PastStates = readonly PastState[];

/** With one more change. Of changes with no read and no time between them, only the first matters. */
export function withChange(
  past: PastStates,
  before: WorldState,
  changedAt: number,
  lag: ReadLag,
): PastStates {
  const kept = visibleAt(past, changedAt, lag);
  const last = kept.at(-1);
  const isSameMoment = lag.kind === 'reads' ? last?.reads === 0 : last?.changedAt === changedAt;
  return isSameMoment ? kept : [...kept, { before, changedAt, reads: 0 }];
}

/** Without those that no read shows any more. */
export function visibleAt(past: PastStates, now: number, lag: ReadLag): PastStates {
  return past.filter(({ changedAt, reads }) =>
    lag.kind === 'reads' ? reads < lag.reads : changedAt + lag.milliseconds > now,
  );
}

/** With one more read. */
export function withRead(past: PastStates): PastStates {
  return past.map((state) => ({ ...state, reads: state.reads + 1 }));
}
