import type { ReadCell, ReadRow } from '../workbook-content.ts';

interface GrowingRow extends ReadRow {
  readonly cells: ReadCell[];
}

/** What a row that is not in order needs to know its repeated cells by. */
type Columns = Set<number>;

/**
 * Collects the cells of a sheet in the order they come in, which is nearly always the order they stand in; only where
 * it is not does finding a row or a cell again cost anything.
 */
export class RowList {
  readonly #rows: GrowingRow[] = [];
  #current: GrowingRow = { row: 0, cells: [] };
  #last = 0;
  /** Made once a row comes a second time or too late. */
  #byNumber: Map<number, GrowingRow> | null = null;
  readonly #columns = new Map<number, Columns>();
  #isOrdered = true;

  /** The row that the following cells belong to. Rows without cells leave no trace: sheets are formatted far below their end. */
  begin(row: number): void {
    if (row <= this.#last && this.#byNumber === null) {
      this.#byNumber = new Map(this.#rows.map((each) => [each.row, each]));
      this.#isOrdered = false;
    }
    this.#last = row;
    this.#current = this.#byNumber?.get(row) ?? { row, cells: [] };
  }

  /** False when the row has a cell in that column already: the first one stays. */
  add(cell: ReadCell): boolean {
    const { row, cells } = this.#current;
    const last = cells.at(-1);
    let columns = this.#columns.get(row);
    if (columns === undefined && last !== undefined && last.column >= cell.column) {
      columns = new Set(cells.map(({ column }) => column));
      this.#columns.set(row, columns);
      this.#isOrdered = false;
    }
    if (columns?.has(cell.column) === true) return false;
    columns?.add(cell.column);
    if (last === undefined) {
      this.#rows.push(this.#current);
      this.#byNumber?.set(row, this.#current);
    }
    cells.push(cell);
    return true;
  }

  /** The rows that hold something, in order; so are the cells of each. */
  list(): readonly ReadRow[] {
    if (this.#isOrdered) return this.#rows;
    for (const { cells } of this.#rows) cells.sort((a, b) => a.column - b.column);
    return this.#rows.sort((a, b) => a.row - b.row);
  }
}
