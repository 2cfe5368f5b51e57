import type { ReadCell, ReadRow } from '../workbook-content.ts';
import type { ImportField } from './import-field.ts';
import { isWrittenNothing } from './normalize-text.ts';
import type { SheetView } from './sheet-view.ts';
import type { ColumnMapping, SheetMapping } from './suggest-mapping.ts';

/** One cell of a row with what its column means. */
export interface MappedCell {
  readonly mapping: ColumnMapping;
  readonly cell: ReadCell;
  readonly text: string;
  /** Taken from a merged block that began in a row above. */
  readonly isFilledDown: boolean;
}

/** A row seen through the mapping. */
export interface RowValues {
  readonly row: number;
  /** Cells with a value in mapped columns, in order. */
  readonly cells: readonly MappedCell[];
  /** Own cells: without what was filled down from merged blocks. */
  readonly own: readonly MappedCell[];
  /** First text of a field, empty when there is none. */
  text(field: ImportField): string;
  all(field: ImportField): readonly MappedCell[];
}

/** Fields that name a group of rows: a merged block over several rows speaks for each of them. */
const FILLED_DOWN: ReadonlySet<ImportField> = new Set(['section', 'clause', 'title', 'process', 'practice', 'importance', 'applicable']);

/** Reads one row through the mapping. Cells that say nothing (`null`) are empty. */
export function rowValues(view: SheetView, row: ReadRow, mapping: SheetMapping): RowValues {
  const cells: MappedCell[] = [];
  const byField = new Map<ImportField, MappedCell[]>();
  // Mapping and cells are both in the order of columns, so one walk along both is enough.
  let at = 0;
  for (const one of mapping) {
    while (at < row.cells.length && (row.cells[at]?.column ?? 0) < one.column) at += 1;
    const cell = row.cells[at]?.column === one.column ? row.cells[at] : undefined;
    const found = one.field === 'ignore' ? null : cellFor(view, row, cell, one);
    if (!found) continue;
    cells.push(found);
    const list = byField.get(one.field);
    if (list) list.push(found);
    else byField.set(one.field, [found]);
  }
  const own = cells.some(({ isFilledDown }) => isFilledDown) ? cells.filter(({ isFilledDown }) => !isFilledDown) : cells;
  return { row: row.row, cells, own, all: (field) => byField.get(field) ?? NONE, text: (field) => byField.get(field)?.[0]?.text ?? '' };
}

const NONE: readonly MappedCell[] = [];

function cellFor(view: SheetView, row: ReadRow, cell: ReadCell | undefined, mapping: ColumnMapping): MappedCell | null {
  const merge = view.mergeAt(row.row, mapping.column);
  const isSlave = merge !== undefined && (merge.top !== row.row || merge.left !== mapping.column);
  if (!isSlave) return mapped(cell, mapping, false);
  const isBelowMaster = merge.left === mapping.column && merge.top < row.row;
  if (!isBelowMaster || !FILLED_DOWN.has(mapping.field)) return null;
  return mapped(view.cell(merge.top, merge.left), mapping, true);
}

function mapped(cell: ReadCell | undefined, mapping: ColumnMapping, isFilledDown: boolean): MappedCell | null {
  if (!cell) return null;
  const text = cell.text.trim();
  return text === '' || isWrittenNothing(text) ? null : { mapping, cell, text, isFilledDown };
}
