import ExcelJS from 'exceljs';
import { escapeForSheet } from '#shared/exchange/export/clean-text.ts';
import { fillIn } from '#shared/exchange/export/export-words.ts';
import {
  columnLetters,
  type CellDescription,
  type ColumnDescription,
  type SheetDescription,
  type WorkbookDescription,
} from '#shared/exchange/export/workbook-description.ts';
import { estimateRowHeight, type MeasuredText } from './estimate-row-height.ts';
import { finishPackage } from './finish-package.ts';
import {
  DATE_FORMAT,
  INSTANT_FORMAT,
  QUOTED_TEXT_FORMAT,
  stylesOfWorkbook,
  TEXT_FORMAT,
  TONE_COLOURS,
  type StyleOf,
} from './sheet-style.ts';

/** A4, the number the file format gives it. */
const A4 = 9;

const WHOLE_FORMAT = '#,##0';

const NUMBER_FORMATS = { whole: WHOLE_FORMAT, decimal: '#,##0.0', percent: '0.0%' } as const;

/** Rows between two signs of life. */
const ROWS_PER_STEP = 200;

/** What programs may take for a formula, also behind blanks, and what they may take for a number or date. */
const LOOKS_LIKE_FORMULA = /^[\s\u00A0]*[=+\-@|%]|^[\t\r\n']/;

interface CellContent {
  readonly value: ExcelJS.CellValue;
  readonly format: string;
}

/** The format of a column, for cells that hold nothing yet. */
const COLUMN_FORMATS: Readonly<Record<ColumnDescription['type'], string>> = {
  text: TEXT_FORMAT,
  date: DATE_FORMAT,
  instant: INSTANT_FORMAT,
  number: WHOLE_FORMAT,
};

function contentOf(cell: CellDescription, column: ColumnDescription): CellContent {
  switch (cell.kind) {
    case 'empty':
      return { value: null, format: COLUMN_FORMATS[column.type] };
    case 'text':
      return {
        value: escapeForSheet(cell.text),
        format: LOOKS_LIKE_FORMULA.test(cell.text) ? QUOTED_TEXT_FORMAT : TEXT_FORMAT,
      };
    case 'number':
      return { value: cell.number, format: NUMBER_FORMATS[cell.format] };
    case 'date':
      return { value: new Date(`${cell.date}T00:00:00Z`), format: DATE_FORMAT };
    case 'instant':
      return { value: new Date(cell.at), format: INSTANT_FORMAT };
  }
}

/** In headers and footers `&` begins a code and is doubled to stand for itself. */
function headerText(text: string): string {
  return text.replaceAll('&', '&&').replace(/\s+/g, ' ').slice(0, 120);
}

function setUpSheet(sheet: ExcelJS.Worksheet, description: SheetDescription): void {
  const { print, headerRow } = description;
  sheet.pageSetup = {
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: false,
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(headerRow === null ? {} : { printTitlesRow: `${String(headerRow)}:${String(headerRow)}` }),
    // The library puts a `$` before each corner; the second one must come from here, or the area is relative.
    printArea: `A$1:${columnLetters(print.columnCount - 1)}$${String(Math.max(1, description.rows.length))}`,
  };
  // The types name a few American sizes only.
  Object.assign(sheet.pageSetup, { paperSize: A4 });
  sheet.headerFooter.oddHeader = `&L&9${headerText(print.header)}`;
  sheet.headerFooter.oddFooter = `&L&9${headerText(print.footer)}&R&9${fillIn(headerText(print.pageOf), { page: '&P', pages: '&N' })}`;
  if (headerRow !== null) {
    sheet.views = [
      {
        state: 'frozen',
        xSplit: description.frozenColumns,
        ySplit: headerRow,
        showGridLines: false,
        zoomScale: 100,
      },
    ];
    const last = columnLetters(description.columns.length - 1);
    sheet.autoFilter = `A${String(headerRow)}:${last}${String(Math.max(headerRow, description.rows.length))}`;
  } else {
    sheet.views = [{ state: 'normal', showGridLines: false }];
  }
}

function addColumns(sheet: ExcelJS.Worksheet, description: SheetDescription): void {
  description.columns.forEach((column, index) => {
    const target = sheet.getColumn(index + 1);
    target.width = column.width;
    target.hidden = column.isHidden;
    // Also below the table, so that a clause number typed there stays text and a day stays a day.
    target.style = { numFmt: COLUMN_FORMATS[column.type], alignment: { vertical: 'top', wrapText: column.isWrapped } };
  });
}

function addRow(sheet: ExcelJS.Worksheet, description: SheetDescription, index: number, styleOf: StyleOf): void {
  const row = description.rows[index];
  if (row === undefined) return;
  const target = sheet.getRow(index + 1);
  // A form's lines and bands run over the whole width, also where a row has fewer cells.
  const isFormRow = row.role === 'section' || row.role === 'fact' || row.role === 'total';
  const cellCount = isFormRow ? description.columns.length : row.cells.length;
  const texts: MeasuredText[] = [];
  for (let position = 0; position < cellCount; position += 1) {
    const column = description.columns[position];
    if (column === undefined) continue;
    const described = row.cells[position] ?? { kind: 'empty' };
    const content = contentOf(described, column);
    const style = styleOf(row.role, column, position === 0, content.format);
    const cell = target.getCell(position + 1);
    cell.value = content.value;
    cell.style = style;
    texts.push({
      text: described.kind === 'text' ? described.text : '',
      width: column.width,
      isWrapped: style.alignment?.wrapText === true,
      fontSize: style.font?.size ?? 10,
    });
  }
  target.height = estimateRowHeight(texts);
}

/** What the library has and its types leave out. */
interface RangeValidations extends ExcelJS.Worksheet {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
}

function addRules(sheet: ExcelJS.Worksheet, description: SheetDescription): void {
  // Set for a whole range at once: from single cells the library makes ranges that overlap.
  const { dataValidations: validations } = sheet as RangeValidations;
  for (const validation of description.validations) {
    const letters = columnLetters(validation.column);
    validations.add(`${letters}${String(validation.fromRow)}:${letters}${String(validation.toRow)}`, {
      type: 'list',
      allowBlank: true,
      formulae: [validation.listName],
      showErrorMessage: true,
      // A warning, not a stop: somebody else's answer must not be locked out by our list.
      errorStyle: 'warning',
      error: validation.message.slice(0, 220),
    });
  }
  description.tones.forEach((tone, index) => {
    const letters = columnLetters(tone.column);
    const colours = TONE_COLOURS[tone.tone];
    sheet.addConditionalFormatting({
      ref: `${letters}${String(tone.fromRow)}:${letters}${String(tone.toRow)}`,
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [`$${letters}${String(tone.fromRow)}="${tone.text.replaceAll('"', '""')}"`],
          style: {
            font: { color: { argb: colours.ink }, bold: tone.tone === 'major' || tone.tone === 'minor' },
            fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: colours.fill } },
          },
        },
      ],
    });
  });
}

