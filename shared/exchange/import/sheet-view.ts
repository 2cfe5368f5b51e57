import type { CellRange } from '../grid.ts';
import type { ReadCell, ReadRow, SheetContent } from '../workbook-content.ts';

/** Look-ups over one sheet: cells by place and the merged block a cell belongs to. */
export interface SheetView {
  readonly sheet: SheetContent;
  readonly rows: readonly ReadRow[];
  /** Highest column that holds anything. */
  readonly lastColumn: number;
  cell(row: number, column: number): ReadCell | undefined;
  /** Trimmed text of a cell, empty when there is none. */
  text(row: number, column: number): string;
  row(row: number): ReadRow | undefined;
  /** The merged block over a cell, its top left cell included. */
  mergeAt(row: number, column: number): CellRange | undefined;
  /** Cells of a row without those a merged block hides. */
  shown(row: ReadRow): readonly ReadCell[];
}

/** Merged blocks taller than this are formatting of empty columns, not a value for so many rows. */
const TALLEST_MERGE = 2_000;

/** Builds the look-ups once for a sheet. */
export function viewSheet(sheet: SheetContent): SheetView {
  const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
  const merges = sheet.merges.filter(({ top, bottom }) => bottom - top < TALLEST_MERGE);
  const mergesByRow = indexMerges(merges);
  const mergeAt = (row: number, column: number): CellRange | undefined =>
    mergesByRow.get(row)?.find(({ left, right }) => column >= left && column <= right);
  const cell = (row: number, column: number): ReadCell | undefined => byRow.get(row)?.cells.find((one) => one.column === column);
  return {
    sheet,
    rows: sheet.rows,
    lastColumn: sheet.rows.reduce((most, row) => Math.max(most, row.cells.at(-1)?.column ?? 0), 0),
    cell,
    text: (row, column) => cell(row, column)?.text.trim() ?? '',
    row: (row) => byRow.get(row),
    mergeAt,
    shown: (row) =>
      !mergesByRow.has(row.row) ? row.cells : row.cells.filter(({ column }) => {
        const merge = mergeAt(row.row, column);
        return merge === undefined || (merge.top === row.row && merge.left === column);
      }),
  };
}

function indexMerges(merges: readonly CellRange[]): ReadonlyMap<number, readonly CellRange[]> {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}
