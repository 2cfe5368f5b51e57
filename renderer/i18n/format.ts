import i18next from 'i18next';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

/**
 * The locale of dates, numbers and order: British for English, day before month, as the standards' own documents write
 * dates; for another language the region the system names, for example de-AT.
 */
export function formatLocale(): string {
  const language = i18next.language;
  if (language === 'en') return 'en-GB';
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? language;
}

/** Formatters are dear to make and cheap to use; the same few are asked for in every row of a table. */
function kept<Formatter>(make: (locale: string) => Formatter): () => Formatter {
  const made = new Map<string, Formatter>();
  return () => {
    const locale = formatLocale();
    const formatter = made.get(locale) ?? make(locale);
    made.set(locale, formatter);
    return formatter;
  };
}

const dates = kept((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
const months = kept((locale) => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }));
const timestamps = kept((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
const clocks = kept((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }));
const numbers = kept((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const shares = kept((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));
const lists = kept((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const collators = kept((locale) => new Intl.Collator(locale, { numeric: true }));

/** A range takes tens of times as long as a date, and a list draws the same ones several times. */
const spans = new Map<string, string>();
const MOST_SPANS = 1_000;

/** A calendar date for people, for example "23 Feb 2026"; an empty text for none. */
export function formatDate(date: CalendarDate | null): string {
  return date === null ? '' : dates().format(new Date(`${date}T00:00:00Z`));
}

/** A month written YYYY-MM for people, for example "Feb 2026". */
export function formatMonth(month: string): string {
  return months().format(new Date(`${month}-01T00:00:00Z`));
}

/** Days from the first to the last, as short as can be said: "23–25 Feb 2026"; one date when they are the same. */
export function formatDays(first: CalendarDate, last: CalendarDate | null): string {
  const key = `${formatLocale()} ${first} ${last ?? first}`;
  const known = spans.get(key);
  if (known !== undefined) return known;
  if (spans.size >= MOST_SPANS) spans.clear();
  const span = dates().formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last ?? first}T00:00:00Z`));
  spans.set(key, span);
  return span;
}

/** An instant for people in local time, for example "24 Feb 2026, 10:32". */
export function formatTimestamp(at: Timestamp): string {
  return timestamps().format(new Date(at));
}

/** The time of day of epoch milliseconds, with seconds, for example "10:32:05". */
export function formatClock(at: number): string {
  return clocks().format(at);
}

/** A number by locale, with at most one decimal. */
export function formatNumber(value: number): string {
  return numbers().format(value);
}

/** A share from 0 to 1 as per cent without decimals. */
export function formatPercent(share: number): string {
  return shares().format(share);
}

/** Names in a sentence: "Anna, Ben and Cem". */
export function formatList(names: readonly string[]): string {
  return lists().format(names);
}

/** A number of bytes as kB, MB or GB. */
export function formatBytes(bytes: number): string {
  const [size, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : bytes < 1e9 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e9, 'gigabyte'];
  return new Intl.NumberFormat(formatLocale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}

/** The order of names and titles as the reader's alphabet has it, "8.6.2" before "8.6.10". */
export function compareText(left: string, right: string): number {
  return collators().compare(left, right);
}
