import type { ReadCell, ReadRow } from '../workbook-content.ts';
import { BOOLEAN, OTHER_NUMBER, SHARED_TEXT, TEXT, WHOLE_NUMBER } from './plain-cell.ts';
import type { CellReader } from './read-cell.ts';
import type { TextStore } from './text-store.ts';

/** A cell of another kind, kept as it was read. */
export const OTHER = 6;

const FIRST_CELLS = 512;
const FIRST_ROWS = 64;

/** Rows at hand: who looks at a row mostly looks at it again soon. */
const ROWS_AT_HAND = 256;

/**
 * The cells of a sheet as columns of numbers, 11 bytes for each, with the texts beside them. As objects they would take six
 * times as much, and most of the reading would be the collector of garbage moving them about; so a row becomes objects when
 * somebody looks at it, and again when somebody looks at it much later.
 */
export class PackedCells {
  readonly #cells: CellReader;
  readonly #shared: TextStore;
  readonly #texts: TextStore;
  #kinds = new Uint8Array(FIRST_CELLS);
  #columns = new Uint16Array(FIRST_CELLS);
  #styles = new Int32Array(FIRST_CELLS);
  #values = new Int32Array(FIRST_CELLS);
  #count = 0;
  readonly #numbers: number[] = [];
  readonly #others: ReadCell[] = [];
  #rows = new Int32Array(FIRST_ROWS);
  #starts = new Int32Array(FIRST_ROWS);
  #rowCount = 0;
  readonly #atHand: ({ readonly index: number; readonly cells: readonly ReadCell[] } | undefined)[] = Array.from({ length: ROWS_AT_HAND }, () => undefined);

  constructor(cells: CellReader, shared: TextStore, texts: TextStore) {
    this.#cells = cells;
    this.#shared = shared;
    this.#texts = texts;
  }

  get lastRow(): number {
    return this.#rowCount === 0 ? 0 : (this.#rows[this.#rowCount - 1] ?? 0);
  }

  /** Of the last row. */
  get lastColumn(): number {
    return this.#count === 0 ? 0 : (this.#columns[this.#count - 1] ?? 0);
  }

  beginRow(row: number): void {
    const index = this.#rowCount;
    if (index === this.#rows.length) {
      this.#rows = grown(this.#rows, new Int32Array(index * 2));
      this.#starts = grown(this.#starts, new Int32Array(index * 2));
    }
    this.#rows[index] = row;
    this.#starts[index] = this.#count;
    this.#rowCount = index + 1;
  }

  /** `value` is the whole number, the place of the text, or 1 for true. */
  add(kind: number, column: number, style: number, value: number): void {
    const at = this.#count;
    if (at === this.#kinds.length) this.#grow();
    this.#kinds[at] = kind;
    this.#columns[at] = column;
    this.#styles[at] = style;
    this.#values[at] = value;
    this.#count = at + 1;
  }

  addNumber(column: number, style: number, number: number): void {
    this.add(OTHER_NUMBER, column, style, this.#numbers.length);
    this.#numbers.push(number);
  }

  addCell(cell: ReadCell): void {
    this.add(OTHER, cell.column, 0, this.#others.length);
    this.#others.push(cell);
  }

  rows(): readonly ReadRow[] {
    return Array.from({ length: this.#rowCount }, (_, index) => new PackedRow(this, index, this.#rows[index] ?? 0));
  }

  cellsOf(index: number): readonly ReadCell[] {
    const known = this.#atHand[index % ROWS_AT_HAND];
    if (known?.index === index) return known.cells;
    const start = this.#starts[index] ?? 0;
    const end = index + 1 < this.#rowCount ? (this.#starts[index + 1] ?? 0) : this.#count;
    const cells: ReadCell[] = [];
    for (let at = start; at < end; at += 1) cells.push(this.#cell(this.#rows[index] ?? 0, at));
    this.#atHand[index % ROWS_AT_HAND] = { index, cells };
    return cells;
  }

  #cell(row: number, at: number): ReadCell {
    const column = this.#columns[at] ?? 0;
    const value = this.#values[at] ?? 0;
    switch (this.#kinds[at]) {
      case SHARED_TEXT:
        return { row, column, kind: 'text', text: this.#shared.text(value) };
      case TEXT:
        return { row, column, kind: 'text', text: this.#texts.text(value) };
      case WHOLE_NUMBER:
        return this.#cells.number(row, column, value, this.#styles[at] ?? 0);
      case BOOLEAN:
        return { row, column, kind: 'boolean', text: value === 1 ? 'true' : 'false' };
      case OTHER_NUMBER:
        return this.#cells.number(row, column, this.#numbers[value] ?? 0, this.#styles[at] ?? 0);
      default:
        return this.#others[value] ?? { row, column, kind: 'text', text: '' };
    }
  }

  #grow(): void {
    const size = this.#kinds.length * 2;
    this.#kinds = grown(this.#kinds, new Uint8Array(size));
    this.#columns = grown(this.#columns, new Uint16Array(size));
    this.#styles = grown(this.#styles, new Int32Array(size));
    this.#values = grown(this.#values, new Int32Array(size));
  }
}

/** A row whose cells are a property like any other for who copies it or sends it to another thread. */
class PackedRow implements ReadRow {
  static readonly #cells: PropertyDescriptor & ThisType<PackedRow> = {
    enumerable: true,
    get() {
      return this.#sheet.cellsOf(this.#index);
    },
  };
  readonly #sheet: PackedCells;
  readonly #index: number;
  readonly row: number;
  declare readonly cells: readonly ReadCell[];

  constructor(sheet: PackedCells, index: number, row: number) {
    this.#sheet = sheet;
    this.#index = index;
    this.row = row;
    Object.defineProperty(this, 'cells', PackedRow.#cells);
  }
}

function grown<List extends Uint8Array | Uint16Array | Int32Array>(list: List, larger: List): List {
  larger.set(list);
  return larger;
}
