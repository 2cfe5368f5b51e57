import type { CalendarDate } from '../../lib/calendar-date.ts';
import type { DayPattern } from './fill-layout.ts';
import type { FormCell } from './form-reading.ts';
import { readFormDay } from './read-form-value.ts';

export interface FormPeriod {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** What stands between two days: a dash, or a word for it in the languages of the forms. */
const BETWEEN = /\s*[–—−]\s*|\s*-\s*|\s+(?:to|until|till|bis|au|al|até|a|à|t\/m|tot|do|hingga)\s+/giu;
const LEADING = /^(?:from|vom|von|du|del|de|dal|van|od|dari)\s+/iu;
/** No period is longer as people write it; a longer text is not looked through. */
const LONGEST = 80;

/**
 * The period of a cell: one day, or two with a dash or a word between them. What both share may stand once, as in
 * "23. – 25.02.2026", "23 Feb to 2 Mar 2026" or "February 23-25, 2026". Null for anything else, and for an end before
 * the start.
 */
export function readFormPeriod(cell: Pick<FormCell, 'text' | 'day'>, pattern: DayPattern): FormPeriod | null {
  const day = readFormDay(cell, pattern);
  if (day !== null) return { start: day, end: day };
  const text = cell.text.trim().replace(LEADING, '');
  if (text.length > LONGEST) return null;
  const read = (written: string): CalendarDate | null => readFormDay({ text: written, day: null }, pattern);
  for (const match of text.matchAll(BETWEEN)) {
    const [first, second] = [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()];
    const end = read(second) ?? borrowed(beginningsOf(first), (beginning) => read(`${beginning}${second}`));
    if (end === null) continue;
    const isNumber = /\d$/.test(first);
    const start = read(first) ?? borrowed(endingsOf(second), (ending) => (isNumber && /^\d/.test(ending) ? null : read(`${first}${ending}`)));
    if (start !== null && start <= end) return { start, end };
  }
  return null;
}

/** The first reading that works with a part of the other day, the longest part first. */
function borrowed(parts: readonly string[], read: (part: string) => CalendarDate | null): CalendarDate | null {
  for (const part of parts) {
    const day = read(part);
    if (day !== null) return day;
  }
  return null;
}

/** The ends of a text that begin with a whole number or word, or with what stands before one, the longest first. */
function endingsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?<!\d)\d|(?<!\p{L})\p{L}|[^\d\p{L}]/gu)].map(({ index }) => text.slice(index));
}

/** The beginnings of a text that end before a number: of "February 23" the month. */
function beginningsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?<=[^\d])\d/g)].map(({ index }) => text.slice(0, index)).toReversed();
}
