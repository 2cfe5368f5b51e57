import ExcelJS from 'exceljs';
import { columnLetters, type CellDescription, type SheetDescription, type WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import { COLUMN_FORMATS, DATE_FORMAT, INSTANT_FORMAT, lookOfCell, NUMBER_FORMATS, TEXT_FORMAT, type CellLook } from '#shared/exchange/package/write/cell-looks.ts';

function valueOf(cell: CellDescription): ExcelJS.CellValue {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'date':
      return new Date(`${cell.date}T00:00:00Z`);
    case 'instant':
      return new Date(cell.at);
  }
}

function formatOf(cell: CellDescription, type: keyof typeof COLUMN_FORMATS): string {
  if (cell.kind === 'number') return NUMBER_FORMATS[cell.format];
  if (cell.kind === 'date') return DATE_FORMAT;
  if (cell.kind === 'instant') return INSTANT_FORMAT;
  return cell.kind === 'text' ? TEXT_FORMAT : COLUMN_FORMATS[type];
}

function styleOf(look: CellLook, numFmt: string): Partial<ExcelJS.Style> {
  const line = { style: 'thin', color: { argb: 'FFCBD2DA' } } as const;
  return {
    numFmt,
    font: { name: 'Calibri', size: look.font.size, bold: look.font.isBold, ...(look.font.colour === null ? {} : { color: { argb: look.font.colour } }) },
    alignment: { vertical: look.vertical === 'center' ? 'middle' : 'top', wrapText: look.isWrapped, ...(look.horizontal === null ? {} : { horizontal: look.horizontal }) },
    ...(look.fill === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: look.fill } } }),
    border: { bottom: line, right: line },
  };
}

function addSheet(workbook: ExcelJS.Workbook, description: SheetDescription): void {
  const sheet = workbook.addWorksheet(description.name);
  description.columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.views = [{ state: 'frozen', xSplit: description.frozenColumns, ySplit: 1 }];
  sheet.autoFilter = `A1:${columnLetters(description.columns.length - 1)}${description.rows.length}`;
  // One object for all cells that look alike: given another each time, the library takes several times as long.
  const styles = new Map<string, Partial<ExcelJS.Style>>();
  description.rows.forEach((row, rowIndex) => {
    const target = sheet.getRow(rowIndex + 1);
    description.columns.forEach((column, index) => {
      const described = row.cells[index] ?? { kind: 'empty' };
      const format = formatOf(described, column.type);
      const key = `${row.role} ${index} ${format}`;
      let style = styles.get(key);
      if (style === undefined) {
        style = styleOf(lookOfCell(row.role, column, index === 0), format);
        styles.set(key, style);
      }
      const cell = target.getCell(index + 1);
      cell.value = valueOf(described);
      cell.style = style;
    });
  });
}

/** The peer of our writer: the same cells, looks and widths by way of the spreadsheet library, in its quickest manner. */
export async function writeWithLibrary(description: WorkbookDescription): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of description.sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
