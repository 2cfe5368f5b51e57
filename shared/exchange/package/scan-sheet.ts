import type { CellRange } from '../grid.ts';
import { NoteCounter } from '../note-counter.ts';
import type { ReadNote, ReadRow } from '../workbook-content.ts';
import { decodeEscapes, tidyText } from './cell-text.ts';
import { columnOfReference, OUTSIDE } from './cell-reference.ts';
import { LIMITS } from './limits.ts';
import { PlainCells } from './plain-cells.ts';
import { PlainRow } from './plain-row.ts';
import { SheetCells, type CellContext } from './sheet-cells.ts';
import { refuseRange, SheetRanges, type ScannedLink } from './sheet-ranges.ts';
import { roomForTexts, TextStore } from './text-store.ts';
import type { PackageParts } from './unpack-part.ts';
import { ascii, hasBytes } from './utf8.ts';
import { isTrue } from './workbook-parts.ts';
import type { XmlName } from './xml-names.ts';
import { parsePart, type OpenElements, type XmlAttributes } from './xml.ts';

/** A worksheet's values and nothing else: what validations, pictures, styles and names say is left behind. */
export interface ScannedSheet {
  /** Rows that hold something, in order; so are the cells of each. */
  readonly rows: readonly ReadRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly CellRange[];
  readonly links: readonly ScannedLink[];
  readonly notes: readonly ReadNote[];
}

/**
 * Reads one worksheet part. Sparse rows stay sparse, so a sheet formatted down to row 1,048,576 costs nothing.
 * Throws `RefusedError` for shapes that lie outside any real sheet, the known ways to exhaust a reader.
 */
export function scanSheet(parts: PackageParts, path: string, context: CellContext): ScannedSheet {
  const scan = new SheetScan(path, context, parts.packedSize(path));
  parsePart(parts, path, {
    onOpen: (element, attributes) => {
      scan.open(element, attributes);
    },
    onText: (text) => {
      scan.text(text);
    },
    onClose: (element) => {
      scan.close(element);
    },
    onMarkup: (bytes, open, end, elements) => {
      const next = scan.plainRows(bytes, open, end, elements);
      scan.countPlain();
      return next;
    },
  });
  return scan.finish();
}

const SLASH = 0x2f;
const LESS = 0x3c;
const LETTER_C = 0x63;
const LETTER_R = 0x72;

const ROW: XmlName = { raw: 'row', local: 'row' };
const ROW_END = ascii('</row>');

const SECTIONS: ReadonlySet<string> = new Set(['cols', 'sheetData', 'mergeCells', 'dataValidations', 'hyperlinks']);

class SheetScan {
  readonly #path: string;
  readonly #context: CellContext;
  readonly #notes = new NoteCounter();
  readonly #cells: SheetCells;
  readonly #plain: PlainCells;
  readonly #plainRow = new PlainRow();
  readonly #ranges: SheetRanges;
  readonly #hiddenRows: number[] = [];
  /** The section of the sheet that is being read; none between them. */
  #section = '';
  #row = 0;
  #column = 0;
  // The open cell, in fields of its own: an object for each of a million cells would be thrown away at once.
  #isInCell = false;
  #style = 0;
  #type = 'n';
  #hasFormula = false;
  #value = '';
  #isInValue = false;
  #hints = 0;

  constructor(path: string, context: CellContext, packedSize: number) {
    const texts = new TextStore(path, roomForTexts(packedSize));
    this.#path = path;
    this.#ranges = new SheetRanges(path);
    this.#context = context;
    this.#cells = new SheetCells(context, texts, this.#notes);
    this.#plain = new PlainCells(path, context.sharedStrings, texts);
  }

  open(element: string, attributes: XmlAttributes): void {
    if (this.#section === '') {
      // Form controls carry their own <row> and <col>, so the section an element stands in matters.
      if (SECTIONS.has(element)) this.#section = element;
      return;
    }
    switch (element) {
      case 'row':
        this.#openRow(attributes);
        return;
      case 'c':
        this.#openCell(attributes);
        return;
      case 'f':
        // Array formulas and shared ones count the same: the stored result is the value.
        this.#hasFormula = true;
        return;
      case 'v':
      case 't':
        this.#isInValue = this.#isInCell && this.#hints === 0;
        return;
      case 'rPh':
        this.#hints += 1;
        return;
      case 'col':
        this.#ranges.addColumns(attributes);
        return;
      case 'mergeCell':
        this.#ranges.addMerge(attributes.get('ref') ?? '');
        return;
      case 'dataValidation':
        this.#ranges.check('validation', attributes.get('sqref') ?? '');
        return;
      case 'hyperlink':
        this.#ranges.addLink(attributes);
        return;
      default:
    }
  }

