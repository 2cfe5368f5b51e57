import { instantToSerial } from '../../serial-date.ts';
import { columnLetters, type CellDescription, type ColumnDescription, type RowDescription, type RowRole, type SheetDescription } from '../../export/workbook-description.ts';
import { COLUMN_FORMATS, DATE_FORMAT, INSTANT_FORMAT, lookOfCell, NUMBER_FORMATS, TEXT_FORMAT, type CellLook } from './cell-looks.ts';
import { estimateRowHeight, type MeasuredText } from './estimate-row-height.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { StyleSheet } from './style-sheet.ts';

/** What programs may take for a formula, also behind blanks, and what they may take for a number or date. */
const LOOKS_LIKE_FORMULA = /^[\s\u00A0]*[=+\-@|%]|^[\t\r\n']/;

/** Spreadsheets count days from 1900 and get the first two months wrong. */
const FIRST_SAFE_DAY = Date.UTC(1900, 2, 1);

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
  readonly #looks = new Map<RowRole, readonly ColumnLook[]>();

  constructor(sheet: SheetDescription, styles: StyleSheet, texts: SharedTexts) {
    this.#sheet = sheet;
    this.#styles = styles;
    this.#texts = texts;
    this.#letters = sheet.columns.map((_, index) => columnLetters(index));
  }

  /** The XML of a row; `number` counts from 1. */
  rowXml(row: RowDescription, number: number): string {
    // A form's lines and bands run over the whole width, also where a row has fewer cells.
    const isFormRow = row.role === 'section' || row.role === 'fact' || row.role === 'total';
    const { columns } = this.#sheet;
    const count = isFormRow ? columns.length : Math.min(row.cells.length, columns.length);
    const looks = this.#looksOf(row.role);
    const measured: MeasuredText[] = [];
    let cells = '';
    for (let index = 0; index < count; index += 1) {
      const column = columns[index];
      const columnLook = looks[index];
      if (column === undefined || columnLook === undefined) continue;
      const cell = row.cells[index] ?? { kind: 'empty' };
      const content = this.#contentOf(cell, column);
      const style = this.#styleOf(columnLook, content);
      const start = `<c r="${this.#letters[index] ?? ''}${number}" s="${style}"`;
      cells += content.value === '' ? `${start}/>` : `${start}${content.type}><v>${content.value}</v></c>`;
      if (cell.kind === 'text' || index === 0) {
        const { look } = columnLook;
        measured.push({ text: cell.kind === 'text' ? cell.text : '', width: column.width, isWrapped: look.isWrapped, fontSize: look.font.size });
      }
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

  #looksOf(role: RowRole): readonly ColumnLook[] {
    const known = this.#looks.get(role);
    if (known !== undefined) return known;
    const looks = this.#sheet.columns.map((column, index): ColumnLook => ({ look: lookOfCell(role, column, index === 0), numbers: new Map(), quoted: new Map() }));
    this.#looks.set(role, looks);
    return looks;
  }
}

function emptyContent(format: string): Content {
  return { type: '', value: '', format, isQuoted: false };
}

function numberContent(value: string, format: string): Content {
  return { type: '', value, format, isQuoted: false };
}
