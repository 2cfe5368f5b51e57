import type { CalendarDate } from '../../lib/calendar-date.ts';

/** A day as a number, counted from 1 January 1970: durations are differences, and thousands of them cost nothing. */
export type Day = number;

const DAY_MS = 86_400_000;

/** Thousands of rows name the same few hundred days. */
const known = new Map<CalendarDate, Day>();
const MOST_KNOWN = 20_000;

/** The number of a date that is known to be one, as all stored dates are. */
export function dayOf(date: CalendarDate): Day {
  const found = known.get(date);
  if (found !== undefined) return found;
  const day = Math.round(Date.parse(date) / DAY_MS);
  if (known.size < MOST_KNOWN) known.set(date, day);
  return day;
}

/** The same for a date that may be missing. */
export function dayOrNull(date: CalendarDate | null): Day | null {
  return date === null ? null : dayOf(date);
}

/** The date of a day. */
export function dateOf(day: Day): CalendarDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
}

/** The month of a day, for example 2026-02. */
export function monthOf(day: Day): string {
  return dateOf(day).slice(0, 7);
}

/** Every month from one day's to another's, both included. */
export function monthsBetween(from: Day, to: Day): readonly string[] {
  const months: string[] = [];
  const last = monthOf(to);
  let [year, month] = monthOf(from).split('-').map(Number) as [number, number];
  for (;;) {
    const key = `${String(year)}-${String(month).padStart(2, '0')}`;
    if (key > last) return months;
    months.push(key);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
