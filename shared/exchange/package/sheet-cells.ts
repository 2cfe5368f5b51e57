import { cellAddress } from '../grid.ts';
import type { NoteCounter } from '../note-counter.ts';
import type { ReadCell, ReadNote, ReadRow } from '../workbook-content.ts';
import { LIMITS } from './limits.ts';
import { PackedCells } from './packed-cells.ts';
import { BOOLEAN, OTHER_NUMBER, SHARED_TEXT, TEXT, type PlainCells } from './plain-cells.ts';
import type { CellReader } from './read-cell.ts';
import { RowList } from './row-list.ts';
import type { TextStore } from './text-store.ts';

export interface CellContext {
  readonly sharedStrings: TextStore;
  readonly cells: CellReader;
  /** Counts so many more cells over all sheets; throws `RefusedError` past the limit. */
  readonly countCells: (more: number) => void;
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
  #uncounted = 0;

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

  /** Adds the plain cells that were read last. Nearly all come in order, and are counted later. */
  addPlain(plain: PlainCells): void {
    if (plain.count === 0) return;
    if (this.#isInOrder(plain.columns[0] ?? 0)) {
      this.#packed.addPlain(plain);
      this.#uncounted += plain.count;
    } else for (let index = 0; index < plain.count; index += 1) this.#addLate(this.#made(plain, index));
  }

  /** Counts the plain cells, after some thousands at most. */
  countPlain(): void {
    this.#context.countCells(this.#uncounted);
    this.#uncounted = 0;
  }

  /** Adds the shared text of this number; `raw` is how it was written. */
  addShared(column: number, index: number, raw: string): void {
    const shared = this.#context.sharedStrings;
    if (!shared.has(index)) this.note('unknown-text-index', column, raw);
    if (!shared.has(index) || shared.isBlank(index)) return;
    if (shared.isLonger(index, LIMITS.textLength)) this.note('text-too-long', column, shared.text(index));
    if (!this.#isInOrder(column)) {
      this.#addLate({ row: this.#row, column, kind: 'text', text: shared.text(index) });
      return;
    }
    this.#packed.add(SHARED_TEXT, column, 0, index);
    this.#context.countCells(1);
  }

  /** Adds a cell that was read in another way. */
  addCell(cell: ReadCell): void {
    if (!this.#isInOrder(cell.column)) { this.#addLate(cell); return; }
    this.#packed.addCell(cell);
    this.#context.countCells(1);
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
    if (this.#list?.add(cell) === true) this.#context.countCells(1);
    else this.note('repeated-cell', cell.column, cell.text);
  }

  #made(plain: PlainCells, index: number): ReadCell {
    const row = this.#row;
    const column = plain.columns[index] ?? 0;
    const style = plain.styles[index] ?? 0;
    const value = plain.values[index] ?? 0;
    switch (plain.kinds[index]) {
      case SHARED_TEXT:
        return { row, column, kind: 'text', text: this.#context.sharedStrings.text(value) };
      case TEXT:
        return { row, column, kind: 'text', text: this.#texts.text(value) };
      case BOOLEAN:
        return { row, column, kind: 'boolean', text: value === 1 ? 'true' : 'false' };
      default:
        return this.#context.cells.number(row, column, plain.kinds[index] === OTHER_NUMBER ? (plain.numbers[index] ?? 0) : value, style);
    }
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
