import type { CellDescription, WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import { shownText } from '#shared/exchange/round-trip/shown-cell.ts';
import type { ReadCell, SheetContent, WorkbookContent } from '#shared/exchange/workbook-content.ts';

/** A cell somebody may edit: what it shows, and what kind it is. */
export type GridCell = Pick<ReadCell, 'kind' | 'text' | 'date' | 'number'> | null;

/** A workbook as a person works on it: sheets of rows of cells, to be sorted, cut and typed into. */
export interface WorkbookGrid {
  readonly sheets: { name: string; state: SheetContent['state']; rows: GridCell[][] }[];
}

function gridCell(cell: CellDescription): GridCell {
  const text = shownText(cell);
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return text === '' ? null : { kind: 'text', text };
    case 'number':
      return { kind: 'number', text, number: cell.number };
    case 'date':
    case 'instant':
      return { kind: 'date', text, date: text };
  }
}

export function textCellOf(text: string): GridCell {
  return text === '' ? null : { kind: 'text', text };
}

/** What a described workbook becomes, without the way through a file. */
export function gridOf(description: WorkbookDescription): WorkbookGrid {
  return {
    sheets: description.sheets.map(({ name, visibility, rows, columns }) => ({
      name,
      state: visibility ?? 'visible',
      rows: rows.map(({ cells }) => columns.map((_, index) => gridCell(cells[index] ?? { kind: 'empty' }))),
    })),
  };
}

/** The workbook as the reader gives it. */
export function contentOf(grid: WorkbookGrid, fileName = 'returned.xlsx'): WorkbookContent {
  return {
    fileName,
    format: 'workbook',
    notes: [],
    sheets: grid.sheets.map(({ name, state, rows }) => ({
      name,
      state,
      rows: rows.flatMap((cells, index) => {
        const present = cells.flatMap((cell, column) => (cell === null || cell.text === '' ? [] : [{ row: index + 1, column: column + 1, ...cell }]));
        return present.length === 0 ? [] : [{ row: index + 1, cells: present }];
      }),
      hiddenRows: [],
      hiddenColumns: [],
      merges: [],
      notes: [],
    })),
  };
}

export function sheetOf(grid: WorkbookGrid, name: string): WorkbookGrid['sheets'][number] {
  const sheet = grid.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** Index of a column by its heading in the first row. */
export function columnOf(sheet: WorkbookGrid['sheets'][number], heading: string): number {
  const index = sheet.rows[0]?.findIndex((cell) => cell?.text === heading) ?? -1;
  if (index < 0) throw new Error(`No column ${heading}`);
  return index;
}

/** Types a text into the cell of a row that is found by a text in any of its cells. */
export function typeInto(grid: WorkbookGrid, sheetName: string, rowWith: string, heading: string, text: string | GridCell): void {
  const sheet = sheetOf(grid, sheetName);
  const row = sheet.rows.find((cells) => cells.some((cell) => cell?.text === rowWith));
  if (row === undefined) throw new Error(`No row with ${rowWith}`);
  row[columnOf(sheet, heading)] = typeof text === 'string' ? textCellOf(text) : text;
}
