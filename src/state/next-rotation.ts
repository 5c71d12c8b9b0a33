import { DAY, HOUR, startOfDay } from '../ports/clock';
import type { Rotation, RotationRules } from './rotation-rules';
import { readSchedule, type Schedule } from './schedule';

/** The first match of a cron expression after a moment; `missing` where what reads them is not loaded. */
export type CronMatch = (expression: string, after: number) => number | 'missing' | undefined;

/** The two dates of the next rotation: when it is due, and the latest moment at which it can be. */
export type PlannedRotation = Pick<Rotation, 'dueAt' | 'nextRotationAt'>;

const UNKNOWN: PlannedRotation = Object.freeze({ dueAt: -Infinity });

/**
 * When the next rotation is, after the last one, or after the moment at which rotation was turned on. Empty without a
 * schedule that can be met.
 *
 * A day-based schedule is due so many days later to the millisecond, at the end of that UTC day at the latest; one of hours
 * is due when its window starts, and windows are counted from midnight. Source: model documentation of NextRotationDate and
 * RotationRules; the exact moments are our choice.
 */
export function plannedRotation(
  rules: RotationRules | undefined,
  last: number,
  cron: CronMatch,
): PlannedRotation {
  const schedule = rules && readSchedule(rules);
  if (schedule === undefined || typeof schedule === 'string') return {};
  if (schedule.kind === 'cron') {
    const match = cron(schedule.pattern, last);
    if (match === 'missing') return UNKNOWN;
    return match === undefined ? {} : { dueAt: match, nextRotationAt: windowEnd(schedule, match) };
  }
  if (schedule.kind === 'hours') {
    const midnight = startOfDay(last);
    const interval = schedule.hours * HOUR;
    const dueAt = midnight + (Math.floor((last - midnight) / interval) + 1) * interval;
    return { dueAt, nextRotationAt: windowEnd(schedule, dueAt) };
  }
  const day = last + schedule.days * DAY;
  const nextRotationAt = windowEnd(schedule, startOfDay(day));
  return { dueAt: Math.min(day, nextRotationAt), nextRotationAt };
}

/** As `plannedRotation`, but never in the past: what was missed is not made up for. */
export function rotationAfter(
  rules: RotationRules | undefined,
  last: number,
  now: number,
  cron: CronMatch,
): PlannedRotation {
  const planned = plannedRotation(rules, last, cron);
  const { dueAt = Infinity } = planned;
  return dueAt <= now && dueAt !== -Infinity ? plannedRotation(rules, now, cron) : planned;
}

/** The settings with other dates of the next rotation, or with none. */
export function withPlan(rotation: Rotation, planned: PlannedRotation): Rotation {
  const { dueAt: _due, nextRotationAt: _next, ...kept } = rotation;
  return Object.freeze({ ...kept, ...planned });
}

/**
 * The rules after a rotation succeeded: with an expression, AutomaticallyAfterDays is computed from it. Source: model
 * documentation.
 */
export function withComputedDays(
  rules: RotationRules | undefined,
  now: number,
  cron: CronMatch,
): RotationRules | undefined {
  if (rules?.scheduleExpression === undefined) return rules;
  const { dueAt: first } = plannedRotation(rules, now, cron);
  if (first === undefined || first === -Infinity) return rules;
  const { dueAt: second = first } = plannedRotation(rules, first, cron);
  return { ...rules, automaticallyAfterDays: Math.max(1, Math.round((second - first) / DAY)) };
}

/** The last second of a day-long window, or the end of one that is counted in hours. */
function windowEnd(schedule: Schedule, start: number): number {
  const { duration = defaultHours(schedule) } = schedule;
  return duration === undefined ? startOfDay(start) + DAY - 1_000 : start + duration * HOUR;
}

function defaultHours(schedule: Schedule): number | undefined {
  return schedule.kind === 'hours' || (schedule.kind === 'cron' && schedule.hours.length > 1) ? 1 : undefined;
}
