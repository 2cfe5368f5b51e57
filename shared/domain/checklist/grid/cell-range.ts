/** A cell by its place among the rows and columns shown, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; both ends belong to it. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly end: number;
}

/** The rectangle between two cells, whichever is first. */
export function rangeBetween(one: CellPlace, other: CellPlace): CellRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    start: Math.min(one.column, other.column),
    end: Math.max(one.column, other.column),
  };
}

/** The keys of a spreadsheet. `forward` is towards the end of a line, right in English and left in Arabic. */
export type Move =
  | 'up'
  | 'down'
  | 'forward'
  | 'back'
  | 'page-up'
  | 'page-down'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last'
  | 'top'
  | 'bottom';

/** Where a key leads, never out of the grid. `page` is how many rows are seen at once. */
export function moveCell(from: CellPlace, move: Move, size: { readonly rows: number; readonly columns: number }, page: number): CellPlace {
  const lastRow = Math.max(0, size.rows - 1);
  const lastColumn = Math.max(0, size.columns - 1);
  const at = (row: number, column: number): CellPlace => ({
    row: Math.min(Math.max(row, 0), lastRow),
    column: Math.min(Math.max(column, 0), lastColumn),
  });
  const { row, column } = from;
  switch (move) {
    case 'up':
      return at(row - 1, column);
    case 'down':
      return at(row + 1, column);
    case 'back':
      return at(row, column - 1);
    case 'forward':
      return at(row, column + 1);
    case 'page-up':
      return at(row - page, column);
    case 'page-down':
      return at(row + page, column);
    case 'row-start':
      return at(row, 0);
    case 'row-end':
      return at(row, lastColumn);
    case 'first':
      return at(0, 0);
    case 'last':
      return at(lastRow, lastColumn);
    case 'top':
      return at(0, column);
    case 'bottom':
      return at(lastRow, column);
  }
}
