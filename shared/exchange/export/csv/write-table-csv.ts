import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { AuditWorkbookInput } from '../audit-workbook-input.ts';
import type { CellChange, ChangedCell } from '../clean-sheets.ts';
import { cleanText } from '../clean-text.ts';
import { tableSheet, type ExportTable } from '../export-tables.ts';
import { columnLetters, type CellDescription, type SheetDescription } from '../workbook-description.ts';
import { csvText, type CsvField, type CsvLayout } from './csv-text.ts';

export interface WrittenCsv {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Rows without the headings. */
  readonly rows: number;
  readonly changedCells: readonly ChangedCell[];
}

/** 2026-02-24 10:30:00, with thousandths where there are any: a form programs take for a moment and people can read. */
function momentText(at: string): string {
  return at.replace('T', ' ').replace(/(?:\.000)?Z$/, '');
}

function fieldOf(cell: CellDescription): readonly [CsvField, readonly CellChange[]] {
  switch (cell.kind) {
    case 'empty':
      return [null, []];
    case 'text': {
      // No cell limit here: a text file holds long texts whole.
      const { text, changes } = cleanText(cell.text);
      return [text, changes];
    }
    case 'number':
      return Number.isFinite(cell.number) ? [cell.number, []] : [null, ['not-a-number']];
    case 'date':
      return [cell.date, []];
    case 'instant':
      return [momentText(cell.at), []];
  }
}

/** A sheet as records of fields with the cells that could not be kept as they were. Rows for a pen are left out. */
export function sheetRecords(sheet: SheetDescription): { readonly records: readonly (readonly CsvField[])[]; readonly changedCells: readonly ChangedCell[] } {
  const changedCells: ChangedCell[] = [];
  const name = sheet.columns.findIndex(({ key }) => key === 'name');
  const isForPen = (cells: readonly CellDescription[]): boolean => sheet.id === 'attendance' && cells.slice(name).every(({ kind }) => kind === 'empty');
  const rows = sheet.rows.filter(({ cells }) => !isForPen(cells));
  const records = rows.map(({ cells }, row) =>
    cells.map((cell, place): CsvField => {
      const [field, changes] = fieldOf(cell);
      if (changes.length > 0) changedCells.push({ sheetName: sheet.name, address: `${columnLetters(place)}${String(row + 1)}`, changes });
      return field;
    }),
  );
  return { records, changedCells };
}

/** One table of an audit as a text file in UTF-8. */
export function writeTableCsv(input: AuditWorkbookInput, table: ExportTable, layout: CsvLayout): WrittenCsv {
  const { records, changedCells } = sheetRecords(tableSheet(input, table));
  const text = csvText(records, layout);
  return { bytes: new Uint8Array(utf8ToBytes(layout.hasMark ? `\uFEFF${text}` : text)), rows: records.length - 1, changedCells };
}
