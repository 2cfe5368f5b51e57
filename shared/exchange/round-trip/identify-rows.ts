import type { BaseRow } from './base-format.ts';
import { kindOf, LABEL_COLUMN, type DataTable } from './exchanged-fields.ts';
import type { KnownRows, PlacedTable } from './place-table.ts';
import { isSameFieldValue, readValue, type ValueContext } from './read-value.ts';
import { textOf, type RowCells } from './sheet-rows.ts';
import { markOfRead, markOfShown } from './shown-cell.ts';

/** How a row was known again. `content`: its hidden id belongs to another row, so what stands in it decided. */
export type KnownBy = 'id' | 'label' | 'content';

export interface IdentifiedRow {
  readonly row: RowCells;
  readonly place: PlacedTable;
  /** Null for a row that is none of those that left. */
  readonly key: string | null;
  readonly by: KnownBy | null;
  /** An id that nobody knows here; empty when the row has none. */
  readonly unknownId: string;
}

/** How much of what left stands in this row: cells for reading only, and values that nobody changed. */
function agreement({ row, place }: Pick<IdentifiedRow, 'row' | 'place'>, base: BaseRow, context: ValueContext): number {
  let score = 0;
  for (const { key, column } of place.columns) {
    const cell = row.cells.get(column);
    const kind = kindOf(place.table, key);
    if (kind === null) {
      const mark = base.marks[key];
      if (mark !== undefined && mark === markOfRead(cell)) score += 1;
    } else if (cell !== undefined) {
      const value = base.values[key];
      const read = readValue(kind, cell, value, context);
      if (value !== undefined && read.ok && isSameFieldValue(read.value, value)) score += 1;
    }
  }
  return score;
}

/** Ids of the rows by what people know them by; a label that two rows share names none. */
function idsByLabel(table: DataTable, known: KnownRows, labels: ReadonlyMap<string, string>): ReadonlyMap<string, string | null> {
  const byLabel = new Map<string, string | null>();
  const add = (mark: string, key: string): void => {
    if (mark !== '') byLabel.set(mark, byLabel.has(mark) ? null : key);
  };
  for (const [key, { marks }] of known.rows) add(marks[LABEL_COLUMN[table]] ?? '', key);
  for (const [key, label] of labels) {
    if (!known.rows.has(key)) add(markOfShown(label), key);
  }
  return byLabel;
}

/**
 * Finds out which row each one is. The hidden id says it, unless what stands in the row belongs to another one: then
 * somebody sorted the visible columns and left the hidden one behind. A row without an id is known by its label.
 */
export function identifyRows(
  places: readonly PlacedTable[],
  table: DataTable,
  known: KnownRows,
  labels: ReadonlyMap<string, string>,
  context: ValueContext,
): readonly IdentifiedRow[] {
  const byLabel = idsByLabel(table, known, labels);
  return places.flatMap((place) => {
    const labelColumn = place.columns.find(({ key }) => key === LABEL_COLUMN[table])?.column ?? null;
    return place.body.map((row): IdentifiedRow => {
      const id = textOf(row, place.idColumn);
      const byId = known.rows.has(id) || known.ids.has(id) ? id : null;
      const unknownId = byId === null ? id : '';
      const labelled = byLabel.get(markOfShown(textOf(row, labelColumn))) ?? null;
      if (byId === null) return { row, place, key: labelled, by: labelled === null ? null : 'label', unknownId };
      const own = known.rows.get(byId);
      const other = labelled === null || labelled === byId ? undefined : known.rows.get(labelled);
      if (own === undefined || other === undefined || labelled === null) return { row, place, key: byId, by: 'id', unknownId };
      const isOther = agreement({ row, place }, other, context) > agreement({ row, place }, own, context);
      return isOther ? { row, place, key: labelled, by: 'content', unknownId } : { row, place, key: byId, by: 'id', unknownId };
    });
  });
}
