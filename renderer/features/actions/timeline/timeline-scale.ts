import { addDays, daysBetween, yearOf, type CalendarDate } from '#shared/lib/calendar-date.ts';

export type Scale = 'weeks' | 'months';

/** Width of a day in rem, so that larger text has room. */
export const DAY_REM: Readonly<Record<Scale, number>> = { weeks: 0.75, months: 0.1875 };

/** Days beside the first and the last one that is shown. */
const MARGIN_DAYS = 14;
/** An action of another century would make a chart nobody can scroll. */
const HALF_OF_ALL = 1826;

/** What the chart spans. */
export interface TimeSpan {
  readonly from: CalendarDate;
  readonly days: number;
}

/** 0 for a Monday. */
function weekday(day: CalendarDate): number {
  // 1970-01-05 was a Monday.
  return ((daysBetween('1970-01-05' as CalendarDate, day) % 7) + 7) % 7;
}

/** The span that holds all days and today, from a Monday on, at most ten years around today. */
export function spanOf(days: readonly CalendarDate[], today: CalendarDate): TimeSpan {
  let [first, last] = [today, today];
  const [earliest, latest] = [addDays(today, -HALF_OF_ALL), addDays(today, HALF_OF_ALL)];
  for (const day of days) {
    if (day < first && day >= earliest) first = day;
    if (day > last && day <= latest) last = day;
  }
  const wanted = addDays(first, -MARGIN_DAYS);
  const from = addDays(wanted, -weekday(wanted));
  return { from, days: daysBetween(from, last) + MARGIN_DAYS * 2 };
}

/** Days from the beginning of the chart, within it. */
export function offsetOf(span: TimeSpan, day: CalendarDate): number {
  return Math.min(Math.max(daysBetween(span.from, day), 0), span.days);
}

export interface Tick {
  readonly day: CalendarDate;
  readonly offset: number;
}

/** The first day of each month within the span. */
export function monthTicks(span: TimeSpan): readonly Tick[] {
  const ticks: Tick[] = [];
  let [year, month] = [yearOf(span.from), Number(span.from.slice(5, 7))];
  for (;;) {
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as CalendarDate;
    const offset = daysBetween(span.from, day);
    if (offset >= span.days) return ticks;
    ticks.push({ day, offset: Math.max(0, offset) });
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

/** Each Monday within the span. */
export function weekTicks(span: TimeSpan): readonly Tick[] {
  return Array.from({ length: Math.ceil(span.days / 7) }, (_, week) => ({ day: addDays(span.from, week * 7), offset: week * 7 }));
}

/** The number of a week by ISO 8601: the first one has the year's first Thursday. */
export function isoWeek(monday: CalendarDate): number {
  const thursday = addDays(monday, 3);
  const firstOfYear = `${thursday.slice(0, 4)}-01-01` as CalendarDate;
  return Math.floor(daysBetween(firstOfYear, thursday) / 7) + 1;
}
