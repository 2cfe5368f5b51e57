import ExcelJS from 'exceljs';
import type { HashedCell } from '#shared/exchange/export/data-hash.ts';
import type { CellDescription, SheetDescription, WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';

/** Opens a written workbook with the library, as another program of the same kind would. */
export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

/** A cell's value as text, number, ISO moment or null; a formula or another object is told as JSON. */
export function plainValue(value: ExcelJS.CellValue): HashedCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Date) return `${value.toISOString().slice(0, 19)}Z`;
  return JSON.stringify(value);
}

/** What a described cell must read as. */
export function expectedValue(cell: CellDescription | undefined): HashedCell {
  if (cell === undefined || cell.kind === 'empty') return null;
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'number') return cell.number;
  return cell.kind === 'date' ? `${cell.date}T00:00:00Z` : `${cell.at.slice(0, 19)}Z`;
}

export interface Difference {
  readonly address: string;
  readonly expected: HashedCell;
  readonly actual: HashedCell;
}

/** Every cell that does not read as it was described. */
export function differences(
  description: WorkbookDescription,
  read: (sheet: SheetDescription, row: number, column: number) => HashedCell,
): readonly Difference[] {
  return description.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, rowIndex) =>
      sheet.columns.flatMap((_column, columnIndex) => {
        const expected = expectedValue(row.cells[columnIndex]);
        const actual = read(sheet, rowIndex + 1, columnIndex + 1);
        return expected === actual
          ? []
          : [{ address: `${sheet.name}!R${String(rowIndex + 1)}C${String(columnIndex + 1)}`, expected, actual }];
      }),
    ),
  );
}

/** Reads cells of an opened workbook for `differences`. */
export function readerOf(workbook: ExcelJS.Workbook) {
  return (sheet: SheetDescription, row: number, column: number): HashedCell =>
    plainValue(workbook.getWorksheet(sheet.name)?.getCell(row, column).value ?? null);
}
