import { cellAddress, isInGrid, parseRange, rangeArea, type CellRange } from '../grid.ts';
import { NoteCounter } from '../note-counter.ts';
import { RefusedError, type GridShape } from '../read-problem.ts';
import type { ReadCell, ReadNote, ReadRow } from '../workbook-content.ts';
import { decodeEscapes, tidyText } from './cell-text.ts';
import { columnOfReference, OUTSIDE } from './cell-reference.ts';
import { LIMITS } from './limits.ts';
import { PlainCell } from './plain-cell.ts';
import type { CellReader } from './read-cell.ts';
import { RowList } from './row-list.ts';
import type { PartRequest } from './unpack-part.ts';
import { isTrue } from './workbook-parts.ts';
import { decodeReferences } from './xml-text.ts';
import { PartParser, type XmlAttributes } from './xml.ts';

export interface ScannedLink {
  readonly range: CellRange;
  readonly relationId: string;
  readonly location: string;
}

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

export interface ScanContext {
  readonly sharedStrings: readonly string[];
  readonly cells: CellReader;
  /** Counts cells over all sheets; throws `RefusedError` past the limit. */
  readonly countCell: () => void;
}

/**
 * Reads one worksheet part. Sparse rows stay sparse, so a sheet formatted down to row 1,048,576 costs nothing.
 * Asks for the part and waits until it has been handed over. Throws `RefusedError` for shapes that lie outside any real
 * sheet, the known ways to exhaust a reader.
 */
export function* scanSheet(path: string, context: ScanContext): Generator<PartRequest, ScannedSheet> {
  const scan = new SheetScan(path, context);
  const parser = new PartParser(path, {
    onOpen: (element, attributes) => {
      scan.open(element, attributes);
    },
    onText: (text) => {
      scan.text(text);
    },
    onClose: (element) => {
      scan.close(element);
    },
    onMarkup: (text, open) => scan.plainCell(text, open),
  });
  yield { path, onPiece: (piece) => parser.push(piece) };
  parser.finish();
  return scan.finish();
}

const LETTER_C = 0x63;
const BLANK = 0x20;

const SECTIONS: ReadonlySet<string> = new Set(['cols', 'sheetData', 'mergeCells', 'dataValidations', 'hyperlinks']);

class SheetScan {
  readonly #path: string;
  readonly #context: ScanContext;
  readonly #rows = new RowList();
  readonly #plain = new PlainCell();
  readonly #merges: CellRange[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: CellRange[] = [];
  readonly #links: ScannedLink[] = [];
  readonly #notes = new NoteCounter();
  #section: string | null = null;
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

  constructor(path: string, context: ScanContext) {
    this.#path = path;
    this.#context = context;
  }

  open(element: string, attributes: XmlAttributes): void {
    if (this.#section === null) {
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
        this.#readColumns(attributes);
        return;
      case 'mergeCell':
        this.#readMerge(attributes.get('ref') ?? '');
        return;
      case 'dataValidation':
        this.#checkRanges('validation', attributes.get('sqref') ?? '');
        return;
      case 'hyperlink':
        this.#readLink(attributes);
        return;
      default:
    }
  }

