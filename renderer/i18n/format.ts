import i18next from 'i18next';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

/** British forms for English: day before month, as the standards' own documents write dates. */
function locale(): string {
  return i18next.language === 'en' ? 'en-GB' : i18next.language;
}

/** A calendar date for people, for example "23 Feb 2026"; an empty text for none. */
export function formatDate(date: CalendarDate | null): string {
  if (date === null) return '';
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** An instant for people in local time, for example "24 Feb 2026, 10:32". */
export function formatTimestamp(at: Timestamp): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** The time of day of epoch milliseconds, with seconds, for example "10:32:05". */
export function formatClock(at: number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'medium' }).format(at);
}

/** A number by locale, with at most one decimal. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);
}

/** A share from 0 to 1 as per cent without decimals. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);
}

/** A number of bytes as kB, MB or GB. */
export function formatBytes(bytes: number): string {
  const [size, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : bytes < 1e9 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e9, 'gigabyte'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}
