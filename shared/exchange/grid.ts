import { LIMITS } from './package/limits.ts';

/** A block of cells; rows and columns count from 1, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const CELL = /^\$?([A-Za-z]{1,7})\$?(\d{1,15})$/;
const COLUMN = /^\$?([A-Za-z]{1,7})$/;
const ROW = /^\$?(\d{1,15})$/;

/** 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** A -> 1, aa -> 27. The text holds letters only. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Row and column as people write them: C17. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Reads `C17` or `$C$17`; null for anything else. The cell may lie outside the grid: see `isInGrid`. */
export function parseCellAddress(text: string): { readonly row: number; readonly column: number } | null {
  const parsed = CELL.exec(text);
  if (!parsed) return null;
  return { column: columnNumber(parsed[1] ?? ''), row: Number(parsed[2]) };
}

/** Reads `A1`, `A1:C9`, `A:C` (whole columns) and `2:5` (whole rows); null for anything else. */
export function parseRange(text: string): CellRange | null {
  const [first = '', second = first] = text.trim().split(':');
  const from = parseCorner(first, 'start');
  const to = parseCorner(second, 'end');
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** True when the whole range lies on a sheet of 1,048,576 rows and 16,384 columns. */
export function isInGrid(range: CellRange): boolean {
  return range.top >= 1 && range.left >= 1 && range.bottom <= LIMITS.rows && range.right <= LIMITS.columns;
}

/** Number of cells in the range. */
export function rangeArea(range: CellRange): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

function parseCorner(text: string, side: 'start' | 'end'): { readonly row: number; readonly column: number } | null {
  const cell = parseCellAddress(text);
  if (cell) return cell;
  const column = COLUMN.exec(text);
  if (column) return { column: columnNumber(column[1] ?? ''), row: side === 'start' ? 1 : LIMITS.rows };
  const row = ROW.exec(text);
  if (row) return { row: Number(row[1]), column: side === 'start' ? 1 : LIMITS.columns };
  return null;
}
