import { calendarDate, type CalendarDate } from '../../lib/calendar-date.ts';
import { dateOf, dayOf, type Day } from './day.ts';

/** Periods people ask for (domain reference F): the current year, half-year and quarter, and the twelve months up to today. */
export const PERIOD_PRESETS = ['this-year', 'last-12-months', 'half-year', 'quarter', 'custom'] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number];

/** Both days belong to it. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The first day of the month that lies `months` before the one of the date. */
function monthStart(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  return calendarDate(Math.floor(count / 12), (count % 12) + 1, 1) ?? date;
}

/** The days of a preset, seen from today. Year, half-year and quarter run to their end, so that dates ahead belong to them. */
export function periodOf(preset: Exclude<PeriodPreset, 'custom'>, today: CalendarDate): Period {
  if (preset === 'last-12-months') return { from: dateOf(dayOf(monthsEarlier(today, 12)) + 1), to: today };
  const length = { 'this-year': 12, 'half-year': 6, quarter: 3 }[preset];
  const month = Number(today.slice(5, 7)) - 1;
  const from = monthStart(today, month % length);
  return { from, to: dateOf(dayOf(monthStart(from, -length)) - 1) };
}

/** The same day so many months earlier; the last day of a month that is shorter. */
export function monthsEarlier(date: CalendarDate, months: number): CalendarDate {
  const start = monthStart(date, months);
  const last = dayOf(monthStart(start, -1)) - 1;
  return dateOf(Math.min(dayOf(start) + Number(date.slice(8, 10)) - 1, last));
}

/** Whether a day lies in the period. */
export function isWithin(day: Day | null, from: Day, to: Day): day is Day {
  return day !== null && day >= from && day <= to;
}