  text(text: string): void {
    if (this.#isInValue) this.#value += text;
  }

  close(element: string): void {
    if (element === this.#section) this.#section = null;
    else if (element === 'v' || element === 't') this.#isInValue = false;
    else if (element === 'rPh') this.#hints -= 1;
    else if (element === 'c') this.#closeCell();
  }

  /** Reads a whole cell at one go when it is written as nearly all are. */
  plainCell(text: string, open: number): number {
    if (this.#isInCell || this.#section !== 'sheetData' || open + 2 >= text.length) return -1;
    if (text.charCodeAt(open + 1) !== LETTER_C || text.charCodeAt(open + 2) !== BLANK) return -1;
    const plain = this.#plain;
    const next = plain.read(text, open);
    if (next < 0) return -1;
    const column = plain.column === 0 ? this.#column + 1 : plain.column;
    if (column > LIMITS.columns) return -1;
    this.#column = column;
    if (plain.kind === 'empty') return next;
    this.#style = plain.style;
    this.#type = plain.type;
    this.#hasFormula = false;
    const raw = text.slice(plain.valueStart, plain.valueEnd);
    this.#keep(this.#readCell(plain.kind === 'inline' ? decodeReferences(raw, this.#path) : raw));
    return next;
  }

  finish(): ScannedSheet {
    return {
      rows: this.#rows.list(),
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      links: this.#links,
      notes: this.#notes.list(),
    };
  }

  /** Some writers leave row and cell references out: then each follows the one before. */
  #openRow(attributes: XmlAttributes): void {
    const raw = attributes.get('r');
    const row = raw === undefined ? this.#row + 1 : Number(raw);
    if (!Number.isInteger(row) || row < 1 || row > LIMITS.rows) this.#refuse('row', raw ?? String(row));
    this.#row = row;
    this.#column = 0;
    this.#rows.begin(row);
    if (isTrue(attributes.get('hidden'))) this.#hiddenRows.push(row);
  }

  #openCell(attributes: XmlAttributes): void {
    const raw = attributes.get('r');
    const column = (raw === undefined ? 0 : columnOfReference(raw)) || this.#column + 1;
    if (column === OUTSIDE || column > LIMITS.columns) this.#refuse('cell', raw ?? '');
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
    this.#keep(this.#readCell(this.#value));
  }

  #keep(cell: ReadCell | null): void {
    if (cell === null) return;
    if (this.#rows.add(cell)) this.#context.countCell();
    else this.#note('repeated-cell', cell.text);
  }

  #readCell(raw: string): ReadCell | null {
    const trimmed = raw.trim();
    if (trimmed === '') {
      // A formula whose result is an empty text is an empty cell; one never calculated is a loss worth telling.
      if (this.#hasFormula && this.#type !== 'str') this.#note('formula-without-value', '');
      return null;
    }
    const row = this.#row;
    const column = this.#column;
    switch (this.#type) {
      case 's':
        return this.#sharedText(trimmed);
      case 'str':
      case 'inlineStr':
        return this.#textCell(tidyText(decodeEscapes(raw)));
      case 'b':
        return { row, column, kind: 'boolean', text: isTrue(trimmed) ? 'true' : 'false' };
      case 'e':
        this.#note('error-value', trimmed);
        return { row, column, kind: 'error', text: trimmed };
      case 'd':
        return this.#context.cells.isoDate(row, column, trimmed);
      default: {
        const number = Number(trimmed);
        if (Number.isFinite(number)) return this.#context.cells.number(row, column, trimmed, number, this.#style);
        this.#note('unreadable-number', trimmed);
        return this.#textCell(tidyText(trimmed));
      }
    }
  }

  #sharedText(raw: string): ReadCell | null {
    const text = this.#context.sharedStrings[Number(raw)];
    if (text !== undefined) return this.#textCell(text);
    this.#note('unknown-text-index', raw);
    return null;
  }

  #textCell(text: string): ReadCell | null {
    if (text.trim() === '') return null;
    if (text.length > LIMITS.textLength) this.#note('text-too-long', text);
    return { row: this.#row, column: this.#column, kind: 'text', text };
  }

  #readColumns(attributes: XmlAttributes): void {
    const left = Number(attributes.get('min'));
    const right = Number(attributes.get('max'));
    const isSane = Number.isInteger(left) && Number.isInteger(right) && left >= 1 && right <= LIMITS.columns;
    if (!isSane) this.#refuse('column-range', `${attributes.get('min') ?? ''}-${attributes.get('max') ?? ''}`);
    if (isTrue(attributes.get('hidden'))) this.#hiddenColumns.push({ top: 1, bottom: LIMITS.rows, left, right });
  }

  #readMerge(raw: string): void {
    const range = parseRange(raw);
    if (!range || !isInGrid(range)) return this.#refuse('merge', raw);
    if (rangeArea(range) > LIMITS.mergeCells) {
      throw new RefusedError({ code: 'whole-sheet-merge', part: this.#path, raw: raw.slice(0, 80) });
    }
    this.#merges.push(range);
  }

  #checkRanges(what: GridShape, raw: string): void {
    for (const text of raw.split(/\s+/)) {
      const range = text === '' ? null : parseRange(text);
      if (range && !isInGrid(range)) this.#refuse(what, text);
    }
  }

  #readLink(attributes: XmlAttributes): void {
    const raw = attributes.get('ref') ?? '';
    const range = parseRange(raw);
    if (!range) return;
    if (!isInGrid(range)) this.#refuse('link', raw);
    this.#links.push({ range, relationId: attributes.get('id') ?? '', location: attributes.get('location') ?? '' });
  }

  #note(code: ReadNote['code'], detail: string): void {
    this.#notes.add(code, cellAddress(this.#row, this.#column), detail);
  }

  #refuse(what: GridShape, raw: string): never {
    throw new RefusedError({ code: 'outside-grid', part: this.#path, what, raw: raw.slice(0, 80) });
  }
}