  text(text: string): void {
    if (this.#isInValue) this.#value += text;
  }

  close(element: string): void {
    if (element === this.#section) this.#section = '';
    else if (element === 'v' || element === 't') this.#isInValue = false;
    else if (element === 'rPh') this.#hints -= 1;
    else if (element === 'c') this.#closeCell();
  }

  /** Reads rows at one go when they are written as nearly all are: the start of each, its cells and its end. */
  plainRows(bytes: Uint8Array, open: number, end: number, elements: OpenElements): number {
    if (this.#section !== 'sheetData' || this.#isInCell) return -1;
    const plain = this.#plain;
    const plainRow = this.#plainRow;
    let at = open;
    while (at < end && bytes[at] === LESS) {
      let next = -1;
      const letter = bytes[at + 1];
      if (letter === LETTER_C) {
        next = plain.read(bytes, at, end, this.#column);
        this.#column = plain.lastColumn;
        this.#cells.addPlain(plain);
      } else if (letter === SLASH) {
        if (hasBytes(bytes, at, end, ROW_END) && elements.leave(ROW)) next = at + ROW_END.length;
      } else if (letter === LETTER_R) {
        next = plainRow.read(bytes, at, end);
        const row = plainRow.row === 0 ? this.#row + 1 : plainRow.row;
        if (row > LIMITS.rows) next = -1;
        if (next > 0) {
          elements.enter(ROW);
          this.#beginRow(row, plainRow.isHidden);
        }
      }
      if (next < 0) return at > open ? at : next;
      at = next;
    }
    return at;
  }

  countPlain(): void {
    this.#cells.countPlain();
  }

  finish(): ScannedSheet {
    return {
      rows: this.#cells.rows(),
      merges: this.#ranges.merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#ranges.hiddenColumns,
      links: this.#ranges.links,
      notes: this.#notes.list(),
    };
  }

  /** Some writers leave row and cell references out: then each follows the one before. */
  #openRow(attributes: XmlAttributes): void {
    const raw = attributes.get('r');
    const row = raw === undefined ? this.#row + 1 : Number(raw);
    if (!Number.isInteger(row) || row < 1 || row > LIMITS.rows) refuseRange(this.#path, 'row', raw ?? String(row));
    this.#beginRow(row, isTrue(attributes.get('hidden')));
  }

  #beginRow(row: number, isHidden: boolean): void {
    this.#row = row;
    this.#column = 0;
    this.#cells.beginRow(row);
    if (isHidden) this.#hiddenRows.push(row);
  }

  #openCell(attributes: XmlAttributes): void {
    const raw = attributes.get('r');
    const column = (raw === undefined ? 0 : columnOfReference(raw)) || this.#column + 1;
    if (column === OUTSIDE || column > LIMITS.columns) refuseRange(this.#path, 'cell', raw ?? '');
    this.#column = column;
    const style = attributes.get('s');
    this.#isInCell = true;
    this.#style = style === undefined ? 0 : Number(style);
    this.#type = attributes.get('t') ?? 'n';
    this.#hasFormula = false;
    this.#value = '';
  }

  #closeCell(): void {
    if (!this.#isInCell) return;
    this.#isInCell = false;
    if (this.#value === '' && !this.#hasFormula) return;
    this.#readCell(this.#value);
  }

  #readCell(raw: string): void {
    const trimmed = raw.trim();
    if (trimmed === '') {
      // A formula whose result is an empty text is an empty cell; one never calculated is a loss worth telling.
      if (this.#hasFormula && this.#type !== 'str') this.#note('formula-without-value', '');
      return;
    }
    const cells = this.#cells;
    const row = this.#row;
    const column = this.#column;
    switch (this.#type) {
      case 's':
        cells.addShared(column, Number(trimmed), trimmed);
        return;
      case 'str':
      case 'inlineStr':
        cells.addText(column, tidyText(decodeEscapes(raw)));
        return;
      case 'b':
        cells.addCell({ row, column, kind: 'boolean', text: isTrue(trimmed) ? 'true' : 'false' });
        return;
      case 'e':
        this.#note('error-value', trimmed);
        cells.addCell({ row, column, kind: 'error', text: trimmed });
        return;
      case 'd':
        cells.addCell(this.#context.cells.isoDate(row, column, trimmed));
        return;
      default: {
        const number = Number(trimmed);
        if (Number.isFinite(number)) {
          cells.addCell(this.#context.cells.number(row, column, number, this.#style));
          return;
        }
        this.#note('unreadable-number', trimmed);
        cells.addText(column, tidyText(trimmed));
      }
    }
  }

  #note(code: ReadNote['code'], detail: string): void {
    this.#cells.note(code, this.#column, detail);
  }
}
