import { cellAddress } from '../grid.ts';
import type { NoteCounter } from '../note-counter.ts';
import type { ReadCell, ReadNote, ReadRow } from '../workbook-content.ts';
import { LIMITS } from './limits.ts';
import { PackedCells } from './packed-cells.ts';
import { OTHER_NUMBER, SHARED_TEXT, TEXT, WHOLE_NUMBER, type PlainCell } from './plain-cell.ts';
import type { CellReader } from './read-cell.ts';
import { RowList } from './row-list.ts';
import type { TextStore } from './text-store.ts';

export interface CellContext {
  readonly sharedStrings: TextStore;
  readonly cells: CellReader;
  /** Counts cells over all sheets; throws `RefusedError` past the limit. */
  readonly countCell: () => void;
}

/**
 * The cells of a sheet as they come in: packed as long as they come in order, which they nearly always do, and from the first
 * one that does not as a list in which rows and cells can be found again.
 */
export class SheetCells {
  readonly #context: CellContext;
  readonly #texts: TextStore;
  readonly #notes: NoteCounter;
  readonly #packed: PackedCells;
  #list: RowList | null = null;
  #row = 0;
  /** True while the open row holds nothing: most rows of a sheet may be formatted and empty. */
  #isRowDue = false;

  constructor(context: CellContext, texts: TextStore, notes: NoteCounter) {
    this.#context = context;
    this.#texts = texts;
    this.#notes = notes;
    this.#packed = new PackedCells(context.cells, context.sharedStrings, texts);
  }

  /** The row that the following cells belong to. */
  beginRow(row: number): void {
    this.#row = row;
    this.#isRowDue = true;
  }

  /** Adds a plain cell that holds something. */
  addPlain(cell: PlainCell, column: number): void {
    const { kind, style, whole } = cell;
    if (kind === SHARED_TEXT) this.addShared(column, whole, String(whole));
    else if (kind === TEXT) {
      if (this.#texts.settleLast()) this.#addStored(TEXT, column, this.#texts, this.#texts.count - 1);
    } else if (!this.#isInOrder(column)) this.#addLate(this.#made(cell, column));
    else {
      if (kind === OTHER_NUMBER) this.#packed.addNumber(column, style, cell.number);
      else this.#packed.add(kind, column, style, whole);
      this.#context.countCell();
    }
  }

  /** Adds the shared text of this number; `raw` is how it was written. */
  addShared(column: number, index: number, raw: string): void {
    const shared = this.#context.sharedStrings;
    if (!shared.has(index)) this.note('unknown-text-index', column, raw);
    else if (!shared.isBlank(index)) this.#addStored(SHARED_TEXT, column, shared, index);
  }

  /** Adds a cell that was read in another way. */
  addCell(cell: ReadCell): void {
    if (!this.#isInOrder(cell.column)) { this.#addLate(cell); return; }
    this.#packed.addCell(cell);
    this.#context.countCell();
  }

  addText(column: number, text: string): void {
    if (text.trim() === '') return;
    if (text.length > LIMITS.textLength) this.note('text-too-long', column, text);
    this.addCell({ row: this.#row, column, kind: 'text', text });
  }

  note(code: ReadNote['code'], column: number, detail: string): void {
    this.#notes.add(code, cellAddress(this.#row, column), detail);
  }

  rows(): readonly ReadRow[] {
    return this.#list === null ? this.#packed.rows() : this.#list.list();
  }

  #addStored(kind: number, column: number, texts: TextStore, index: number): void {
    if (texts.isLonger(index, LIMITS.textLength)) this.note('text-too-long', column, texts.text(index));
    if (!this.#isInOrder(column)) { this.#addLate({ row: this.#row, column, kind: 'text', text: texts.text(index) }); return; }
    this.#packed.add(kind, column, 0, index);
    this.#context.countCell();
  }

  /** Makes ready for a cell of the open row; false when it has to go into the list. */
  #isInOrder(column: number): boolean {
    if (this.#list === null) {
      const isInOrder = this.#isRowDue ? this.#row > this.#packed.lastRow : column > this.#packed.lastColumn;
      if (isInOrder) {
        if (this.#isRowDue) this.#packed.beginRow(this.#row);
        this.#isRowDue = false;
        return true;
      }
      this.#list = this.#unpacked();
    }
    if (this.#isRowDue) this.#list.begin(this.#row);
    this.#isRowDue = false;
    return false;
  }

  #addLate(cell: ReadCell): void {
    if (this.#list?.add(cell) === true) this.#context.countCell();
    else this.note('repeated-cell', cell.column, cell.text);
  }

  #made({ kind, style, whole, number }: PlainCell, column: number): ReadCell {
    const row = this.#row;
    if (kind === OTHER_NUMBER) return this.#context.cells.number(row, column, number, style);
    if (kind === WHOLE_NUMBER) return this.#context.cells.number(row, column, whole, style);
    return { row, column, kind: 'boolean', text: whole === 1 ? 'true' : 'false' };
  }

  #unpacked(): RowList {
    const list = new RowList();
    for (const { row, cells } of this.#packed.rows()) {
      list.begin(row);
      for (const cell of cells) list.add(cell);
    }
    return list;
  }
}
