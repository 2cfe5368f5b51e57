import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import type { CellDescription, ColumnDescription, RowDescription, RowRole } from './workbook-description.ts';

export const EMPTY_CELL: CellDescription = { kind: 'empty' };

/** A text cell; empty text is an empty cell. */
export function textCell(text: string): CellDescription {
  return text === '' ? EMPTY_CELL : { kind: 'text', text };
}

/** Several short texts in one cell, separated by a comma. */
export function listCell(texts: readonly string[]): CellDescription {
  return textCell(texts.filter((text) => text !== '').join(', '));
}

/** Several texts in one cell, one to a line. */
export function linesCell(texts: readonly string[]): CellDescription {
  return textCell(texts.filter((text) => text !== '').join('\n'));
}

/** A whole number. */
export function countCell(number: number): CellDescription {
  return { kind: 'number', number, format: 'whole' };
}

/** A share from 0 to 1, shown as a percentage; empty when there is nothing to divide by. */
export function shareCell(share: number | null): CellDescription {
  return share === null ? EMPTY_CELL : { kind: 'number', number: share, format: 'percent' };
}

/** A day, as a real date. */
export function dateCell(date: CalendarDate | null): CellDescription {
  return date === null ? EMPTY_CELL : { kind: 'date', date };
}

/** A moment, as a real date with time in UTC. */
export function instantCell(at: Timestamp): CellDescription {
  return { kind: 'instant', at };
}

/** A row with its role. */
export function row(role: RowRole, ...cells: readonly CellDescription[]): RowDescription {
  return { role, cells };
}

/** The heading row of a table. */
export function headerRow(columns: readonly ColumnDescription[]): RowDescription {
  return { role: 'header', cells: columns.map((column) => textCell(column.header)) };
}

interface ColumnOptions {
  readonly isWrapped?: boolean;
  readonly isHidden?: boolean;
  readonly align?: ColumnDescription['align'];
  readonly type?: ColumnDescription['type'];
}

/** A column; text wraps unless told otherwise. */
export function column(key: string, header: string, width: number, options: ColumnOptions = {}): ColumnDescription {
  return {
    key,
    header,
    width,
    isWrapped: options.isWrapped ?? true,
    isHidden: options.isHidden ?? false,
    align: options.align ?? 'left',
    type: options.type ?? 'text',
  };
}
