import { cellAddress, isInGrid, parseCellAddress, parseRange, rangeArea, type CellRange } from '../grid.ts';
import { NoteCounter } from '../note-counter.ts';
import { RefusedError, type GridShape } from '../read-problem.ts';
import type { ReadNote } from '../workbook-content.ts';
import { decodeEscapes, tidyText } from './cell-text.ts';
import { LIMITS } from './limits.ts';
import type { PackageParts } from './unpack-part.ts';
import { isTrue } from './workbook-parts.ts';
import { parsePart, type XmlAttributes } from './xml.ts';

/** A cell with a value, formulas replaced by the result stored with them. */
export interface ScannedCell {
  readonly column: number;
  readonly style: number;
  readonly type: 'text' | 'number' | 'boolean' | 'error' | 'iso-date';
  readonly value: string;
}

export interface ScannedRow {
  readonly row: number;
  readonly cells: ScannedCell[];
}

export interface ScannedLink {
  readonly range: CellRange;
  readonly relationId: string;
  readonly location: string;
}

/** A worksheet's values and nothing else: what validations, pictures, styles and names say is left behind. */
export interface ScannedSheet {
  readonly rows: readonly ScannedRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly CellRange[];
  readonly links: readonly ScannedLink[];
  readonly notes: readonly ReadNote[];
}

export interface ScanContext {
  readonly sharedStrings: readonly string[];
  /** Counts cells over all sheets; throws `RefusedError` past the limit. */
  readonly countCell: () => void;
}

/**
 * Reads one worksheet part. Sparse rows stay sparse, so a sheet formatted down to row 1,048,576 costs nothing.
 * Throws `RefusedError` for shapes that lie outside any real sheet, the known ways to exhaust a reader.
 */
export function scanSheet(parts: PackageParts, path: string, context: ScanContext): ScannedSheet {
  const scan = new SheetScan(path, context);
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
  });
  return scan.finish();
}

interface OpenCell {
  readonly column: number;
  readonly style: number;
  readonly type: string;
  hasFormula: boolean;
  readonly pieces: string[];
}

const SECTIONS: ReadonlySet<string> = new Set(['cols', 'sheetData', 'mergeCells', 'dataValidations', 'hyperlinks']);

class SheetScan {
  readonly #path: string;
  readonly #context: ScanContext;
  readonly #rows = new Map<number, ScannedCell[]>();
  readonly #merges: CellRange[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: CellRange[] = [];
  readonly #links: ScannedLink[] = [];
  readonly #notes = new NoteCounter();
  #section: string | null = null;
  #row = 0;
  #column = 0;
  #cell: OpenCell | null = null;
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
        if (this.#cell) this.#cell.hasFormula = true;
        return;
      case 'v':
      case 't':
        this.#isInValue = this.#cell !== null && this.#hints === 0;
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
    if (this.#isInValue) this.#cell?.pieces.push(text);
  }

  close(element: string): void {
    if (element === this.#section) this.#section = null;
    else if (element === 'v' || element === 't') this.#isInValue = false;
    else if (element === 'rPh') this.#hints -= 1;
    else if (element === 'c') this.#closeCell();
  }

  finish(): ScannedSheet {
    const rows = [...this.#rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }));
    for (const { cells } of rows) cells.sort((a, b) => a.column - b.column);
    return {
      rows,
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
    if (isTrue(attributes.get('hidden'))) this.#hiddenRows.push(row);
  }

  #openCell(attributes: XmlAttributes): void {
    const raw = attributes.get('r');
    const address = raw === undefined ? null : parseCellAddress(raw);
    const column = address?.column ?? this.#column + 1;
    if (column > LIMITS.columns || (address && address.row > LIMITS.rows)) this.#refuse('cell', raw ?? '');
    this.#column = column;
    this.#cell = {
      column,
      style: Number(attributes.get('s') ?? 0),
      type: attributes.get('t') ?? 'n',
      hasFormula: false,
      pieces: [],
    };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return;
    const value = this.#readValue(cell, cell.pieces.join(''));
    if (value === null) return;
    const cells = this.#rows.get(this.#row) ?? [];
    const last = cells.at(-1);
    if (last && last.column >= cell.column && cells.some(({ column }) => column === cell.column)) {
      this.#note('repeated-cell', cell, value.value);
      return;
    }
    if (cells.length === 0) this.#rows.set(this.#row, cells);
    this.#context.countCell();
    cells.push({ column: cell.column, style: Number.isInteger(cell.style) ? cell.style : 0, ...value });
  }

  #readValue(cell: OpenCell, raw: string): Pick<ScannedCell, 'type' | 'value'> | null {
    const trimmed = raw.trim();
    if (trimmed === '') {
      // A formula whose result is an empty text is an empty cell; one never calculated is a loss worth telling.
      if (cell.hasFormula && cell.type !== 'str') this.#note('formula-without-value', cell, '');
      return null;
    }
    switch (cell.type) {
      case 's':
        return this.#sharedText(cell, trimmed);
      case 'str':
      case 'inlineStr':
        return this.#textValue(cell, decodeEscapes(raw));
      case 'b':
        return { type: 'boolean', value: isTrue(trimmed) ? 'true' : 'false' };
      case 'e':
        this.#note('error-value', cell, trimmed);
        return { type: 'error', value: trimmed };
      case 'd':
        return { type: 'iso-date', value: trimmed };
      default:
        if (Number.isFinite(Number(trimmed))) return { type: 'number', value: trimmed };
        this.#note('unreadable-number', cell, trimmed);
        return this.#textValue(cell, trimmed);
    }
  }

  #sharedText(cell: OpenCell, raw: string): Pick<ScannedCell, 'type' | 'value'> | null {
    const text = this.#context.sharedStrings[Number(raw)];
    if (text !== undefined) return this.#textValue(cell, text);
    this.#note('unknown-text-index', cell, raw);
    return null;
  }

  #textValue(cell: OpenCell, text: string): Pick<ScannedCell, 'type' | 'value'> | null {
    const tidy = tidyText(text);
    if (tidy.trim() === '') return null;
    if (tidy.length > LIMITS.textLength) this.#note('text-too-long', cell, tidy);
    return { type: 'text', value: tidy };
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

  #note(code: ReadNote['code'], cell: OpenCell, detail: string): void {
    this.#notes.add(code, cellAddress(this.#row, cell.column), detail);
  }

  #refuse(what: GridShape, raw: string): never {
    throw new RefusedError({ code: 'outside-grid', part: this.#path, what, raw: raw.slice(0, 80) });
  }
}
