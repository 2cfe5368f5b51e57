import type { Brand } from './brand.ts';

/** A day without time or zone, written YYYY-MM-DD. Deadlines and audit days are such days. */
export type CalendarDate = Brand<'CalendarDate'>;

/** An instant in UTC, written as ISO 8601 with milliseconds (`2026-02-23T09:00:00.000Z`). */
export type Timestamp = Brand<'Timestamp'>;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

function toEpochDay(year: number, month: number, day: number): number | null {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  utc.setUTCHours(0, 0, 0, 0);
  const isSame =
    utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
  return isSame ? Math.round(utc.getTime() / DAY_MS) : null;
}

function fromEpochDay(epochDay: number): CalendarDate {
  return new Date(epochDay * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
}

function epochDayOf(date: CalendarDate): number {
  const parsed = SHAPE.exec(date);
  const epochDay = parsed ? toEpochDay(Number(parsed[1]), Number(parsed[2]), Number(parsed[3])) : null;
  if (epochDay === null) throw new RangeError(`Not a calendar date: ${date}`);
  return epochDay;
}

/** Reads YYYY-MM-DD; null when the text has another shape or names a day that does not exist. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const parsed = SHAPE.exec(text.trim());
  if (!parsed) return null;
  const epochDay = toEpochDay(Number(parsed[1]), Number(parsed[2]), Number(parsed[3]));
  return epochDay === null ? null : fromEpochDay(epochDay);
}

/** Builds a date from year, month 1-12 and day 1-31; null when there is no such day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const epochDay = toEpochDay(year, month, day);
  return epochDay === null ? null : fromEpochDay(epochDay);
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromEpochDay(epochDayOf(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` lies before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** The year of a date, for references such as NC-2026-007. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
