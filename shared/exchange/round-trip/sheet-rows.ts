import type { ReadCell, SheetContent } from '../workbook-content.ts';

/** A row of a sheet with its cells by column. */
export interface RowCells {
  readonly row: number;
  readonly cells: ReadonlyMap<number, ReadCell>;
}

/** The rows of a sheet with their cells at hand by column. */
export function rowCells(sheet: SheetContent): readonly RowCells[] {
  return sheet.rows.map(({ row, cells }) => ({ row, cells: new Map(cells.map((cell) => [cell.column, cell])) }));
}

/** What a cell reads, without blanks around it; empty where there is none. */
export function textOf({ cells }: RowCells, column: number | null): string {
  return column === null ? '' : (cells.get(column)?.text.trim() ?? '');
}
