import { isDateFormat, serialToDate } from '../serial-date.ts';
import type { ReadCell } from '../workbook-content.ts';
import type { NumberFormats } from './number-formats.ts';
import type { ScannedCell } from './scan-sheet.ts';

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

export interface CellContext {
  readonly formats: NumberFormats;
  readonly usesDates1904: boolean;
}

/** Turns a scanned cell into the one shape everything after the reader works with. */
export function readCell(row: number, cell: ScannedCell, context: CellContext): ReadCell {
  const place = { row, column: cell.column };
  switch (cell.type) {
    case 'text':
      return { ...place, kind: 'text', text: cell.value };
    case 'boolean':
      return { ...place, kind: 'boolean', text: cell.value };
    case 'error':
      return { ...place, kind: 'error', text: cell.value };
    case 'iso-date':
      return isoDateCell(place, cell.value);
    case 'number':
      return numberCell(place, Number(cell.value), formatOf(cell.style, context.formats), context.usesDates1904);
  }
}

type Place = Pick<ReadCell, 'row' | 'column'>;

function isoDateCell(place: Place, value: string): ReadCell {
  const parsed = ISO_DATE.exec(value);
  if (!parsed) return { ...place, kind: 'text', text: value };
  const time = parsed[2];
  const date = time === undefined || time === '00:00' ? (parsed[1] ?? value) : `${parsed[1] ?? ''}T${time}`;
  return { ...place, kind: 'date', text: date, date };
}

function numberCell(place: Place, number: number, format: string, usesDates1904: boolean): ReadCell {
  const date = isDateFormat(format) ? serialToDate(number, usesDates1904) : null;
  if (date !== null) return { ...place, kind: 'date', text: date, date, number, numberFormat: format };
  const text = showNumber(number, format);
  return format === '' ? { ...place, kind: 'number', text, number } : { ...place, kind: 'number', text, number, numberFormat: format };
}

function formatOf(style: number, formats: NumberFormats): string {
  const id = formats.byStyle[style] ?? 0;
  if (id === 0) return '';
  const code = formats.codes.get(id) ?? BUILT_IN.get(id) ?? '';
  return code.toLowerCase() === 'general' ? '' : code;
}

/**
 * The number as its cell shows it, for the formats that change what a person reads as an id or a share
 * (0.00, 000, 0 %); every other format shows the number itself with at most 15 significant digits, as Excel keeps.
 */
export function showNumber(number: number, format: string): string {
  const fixed = /^(0+)(?:\.(0+))?(\s?%)?$/.exec(format.split(';')[0] ?? '');
  if (!fixed) return plainNumber(number);
  const [, whole = '0', decimals = '', percent] = fixed;
  const shown = Math.abs(percent === undefined ? number : number * 100).toFixed(Math.min(decimals.length, 15));
  const [integer = '', fraction] = shown.split('.');
  const padded = integer.padStart(whole.length, '0') + (fraction === undefined ? '' : `.${fraction}`);
  return `${number < 0 ? '-' : ''}${padded}${percent ?? ''}`;
}

function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? rounded.toFixed(0) : String(rounded);
}
