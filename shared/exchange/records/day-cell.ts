import { calendarDate, parseCalendarDate, type CalendarDate } from '../../lib/calendar-date.ts';
import { westernDigits } from '../import/normalize-text.ts';
import { serialToDate } from '../serial-date.ts';
import type { ReadCell } from '../workbook-content.ts';

/** What a cell of a date column turned out to be. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: CalendarDate; readonly from: 'date' | 'text' | 'number' }
  /** 03/04/2026: which of the two is the month is not said anywhere in the column. */
  | { readonly kind: 'unsure'; readonly day: CalendarDate; readonly other: CalendarDate }
  /** `hint` is a day that may have been meant; null when there is none. */
  | { readonly kind: 'unreadable'; readonly hint: CalendarDate | null };

/** Whether the first of two numbers is the day or the month; null when the column does not tell. */
export type DayOrder = 'day-first' | 'month-first' | null;

const EARLIEST_SERIAL = 20_000;
const LATEST_SERIAL = 80_000;
const NUMERIC = /^(\d{1,4})[./\-\s]\s*(\d{1,2})[./\-\s]\s*(\d{1,4})(?:[T\s]\s*\d{1,2}[:.h]\d{2}.*)?$/;

/** The beginnings by which months are known in the languages of the headings; enough letters to be of one month only. */
const MONTHS: readonly RegExp[] = [
  /^(jan|ene|gen|janv|janu)/,
  /^(feb|fev|fév|fe)/,
  /^(mar|mär|mae|mrt|maa|mrz|mars)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mei|mag)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|ago|aoû|aou)/,
  /^(sep|set|sept)/,
  /^(oct|okt|out|ott)/,
  /^(nov)/,
  /^(dec|dez|déc|dic)/,
];

/** Reads a day: a real date, a serial number Excel lost the format of, or text. */
export function readDay(cell: Pick<ReadCell, 'kind' | 'text' | 'number' | 'date'>, order: DayOrder): DayReading {
  if (cell.kind === 'date' && cell.date !== undefined) {
    const day = parseCalendarDate(cell.date.slice(0, 10));
    return day === null ? { kind: 'unreadable', hint: null } : { kind: 'day', day, from: 'date' };
  }
  const text = westernDigits(cell.text.trim()).replace(/[,]/g, ' ').replace(/\s+/g, ' ');
  const number = cell.kind === 'number' ? (cell.number ?? Number.NaN) : /^\d{5}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= EARLIEST_SERIAL && number <= LATEST_SERIAL) {
    const day = parseCalendarDate(serialToDate(number)?.slice(0, 10) ?? '');
    if (day !== null) return { kind: 'day', day, from: 'number' };
  }
  return readNumericDay(text, order) ?? readWrittenDay(text) ?? { kind: 'unreadable', hint: null };
}

/** Tells which order a column's days are written in, by those that can be read in one way only. */
export function dayOrderOf(cells: readonly ReadCell[]): DayOrder {
  let order: DayOrder = null;
  for (const { kind, text } of cells) {
    const parsed = kind === 'text' ? NUMERIC.exec(westernDigits(text.trim())) : null;
    if (!parsed || (parsed[1]?.length ?? 0) > 2) continue;
    const found: DayOrder = Number(parsed[1]) > 12 || text.includes('.') ? 'day-first' : Number(parsed[2]) > 12 ? 'month-first' : null;
    if (found === null) continue;
    if (order !== null && order !== found) return null;
    order = found;
  }
  return order;
}

function readNumericDay(text: string, order: DayOrder): DayReading | null {
  const parsed = NUMERIC.exec(text);
  if (!parsed) return null;
  const [first = '', second = '', third = ''] = parsed.slice(1);
  if (first.length === 4) return dayOr(calendarDate(Number(first), Number(second), Number(third)), nearest(Number(first), Number(second), Number(third)));
  if (third.length !== 4 && third.length !== 2) return null;
  const year = third.length === 2 ? 2000 + Number(third) : Number(third);
  const dayFirst = calendarDate(year, Number(second), Number(first));
  const monthFirst = calendarDate(year, Number(first), Number(second));
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) {
    // Dots stand between days, months and years where people write the day first.
    if (order === 'day-first' || text.includes('.')) return { kind: 'day', day: dayFirst, from: 'text' };
    if (order === 'month-first') return { kind: 'day', day: monthFirst, from: 'text' };
    return { kind: 'unsure', day: dayFirst, other: monthFirst };
  }
  return dayOr(dayFirst ?? monthFirst, nearest(year, Number(second), Number(first)));
}

/** "20 Mar 2026", "March 20 2026", "20. März 2026". */
function readWrittenDay(text: string): DayReading | null {
  const parsed = /^(\d{1,2})(?:st|nd|rd|th|er|º)?\.?[\s-]*(?:de\s+)?(\p{L}{3,})\.?[\s-]*(?:de\s+)?(\d{4}|\d{2})$/iu.exec(text) ?? null;
  const american = parsed ? null : /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s+(\d{4})$/iu.exec(text);
  const [day, word, year] = parsed ? [parsed[1], parsed[2], parsed[3]] : american ? [american[2], american[1], american[3]] : [];
  if (day === undefined || word === undefined || year === undefined) return null;
  const month = MONTHS.findIndex((begins) => begins.test(word.toLowerCase())) + 1;
  if (month === 0) return null;
  const whole = year.length === 2 ? 2000 + Number(year) : Number(year);
  const date = calendarDate(whole, month, Number(day));
  return date === null ? { kind: 'unreadable', hint: nearest(whole, month, Number(day)) } : { kind: 'day', day: date, from: 'text' };
}

function dayOr(day: CalendarDate | null, hint: CalendarDate | null): DayReading {
  return day === null ? { kind: 'unreadable', hint } : { kind: 'day', day, from: 'text' };
}

/** The last day of the month where somebody wrote one too many: 31 June is 30 June; null where the month is wrong too. */
function nearest(year: number, month: number, day: number): CalendarDate | null {
  if (day < 29 || day > 31) return null;
  return calendarDate(year, month, 30) ?? calendarDate(year, month, 29) ?? calendarDate(year, month, 28);
}