/**
 * Writes a described workbook as the bytes of an .xlsx file. Runs wherever the library runs: in a worker of the
 * window, and in Node for tests. `onProgress` hears shares from 0 to 1. Throws when the library fails.
 */
export async function writeWorkbook(
  description: WorkbookDescription,
  onProgress: (share: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = description.author;
  workbook.lastModifiedBy = description.author;
  workbook.title = description.title;
  workbook.created = new Date(description.createdAt);
  workbook.modified = new Date(description.createdAt);

  const total = description.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const styleOf = stylesOfWorkbook();
  let written = 0;
  for (const each of description.sheets) {
    const sheet = workbook.addWorksheet(each.name, each.visibility === 'very-hidden' ? { state: 'veryHidden' } : {});
    setUpSheet(sheet, each);
    addColumns(sheet, each);
    for (let index = 0; index < each.rows.length; index += 1) {
      addRow(sheet, each, index, styleOf);
      written += 1;
      if (written % ROWS_PER_STEP === 0) onProgress((0.6 * written) / total);
    }
    addRules(sheet, each);
  }
  for (const list of description.lists) {
    const letters = columnLetters(list.column);
    const range = `$${letters}$${String(list.fromRow)}:$${letters}$${String(list.toRow)}`;
    workbook.definedNames.add(`'${list.sheetName.replaceAll("'", "''")}'!${range}`, list.name);
  }
  onProgress(0.6);
  const bytes = await workbook.xlsx.writeBuffer();
  onProgress(0.9);
  const finished = finishPackage(new Uint8Array(bytes));
  onProgress(1);
  return finished;
}
