import { isDateFormat, serialToDate } from '../serial-date.ts';
import type { ReadCell } from '../workbook-content.ts';
import type { NumberFormats } from './number-formats.ts';

/** Codes of the built-in formats that matter for reading; the others look like plain numbers. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [49, '@'],
]);

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/;

/** The format of a cell style, looked up once for all its cells. */
interface CellFormat {
  /** Empty for the general format. */
  readonly code: string;
  readonly isDate: boolean;
  /** Null for the formats that show the number itself. */
  readonly fixed: FixedFormat | null;
}

/** A format of a fixed number of digits: 0, 000, 0.00, 0 %. */
interface FixedFormat {
  readonly whole: number;
  readonly decimals: number;
  readonly percent: string | null;
}

const GENERAL: CellFormat = { code: '', isDate: false, fixed: null };

/** No program writes a longer code; to look for quotes and brackets in millions of characters would take minutes. */
const LONGEST_FORMAT = 255;

/** Days kept ready: a sheet has many cells and few different days. */
const MOST_DAYS = 50_000;

/** Turns what stands in a sheet into the one shape everything after the reader works with. */
export class CellReader {
  readonly #formats: readonly CellFormat[];
  readonly #usesDates1904: boolean;
  readonly #days = new Map<number, string | null>();

  constructor(formats: NumberFormats, usesDates1904: boolean) {
    this.#formats = formats.byStyle.map((id) => formatOf(id, formats));
    this.#usesDates1904 = usesDates1904;
  }

  isoDate(row: number, column: number, value: string): ReadCell {
    const parsed = ISO_DATE.exec(value);
    if (!parsed) return { row, column, kind: 'text', text: value };
    const time = parsed[2];
    const date = time === undefined || time === '00:00' ? (parsed[1] ?? value) : `${parsed[1] ?? ''}T${time}`;
    return { row, column, kind: 'date', text: date, date };
  }

  number(row: number, column: number, number: number, style: number): ReadCell {
    const { code, isDate, fixed } = this.#formats[style] ?? GENERAL;
    const date = isDate ? this.#dateOf(number) : null;
    if (date !== null) return { row, column, kind: 'date', text: date, date, number, numberFormat: code };
    const text = fixed === null ? plainNumber(number) : showFixed(number, fixed);
    return code === '' ? { row, column, kind: 'number', text, number } : { row, column, kind: 'number', text, number, numberFormat: code };
  }

  #dateOf(serial: number): string | null {
    const known = this.#days.get(serial);
    if (known !== undefined) return known;
    const date = serialToDate(serial, this.#usesDates1904);
    if (this.#days.size < MOST_DAYS) this.#days.set(serial, date);
    return date;
  }
}

function formatOf(id: number, formats: NumberFormats): CellFormat {
  if (id === 0) return GENERAL;
  const code = (formats.codes.get(id) ?? BUILT_IN.get(id) ?? '').slice(0, LONGEST_FORMAT);
  return code.toLowerCase() === 'general' ? GENERAL : { code, isDate: isDateFormat(code), fixed: fixedFormat(code) };
}

function fixedFormat(code: string): FixedFormat | null {
  const found = /^(0+)(?:\.(0+))?(\s?%)?$/.exec(code.split(';')[0] ?? '');
  if (!found) return null;
  const [, whole = '0', decimals = '', percent] = found;
  return { whole: whole.length, decimals: Math.min(decimals.length, 15), percent: percent ?? null };
}

/**
 * The number as its cell shows it, for the formats that change what a person reads as an id or a share
 * (0.00, 000, 0 %); every other format shows the number itself with at most 15 significant digits, as Excel keeps.
 */
function showFixed(number: number, { whole, decimals, percent }: FixedFormat): string {
  // Ids and counts, nearly always: nothing to fill up and nothing to cut off.
  if (whole === 1 && decimals === 0 && percent === null && number >= 0 && number < 1e15 && Number.isInteger(number)) return String(number);
  const shown = Math.abs(percent === null ? number : number * 100).toFixed(decimals);
  const [integer = '', fraction] = shown.split('.');
  const padded = integer.padStart(whole, '0') + (fraction === undefined ? '' : `.${fraction}`);
  return `${number < 0 ? '-' : ''}${padded}${percent ?? ''}`;
}

function plainNumber(number: number): string {
  // Up to here every whole number has at most 15 digits.
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number);
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? rounded.toFixed(0) : String(rounded);
}
