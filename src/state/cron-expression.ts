/** A `cron()` schedule that was read. */
export interface CronSchedule {
  readonly kind: 'cron';
  /** The five fields as the matcher takes them: minute, hour, day of the month, month, day of the week (1 is Sunday). */
  readonly pattern: string;
  /** The hours at which windows start, ascending. */
  readonly hours: readonly number[];
}

interface Field {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly names?: readonly string[];
}

const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const DAY_OF_MONTH: Field = { name: 'day of month', first: 1, last: 31 };
const MONTH: Field = { name: 'month', first: 1, last: 12, names: MONTHS };
const DAY_OF_WEEK: Field = { name: 'day of week', first: 1, last: 7, names: DAYS };

/** The shortest time between two rotations, in hours. Source: model documentation. */
export const SHORTEST_INTERVAL = 4;

/**
 * Reads what stands between the brackets of a `cron()` schedule: six fields in AWS's dialect, in UTC. Returns the reason where
 * the service refuses it. Source: user guide.
 */
export function readCron(text: string): CronSchedule | string {
  const fields = text.trim().split(/\s+/);
  const [minutes = '', hour = '', date = '', month = '', weekday = '', year = ''] = fields;
  if (fields.length !== 6)
    return 'a cron() expression has six fields: minutes, hours, day, month, weekday, year.';
  if (minutes !== '0') return 'the minutes of a cron() expression must be 0.';
  if (year !== '*') return 'the year of a cron() expression must be *.';
  if ((date === '?') === (weekday === '?')) {
    return 'exactly one of day of month and day of week of a cron() expression must be ?.';
  }
  const hours = readHours(hour);
  if (typeof hours === 'string') return hours;
  const days = date === '?' ? readWeekdays(weekday) : readDates(date);
  const months = readList(month, MONTH);
  if (days === undefined)
    return `the ${date === '?' ? 'day of week' : 'day of month'} of the cron() expression is none.`;
  if (months === undefined) return 'the month of the cron() expression is none.';
  return { kind: 'cron', hours, pattern: `0 ${hours.join(',')} ${days.date} ${months} ${days.weekday}` };
}

/** One hour, or steps from one: `8`, `/6` or `4/12`. The steps begin anew each day. */
function readHours(text: string): readonly number[] | string {
  const [, from = '', step] = /^(\d{1,2}|\*?)(?:\/(\d{1,2}))?$/.exec(text) ?? [];
  const start = Number(from === '*' ? 0 : from);
  if (text === '' || (from === '' && step === undefined) || start > 23 || Number(step ?? 1) < 1) {
    return 'the hours of a cron() expression must be an hour from 0 to 23, or steps such as /6 or 4/12.';
  }
  if (from !== '*' && step === undefined) return [start];
  const interval = Number(step ?? 1);
  const hours = Array.from(
    { length: Math.ceil((24 - start) / interval) },
    (_, index) => start + index * interval,
  );
  if (interval < SHORTEST_INTERVAL || overnight(hours) < SHORTEST_INTERVAL) {
    return `there must be at least ${SHORTEST_INTERVAL} hours between two rotations.`;
  }
  return hours;
}

/** The hours between the last window of a day and the first of the next. */
function overnight(hours: readonly number[]): number {
  return 24 - (hours.at(-1) ?? 0) + (hours[0] ?? 0);
}

interface Days {
  readonly date: string;
  readonly weekday: string;
}

function readDates(text: string): Days | undefined {
  const [, lastDay] = /^(\w{3})L$/i.exec(text) ?? [];
  const weekday = lastDay === undefined ? undefined : numberOf(lastDay, DAY_OF_WEEK);
  if (weekday !== undefined) return { date: '*', weekday: `${weekday}L` };
  const dates = text.split(',').map((item) => (item === 'L' ? item : readItem(item, DAY_OF_MONTH)));
  return dates.includes(undefined) ? undefined : { date: dates.join(','), weekday: '*' };
}

function readWeekdays(text: string): Days | undefined {
  const days = text.split(',').map((item) => {
    const [, day = '', nth] = /^(\w+)#([1-5])$/.exec(item) ?? /^(\w+?)(L)$/.exec(item) ?? [];
    if (nth === undefined) return item === 'L' ? String(DAY_OF_WEEK.last) : readItem(item, DAY_OF_WEEK);
    const number = numberOf(day, DAY_OF_WEEK);
    return number && (nth === 'L' ? `${number}L` : `${number}#${nth}`);
  });
  return days.includes(undefined) ? undefined : { date: '*', weekday: days.join(',') };
}

function readList(text: string, field: Field): string | undefined {
  const items = text.split(',').map((item) => readItem(item, field));
  return items.includes(undefined) ? undefined : items.join(',');
}

/** A number, a range, all, or steps through one of these. */
function readItem(item: string, field: Field): string | undefined {
  const [, from = '', to, step] = /^(\*|\w*)(?:-(\w+))?(?:\/(\d+))?$/.exec(item) ?? [];
  if (from === '' && (to !== undefined || step === undefined)) return undefined;
  if (step !== undefined && Number(step) < 1) return undefined;
  if (from === '*' || from === '') {
    return to === undefined ? withStep(`${field.first}-${field.last}`, step, from) : undefined;
  }
  const first = numberOf(from, field);
  const last = to === undefined ? undefined : numberOf(to, field);
  if (first === undefined || (to !== undefined && (last === undefined || Number(last) < Number(first)))) {
    return undefined;
  }
  if (last !== undefined) return withStep(`${first}-${last}`, step);
  return step === undefined ? first : withStep(`${first}-${field.last}`, step);
}

function withStep(range: string, step: string | undefined, all?: string): string {
  if (step !== undefined) return `${range}/${step}`;
  return all ?? range;
}

function numberOf(text: string, { first, last, names = [] }: Field): string | undefined {
  const named = names.indexOf(text.toUpperCase());
  const number = named === -1 ? Number(/^\d+$/.exec(text)?.[0] ?? NaN) : named + 1;
  return number >= first && number <= last ? String(number) : undefined;
}
