import { calendarDate, parseCalendarDate, type CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ReadRow } from '../workbook-content.ts';
import { cellOf, placeOf, type FoundTable } from './find-table.ts';
import type { ReceivedProblem } from './received.ts';

const GERMAN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** A day written as text: 2026-03-12 or 12.03.2026. With slashes nobody knows which is the month. */
function dayOfText(text: string): CalendarDate | null {
  const german = GERMAN_DAY.exec(text.trim());
  return german ? calendarDate(Number(german[3]), Number(german[2]), Number(german[1])) : parseCalendarDate(text);
}

/** Reads the cells of one row, field by field; what cannot be read is named and kept. */
export class RowReader {
  readonly problems: ReceivedProblem[] = [];
  readonly rest: [string, string][] = [];
  readonly #table: FoundTable;
  readonly #row: ReadRow;

  constructor(table: FoundTable, row: ReadRow) {
    this.#table = table;
    this.#row = row;
  }

  /** Whether the column is still there. */
  has(field: string): boolean {
    return this.#table.columns.has(field);
  }

  text(field: string): string {
    return cellOf(this.#table, this.#row, field)?.text ?? '';
  }

  /** As the sheet shows it, days without a time. */
  shown(field: string): string {
    const cell = cellOf(this.#table, this.#row, field);
    return cell?.date === undefined ? (cell?.text ?? '') : cell.date.slice(0, 10);
  }

  day(field: string): CalendarDate | null {
    const cell = cellOf(this.#table, this.#row, field);
    if (cell === undefined || cell.text.trim() === '') return null;
    const day = cell.date === undefined ? dayOfText(cell.text) : parseCalendarDate(cell.date.slice(0, 10));
    if (day === null) this.#keep(field, 'not-a-day', cell.text);
    return day;
  }

  /** The code of a word of a list in any language; null for an empty cell and for a word that is in none. */
  code<Code extends string>(field: string, lists: readonly Readonly<Record<Code, string>>[]): Code | null {
    const text = this.text(field).trim();
    if (text === '') return null;
    const found = codeOfWord(text, lists);
    if (found === null) this.#keep(field, 'not-in-list', text);
    return found;
  }

  #keep(field: string, code: ReceivedProblem['code'], raw: string): void {
    const column = this.#table.columns.get(field) ?? 1;
    const at = placeOf(this.#table, { row: this.#row.row, column });
    this.problems.push({ code, at, raw });
    this.rest.push([at, raw]);
  }
}

/** The code whose word this is, in whichever of the languages; null when it is none. */
export function codeOfWord<Code extends string>(text: string, lists: readonly Readonly<Record<Code, string>>[]): Code | null {
  const wanted = text.trim().toLowerCase();
  for (const list of lists) {
    const found = (Object.entries(list) as [Code, string][]).find(([code, word]) => code === wanted || word.toLowerCase() === wanted);
    if (found !== undefined) return found[0];
  }
  return null;
}
