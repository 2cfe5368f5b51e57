import type { ReadCell, ReadRow } from '../workbook-content.ts';
import { BOOLEAN, OTHER_NUMBER, SHARED_TEXT, TEXT, WHOLE_NUMBER, type PlainCells } from './plain-cells.ts';
import { LIMITS } from './limits.ts';
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
  readonly #rowsAtHand = new Int32Array(ROWS_AT_HAND).fill(-1);
  readonly #cellsAtHand: (readonly ReadCell[])[] = Array.from({ length: ROWS_AT_HAND }, () => []);

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

  /** Adds the plain cells that were read last. */
  addPlain(plain: PlainCells): void {
    const { count, kinds, columns, styles, values } = plain;
    const first = this.#count;
    while (first + count > this.#kinds.length) this.#grow();
    const own = { kinds: this.#kinds, columns: this.#columns, styles: this.#styles, values: this.#values };
    for (let index = 0; index < count; index += 1) {
      const kind = kinds[index] ?? 0;
      const at = first + index;
      own.kinds[at] = kind;
      own.columns[at] = columns[index] ?? 0;
      own.styles[at] = styles[index] ?? 0;
      own.values[at] = kind === OTHER_NUMBER ? this.#numbers.push(plain.numbers[index] ?? 0) - 1 : (values[index] ?? 0);
    }
    this.#count = first + count;
  }

  addCell(cell: ReadCell): void {
    this.add(OTHER, cell.column, 0, this.#others.length);
    this.#others.push(cell);
  }

  /** No cell may be added after. */
  rows(): readonly ReadRow[] {
    // Where the last row ends is where the next one would begin.
    this.beginRow(LIMITS.rows + 1);
    this.#rowCount -= 1;
    return Array.from({ length: this.#rowCount }, (_, index) => new PackedRow(this, index, this.#rows[index] ?? 0));
  }

  cellsOf(index: number): readonly ReadCell[] {
    const place = index % ROWS_AT_HAND;
    if (this.#rowsAtHand[place] === index) return this.#cellsAtHand[place] ?? [];
    const start = this.#starts[index] ?? 0;
    const end = this.#starts[index + 1] ?? 0;
    const row = this.#rows[index] ?? 0;
    const cells: ReadCell[] = [];
    for (let at = start; at < end; at += 1) {
      const column = this.#columns[at] ?? 0;
      const value = this.#values[at] ?? 0;
      switch (this.#kinds[at]) {
        case SHARED_TEXT:
          cells.push({ row, column, kind: 'text', text: this.#shared.text(value) });
          break;
        case TEXT:
          cells.push({ row, column, kind: 'text', text: this.#texts.text(value) });
          break;
        case WHOLE_NUMBER:
          cells.push(this.#cells.number(row, column, value, this.#styles[at] ?? 0));
          break;
        case OTHER_NUMBER:
          cells.push(this.#cells.number(row, column, this.#numbers[value] ?? 0, this.#styles[at] ?? 0));
          break;
        case BOOLEAN:
          cells.push({ row, column, kind: 'boolean', text: value === 1 ? 'true' : 'false' });
          break;
        default:
          cells.push(this.#others[value] ?? { row, column, kind: 'text', text: '' });
      }
    }
    this.#rowsAtHand[place] = index;
    this.#cellsAtHand[place] = cells;
    return cells;
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
