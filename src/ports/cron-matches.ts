import { Cron } from 'croner';
import type { NextMatch } from './cron';

/** The next match of an expression of five fields, in UTC, with Sunday as the first day of the week. */
export const nextMatch: NextMatch = (expression, after) => {
  const schedule = new Cron(expression, {
    paused: true,
    mode: '5-part',
    timezone: 'UTC',
    alternativeWeekdays: true,
  });
  return schedule.nextRun(new Date(after))?.getTime();
};
