import { CELL_TEXT_LIMIT, cleanText, splitText, writtenLength, type TextChange } from './clean-text.ts';
import { column, countCell, EMPTY_CELL, headerRow, row, textCell } from './cells.ts';
import { fillIn } from './export-words.ts';
import { tablePrint, type SheetWording } from './print-set-up.ts';
import { columnLetters, type CellDescription, type RowDescription, type SheetDescription } from './workbook-description.ts';

export type CellChange = TextChange | 'overflow' | 'not-a-number' | 'date-as-text';

/** A cell that could not be written exactly as it was, with the reasons. Nothing is changed without being listed. */
export interface ChangedCell {
  readonly sheetName: string;
  /** For example `G12`, as at the time of export. */
  readonly address: string;
  readonly changes: readonly CellChange[];
}

interface OverflowPart {
  readonly sheetName: string;
  readonly address: string;
  readonly columnHeader: string;
  readonly rowId: string;
  readonly part: number;
  readonly text: string;
}

interface Place {
  readonly sheet: SheetDescription;
  readonly cells: readonly CellDescription[];
  readonly column: number;
  readonly address: string;
}

/** Room for the mark at the cut. */
const MARK_ROOM = 260;

/** An escape makes one character seven long; this many characters fit even when every one of them is escaped. */
const ALL_ESCAPED_LIMIT = 4_600;

/** Spreadsheets count days from 1900 and get the first two months wrong: earlier days stay readable as text. */
const FIRST_SAFE_DATE = '1900-03-01';

function isUnsafeDate(date: string): boolean {
  return !/^\d{4}-\d{2}-\d{2}/.test(date) || date < FIRST_SAFE_DATE || Number.isNaN(Date.parse(date));
}

function rowIdOf({ sheet, cells }: Place): string {
  const cell = cells[sheet.columns.findIndex((each) => each.key === 'rowId')];
  return cell?.kind === 'text' ? cell.text : '';
}

/**
 * Makes every cell writable. Text over the cell limit is cut with a visible mark, and all of it is put on an extra
 * sheet in parts. Returns the sheets, the extra one last when it is needed, and every cell that was changed.
 */
export function cleanSheets(
  sheets: readonly SheetDescription[],
  input: SheetWording,
): { readonly sheets: readonly SheetDescription[]; readonly changedCells: readonly ChangedCell[] } {
  const changedCells: ChangedCell[] = [];
  const overflow: OverflowPart[] = [];

  const cleanTextCell = (raw: string, place: Place): readonly [CellDescription, readonly CellChange[]] => {
    const { text, changes } = cleanText(raw);
    const written = writtenLength(text);
    if (written <= CELL_TEXT_LIMIT) return [textCell(text), changes];
    const limit = written === text.length ? CELL_TEXT_LIMIT - MARK_ROOM : ALL_ESCAPED_LIMIT;
    const parts = splitText(text, limit);
    parts.forEach((part, index) => {
      overflow.push({
        sheetName: place.sheet.name,
        address: place.address,
        columnHeader: place.sheet.columns[place.column]?.header ?? '',
        rowId: rowIdOf(place),
        part: index + 1,
        text: part,
      });
    });
    const mark = fillIn(input.words.continued, { sheet: input.words.sheets.overflow });
    return [textCell(`${parts[0] ?? ''}\n${mark}`), [...changes, 'overflow']];
  };

  const cleanCell = (cell: CellDescription, place: Place): readonly [CellDescription, readonly CellChange[]] => {
    if (cell.kind === 'text') return cleanTextCell(cell.text, place);
    if (cell.kind === 'number' && !Number.isFinite(cell.number)) return [EMPTY_CELL, ['not-a-number']];
    if (cell.kind === 'date' && isUnsafeDate(cell.date)) return [textCell(cell.date), ['date-as-text']];
    if (cell.kind === 'instant' && isUnsafeDate(cell.at)) return [textCell(cell.at), ['date-as-text']];
    return [cell, []];
  };

  const cleanRow = (sheet: SheetDescription, each: RowDescription, rowIndex: number): RowDescription => ({
    role: each.role,
    cells: each.cells.map((cell, columnIndex) => {
      const address = `${columnLetters(columnIndex)}${String(rowIndex + 1)}`;
      const [clean, changes] = cleanCell(cell, { sheet, cells: each.cells, column: columnIndex, address });
      if (changes.length > 0) changedCells.push({ sheetName: sheet.name, address, changes });
      return clean;
    }),
  });

  const cleaned = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((each, index) => cleanRow(sheet, each, index)),
    print: {
      ...sheet.print,
      header: cleanText(sheet.print.header).text,
      footer: cleanText(sheet.print.footer).text,
    },
  }));
  return {
    sheets: overflow.length === 0 ? cleaned : [...cleaned, overflowSheet(input, overflow)],
    changedCells,
  };
}

function overflowSheet(input: SheetWording, parts: readonly OverflowPart[]): SheetDescription {
  const { words } = input;
  const columns = [
    column('sheet', words.columns.sheet, 16),
    column('rowId', words.columns.rowId, 24),
    column('column', words.columns.column, 18),
    column('cell', words.columns.cell, 10),
    column('part', words.columns.part, 8, { align: 'right' }),
    column('text', words.columns.text, 100),
  ];
  return {
    id: 'overflow',
    name: words.sheets.overflow,
    columns,
    rows: [
      headerRow(columns),
      ...parts.map((part) =>
        row(
          'body',
          textCell(part.sheetName),
          textCell(cleanText(part.rowId).text),
          textCell(part.columnHeader),
          textCell(part.address),
          countCell(part.part),
          textCell(part.text),
        ),
      ),
    ],
    headerRow: 1,
    frozenColumns: 0,
    validations: [],
    tones: [],
    print: tablePrint(input, words.sheets.overflow, columns.length),
  };
}
