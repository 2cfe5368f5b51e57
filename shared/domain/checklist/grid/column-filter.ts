/** What one column is narrowed to: cells with all the words, and with one of the values. */
export interface ColumnFilter {
  readonly text: string;
  /** Keys of cells as `FilterableCell.key`; null lets every value through. */
  readonly values: readonly string[] | null;
}

export const NO_COLUMN_FILTER: ColumnFilter = { text: '', values: null };

/** Filters by column; a column without an entry narrows nothing. */
export type ColumnFilters = Readonly<Record<string, ColumnFilter>>;

export interface FilterableCell {
  /** The stored value as text: an assessment, a person's id, the text itself. */
  readonly key: string;
  /** As people read it. */
  readonly text: string;
}

/** The filters with one of them changed; one that narrows nothing is taken out. */
export function withColumnFilter(filters: ColumnFilters, column: string, filter: ColumnFilter): ColumnFilters {
  const others = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== column));
  return filter.text.trim() === '' && filter.values === null ? others : { ...others, [column]: filter };
}

/** A test for many rows: whether a row's cells pass all the filters. */
export function columnFilterTest<Row>(
  filters: ColumnFilters,
  cellOf: (row: Row, column: string) => FilterableCell,
): (row: Row) => boolean {
  const tests = Object.entries(filters).map(([column, { text, values }]) => {
    const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
    const allowed = values === null ? null : new Set(values);
    return (row: Row): boolean => {
      const cell = cellOf(row, column);
      if (allowed !== null && !allowed.has(cell.key)) return false;
      if (words.length === 0) return true;
      const shown = cell.text.toLowerCase();
      return words.every((word) => shown.includes(word));
    };
  });
  return (row) => tests.every((passes) => passes(row));
}
