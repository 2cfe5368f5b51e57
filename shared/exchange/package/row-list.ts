import type { ReadCell, ReadRow } from '../workbook-content.ts';

interface ListedRow extends ReadRow {
  cells: readonly ReadCell[];
}

/**
 * Collects the cells of a sheet in the order they come in, which is nearly always the order they stand in; only where
 * it is not does finding a row or a cell again cost anything.
 */
export class RowList {
  readonly #rows: ListedRow[] = [];
  #row = 0;
  /** The cells of the open row: one list for all rows, so that what is kept of each is no longer than it has to be. */
  readonly #cells: ReadCell[] = [];
  #count = 0;
  /** The open row, when it came before. */
  #known: ListedRow | undefined;
  #last = 0;
  /** Made once a row comes a second time or too late. */
  #byNumber: Map<number, ListedRow> | null = null;
  /** What a row that is not in order needs to know its repeated cells by. */
  readonly #columns = new Map<number, Set<number>>();
  #isOrdered = true;

  /** The row that the following cells belong to. Rows without cells leave no trace: sheets are formatted far below their end. */
  begin(row: number): void {
    this.#close();
    if (row <= this.#last && this.#byNumber === null) {
      this.#byNumber = new Map(this.#rows.map((each) => [each.row, each]));
      this.#isOrdered = false;
    }
    this.#last = row;
    this.#row = row;
    this.#known = this.#byNumber?.get(row);
    for (const cell of this.#known?.cells ?? []) this.#push(cell);
  }

  /** False when the row has a cell in that column already: the first one stays. */
  add(cell: ReadCell): boolean {
    const last = this.#count === 0 ? 0 : (this.#cells[this.#count - 1]?.column ?? 0);
    let columns = this.#isOrdered ? undefined : this.#columns.get(this.#row);
    if (columns === undefined && last >= cell.column) {
      columns = new Set(this.#cells.slice(0, this.#count).map(({ column }) => column));
      this.#columns.set(this.#row, columns);
      this.#isOrdered = false;
    }
    if (columns?.has(cell.column) === true) return false;
    columns?.add(cell.column);
    this.#push(cell);
    return true;
  }

  /** The rows that hold something, in order; so are the cells of each. */
  list(): readonly ReadRow[] {
    this.#close();
    if (this.#isOrdered) return this.#rows;
    for (const row of this.#rows) row.cells = row.cells.toSorted((a, b) => a.column - b.column);
    return this.#rows.sort((a, b) => a.row - b.row);
  }

  #push(cell: ReadCell): void {
    this.#cells[this.#count] = cell;
    this.#count += 1;
  }

  #close(): void {
    if (this.#count === 0) return;
    const cells = this.#cells.slice(0, this.#count);
    this.#count = 0;
    if (this.#known !== undefined) {
      this.#known.cells = cells;
      return;
    }
    const row = { row: this.#row, cells };
    this.#rows.push(row);
    this.#byNumber?.set(this.#row, row);
  }
}
