import { readCron, SHORTEST_INTERVAL, type CronSchedule } from './cron-expression';
import type { RotationRules } from './rotation-rules';

/** When rotations are due, and how long their windows are, in hours; without a length it is that of the kind of schedule. */
export type Schedule = (
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'hours'; readonly hours: number }
  | CronSchedule
) & { readonly duration?: number };

/**
 * Reads the rules of a rotation. Returns the reason where the service refuses them, and undefined where they have no schedule.
 * Source: user guide and model documentation; the words are our own.
 */
export function readSchedule(rules: RotationRules): Schedule | string | undefined {
  const { automaticallyAfterDays: days, scheduleExpression: expression, duration } = rules;
  const schedule =
    expression !== undefined
      ? readExpression(expression)
      : days === undefined
        ? undefined
        : ({ kind: 'days', days } as const);
  if (typeof schedule === 'string' || duration === undefined) return schedule;
  const [, digits] = /^(\d{1,2})h$/.exec(duration) ?? [];
  const hours = Number(digits);
  if (!(hours >= 1 && hours <= 24)) return 'the Duration must be a number of hours from 1 to 24, such as 3h.';
  if (schedule === undefined) return undefined;
  const reason = windowProblem(schedule, hours);
  return reason ?? { ...schedule, duration: hours };
}

function readExpression(expression: string): Schedule | string {
  const [, kind, text = ''] = /^(rate|cron)\((.*)\)$/.exec(expression) ?? [];
  if (kind === undefined) return 'the ScheduleExpression must be a rate() or a cron() expression.';
  return kind === 'cron' ? readCron(text) : readRate(text);
}

function readRate(text: string): Schedule | string {
  const [, digits, unit = ''] = /^([1-9]\d*) (hours?|days?)$/.exec(text.trim()) ?? [];
  if (digits === undefined) {
    return 'a rate() expression must be a whole number and a unit, as in rate(10 days) or rate(8 hours).';
  }
  const number = Number(digits);
  if (unit.startsWith('day')) {
    return number <= 1_000
      ? { kind: 'days', days: number }
      : 'a rate() expression can have 1000 days at most.';
  }
  if (number < SHORTEST_INTERVAL) {
    return `there must be at least ${SHORTEST_INTERVAL} hours between two rotations.`;
  }
  return number <= 24_000
    ? { kind: 'hours', hours: number }
    : 'a rate() expression can have 24000 hours at most.';
}

/** Why a window of so many hours would reach into the next day, or into the next window. */
function windowProblem(schedule: Schedule, duration: number): string | undefined {
  if (schedule.kind === 'days') return undefined;
  const starts = schedule.kind === 'cron' ? schedule.hours : startsOf(schedule.hours);
  const untilNext = starts.map((start, index) => (starts[index + 1] ?? 24) - start);
  if (
    schedule.kind === 'hours' ? duration <= schedule.hours : untilNext.every((hours) => duration <= hours)
  ) {
    return (starts.at(-1) ?? 0) + duration <= 24
      ? undefined
      : 'the window of the Duration must not reach into the next UTC day.';
  }
  return 'the window of the Duration must not reach into the next UTC day, nor into the next window.';
}

/** The hours of a day at which windows of an hourly rate start. */
function startsOf(hours: number): readonly number[] {
  return Array.from({ length: Math.ceil(24 / hours) }, (_, index) => index * hours);
}
