import { cellAddress } from '../grid.ts';
import type { NoteCounter } from '../note-counter.ts';
import type { ReadCell, ReadNote, ReadRow } from '../workbook-content.ts';
import { LIMITS } from './limits.ts';
import { BOOLEAN, OTHER_NUMBER, SHARED_TEXT, TEXT, WHOLE_NUMBER, type PlainCell } from './plain-cell.ts';
import type { CellReader } from './read-cell.ts';
import { RowList } from './row-list.ts';
import type { TextBatch } from './text-batch.ts';

export interface CellContext {
  /** Empty where there is nothing to see. */
  readonly sharedStrings: readonly string[];
  readonly cells: CellReader;
  /** Counts cells over all sheets; throws `RefusedError` past the limit. */
  readonly countCell: () => void;
}

/** Cells put down before they are made. */
const ROOM = 4_096;

/** In place of what a cell holds: the row begins. */
const ROW = 6;

/**
 * The cells of a sheet as they come in. Plain ones are put down as numbers first and made many at one go, once their texts
 * have been decoded together; what is not plain waits for them, so that the order stays that of the file.
 */
export class SheetCells {
  readonly #context: CellContext;
  readonly #texts: TextBatch;
  readonly #notes: NoteCounter;
  readonly #rows = new RowList();
  #row = 0;
  /** True while the open row is not in the list: most rows of a sheet may be formatted and empty. */
  #isRowDue = false;
  readonly #kinds = new Uint8Array(ROOM);
  readonly #columns = new Uint16Array(ROOM);
  readonly #styles = new Int32Array(ROOM);
  readonly #wholes = new Int32Array(ROOM);
  /** Only numbers that are not whole: an engine gives each of these an object of its own. */
  readonly #numbers = new Float64Array(ROOM);
  #count = 0;
  /** The row that the cells being made stand in. */
  #madeRow = 0;

  constructor(context: CellContext, texts: TextBatch, notes: NoteCounter) {
    this.#context = context;
    this.#texts = texts;
    this.#notes = notes;
  }

  /** The row that the following cells belong to. */
  beginRow(row: number): void {
    this.#row = row;
    this.#isRowDue = true;
  }

  /** Has to be called before a plain cell is read, for its text goes to those that wait. */
  makeRoom(): void {
    if (this.#count + 2 > ROOM || this.#texts.isFull) this.#make();
  }

  /** Puts down a cell that holds something. */
  putDown(cell: PlainCell, column: number): void {
    if (this.#isRowDue) this.#put(ROW, 0, 0, this.#row);
    this.#isRowDue = false;
    if (cell.kind === OTHER_NUMBER) this.#numbers[this.#count] = cell.number;
    this.#put(cell.kind, column, cell.style, cell.whole);
  }

  /** Adds a cell that was read in another way. */
  add(cell: ReadCell): void {
    this.makeAll();
    this.#keep(cell);
  }

  addText(column: number, text: string): void {
    this.makeAll();
    if (text.trim() !== '') this.#keepText(column, text);
  }

  note(code: ReadNote['code'], column: number, detail: string): void {
    this.makeAll();
    this.#note(code, column, detail);
  }

  list(): readonly ReadRow[] {
    this.makeAll();
    return this.#rows.list();
  }

  /** Makes what was put down, and begins the open row. */
  makeAll(): void {
    if (this.#count > 0) this.#make();
    if (!this.#isRowDue) return;
    this.#isRowDue = false;
    this.#begin(this.#row);
  }

  #put(kind: number, column: number, style: number, whole: number): void {
    const at = this.#count;
    this.#kinds[at] = kind;
    this.#columns[at] = column;
    this.#styles[at] = style;
    this.#wholes[at] = whole;
    this.#count = at + 1;
  }

  #begin(row: number): void {
    this.#madeRow = row;
    this.#rows.begin(row);
  }

  #make(): void {
    const texts = this.#texts;
    texts.decode();
    let text = 0;
    for (let at = 0; at < this.#count; at += 1) {
      const column = this.#columns[at] ?? 0;
      const whole = this.#wholes[at] ?? 0;
      switch (this.#kinds[at]) {
        case ROW:
          this.#begin(whole);
          break;
        case SHARED_TEXT:
          this.#keepShared(column, whole);
          break;
        case TEXT:
          this.#keepText(column, texts.text(text));
          text += 1;
          break;
        case WHOLE_NUMBER:
          this.#keep(this.#context.cells.number(this.#madeRow, column, whole, this.#styles[at] ?? 0));
          break;
        case BOOLEAN:
          this.#keep({ row: this.#madeRow, column, kind: 'boolean', text: whole === 1 ? 'true' : 'false' });
          break;
        default:
          this.#keep(this.#context.cells.number(this.#madeRow, column, this.#numbers[at] ?? 0, this.#styles[at] ?? 0));
      }
    }
    texts.clear();
    this.#count = 0;
  }

  #keepShared(column: number, index: number): void {
    const text = this.#context.sharedStrings[index];
    if (text === undefined) this.#note('unknown-text-index', column, String(index));
    else this.#keepText(column, text);
  }

  #keepText(column: number, text: string): void {
    if (text === '') return;
    if (text.length > LIMITS.textLength) this.#note('text-too-long', column, text);
    this.#keep({ row: this.#madeRow, column, kind: 'text', text });
  }

  #keep(cell: ReadCell): void {
    if (this.#rows.add(cell)) this.#context.countCell();
    else this.#note('repeated-cell', cell.column, cell.text);
  }

  #note(code: ReadNote['code'], column: number, detail: string): void {
    this.#notes.add(code, cellAddress(this.#madeRow, column), detail);
  }
}
