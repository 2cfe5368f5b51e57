import { instantToSerial } from '../../serial-date.ts';
import {
  columnLetters,
  type CellDescription,
  type ColumnDescription,
  type OpenCells,
  type RowDescription,
  type RowRole,
  type SheetDescription,
} from '../../export/workbook-description.ts';
import { COLUMN_FORMATS, DATE_FORMAT, INSTANT_FORMAT, lookOfCell, lookOfOpenCell, NUMBER_FORMATS, TEXT_FORMAT, type CellLook } from './cell-looks.ts';
import { EMPTY_CELL } from '../../export/cells.ts';
import { estimateRowHeight, type MeasuredText } from './estimate-row-height.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { StyleSheet } from './style-sheet.ts';

/** What programs may take for a formula, also behind blanks, and what they may take for a number or date. */
const LOOKS_LIKE_FORMULA = /^[\s\u00A0]*[=+\-@|%]|^[\t\r\n']/;

/** Spreadsheets count days from 1900 and get the first two months wrong. */
const FIRST_SAFE_DAY = Date.UTC(1900, 2, 1);

const EMPTY_ROW: RowDescription = { role: 'body', cells: [] };

/** The look of the cells of one column in rows of one role, with the numbers its formats got so far. */
interface ColumnLook {
  readonly look: CellLook;
  readonly numbers: Map<string, number>;
  readonly quoted: Map<string, number>;
}

interface Content {
  /** Attributes behind the style, and what is in the element; empty for an empty cell. */
  readonly type: string;
  readonly value: string;
  readonly format: string;
  readonly isQuoted: boolean;
}

/** Writes the rows of one sheet, one after the other. */
export class SheetRows {
  readonly #sheet: SheetDescription;
  readonly #styles: StyleSheet;
  readonly #texts: SharedTexts;
  readonly #letters: readonly string[];
  readonly #open: readonly OpenCells[];
  readonly #locked = new Map<RowRole, readonly ColumnLook[]>();
  readonly #unlocked = new Map<RowRole, readonly ColumnLook[]>();

  constructor(sheet: SheetDescription, styles: StyleSheet, texts: SharedTexts) {
    this.#sheet = sheet;
    this.#styles = styles;
    this.#texts = texts;
    this.#open = sheet.protection?.open ?? [];
    this.#letters = sheet.columns.map((_, index) => columnLetters(index));
  }

  /** All rows in order, also those below the described ones that wait to be filled in. */
  *xml(): Generator<string> {
    const { rows } = this.#sheet;
    for (let index = 0; index < rows.length; index += 1) yield this.#rowXml(rows[index] ?? EMPTY_ROW, index + 1);
    const last = this.#open.reduce((lowest, { toRow }) => Math.max(lowest, toRow), 0);
    for (let number = rows.length + 1; number <= last; number += 1) yield this.#rowXml(EMPTY_ROW, number);
  }

  #rowXml(row: RowDescription, number: number): string {
    // A form's lines and bands run over the whole width, also where a row has fewer cells.
    const isFormRow = row.role === 'section' || row.role === 'fact' || row.role === 'total';
    const { columns } = this.#sheet;
    const described = isFormRow ? columns.length : row.cells.length;
    const open = this.#open.filter(({ fromRow, toRow }) => fromRow <= number && number <= toRow);
    const looks = this.#looksOf(row.role, false);
    const openLooks = open.length > 0 ? this.#looksOf(row.role, true) : looks;
    const measured: MeasuredText[] = [];
    let cells = '';
    for (let index = 0; index < columns.length; index += 1) {
      const isOpen = open.some(({ fromColumn, toColumn }) => fromColumn <= index && index <= toColumn);
      if (index >= described && !isOpen) continue;
      const column = columns[index];
      const columnLook = isOpen ? openLooks[index] : looks[index];
      if (column === undefined || columnLook === undefined) continue;
      const cell = row.cells[index] ?? EMPTY_CELL;
      const content = this.#contentOf(cell, column);
      const start = `<c r="${this.#letters[index] ?? ''}${number}" s="${this.#styleOf(columnLook, content)}"`;
      cells += content.value === '' ? `${start}/>` : `${start}${content.type}><v>${content.value}</v></c>`;
      const { look } = columnLook;
      if (cell.kind === 'text') measured.push({ text: cell.text, width: column.width, isWrapped: look.isWrapped, fontSize: look.font.size });
      else if (index === 0) measured.push({ text: '', width: column.width, isWrapped: false, fontSize: look.font.size });
    }
    // Without the mark of a height set by hand, programs fit a row again when it is edited.
    return `<row r="${number}" ht="${estimateRowHeight(measured)}">${cells}</row>`;
  }

  #contentOf(cell: CellDescription, column: ColumnDescription): Content {
    switch (cell.kind) {
      case 'empty':
        return emptyContent(COLUMN_FORMATS[column.type]);
      case 'text':
        return this.#textContent(cell.text);
      case 'number':
        // A figure that is none has no place in a file; whoever describes the workbook lists it.
        return Number.isFinite(cell.number) ? numberContent(String(cell.number), NUMBER_FORMATS[cell.format]) : emptyContent(NUMBER_FORMATS[cell.format]);
      case 'date':
        return this.#instantContent(cell.date, Date.parse(`${cell.date}T00:00:00Z`), DATE_FORMAT);
      case 'instant':
        return this.#instantContent(cell.at, Date.parse(cell.at), INSTANT_FORMAT);
    }
  }

  #textContent(text: string): Content {
    if (text === '') return emptyContent(TEXT_FORMAT);
    return { type: ' t="s"', value: String(this.#texts.placeOf(text)), format: TEXT_FORMAT, isQuoted: LOOKS_LIKE_FORMULA.test(text) };
  }

  /** A day that spreadsheets cannot count stays readable as text. */
  #instantContent(written: string, instant: number, format: string): Content {
    if (Number.isNaN(instant) || instant < FIRST_SAFE_DAY) return this.#textContent(written);
    return numberContent(String(instantToSerial(instant)), format);
  }

  #styleOf({ look, numbers, quoted }: ColumnLook, { format, isQuoted }: Content): number {
    const known = isQuoted ? quoted : numbers;
    const number = known.get(format);
    if (number !== undefined) return number;
    const made = this.#styles.numberOf(look, format, isQuoted);
    known.set(format, made);
    return made;
  }

  #looksOf(role: RowRole, isOpen: boolean): readonly ColumnLook[] {
    const all = isOpen ? this.#unlocked : this.#locked;
    const known = all.get(role);
    if (known !== undefined) return known;
    const lookOf = isOpen ? lookOfOpenCell : lookOfCell;
    const looks = this.#sheet.columns.map((column, index): ColumnLook => ({ look: lookOf(role, column, index === 0), numbers: new Map(), quoted: new Map() }));
    all.set(role, looks);
    return looks;
  }
}

function emptyContent(format: string): Content {
  return { type: '', value: '', format, isQuoted: false };
}

function numberContent(value: string, format: string): Content {
  return { type: '', value, format, isQuoted: false };
}
