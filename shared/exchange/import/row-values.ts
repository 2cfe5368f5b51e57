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
  for (const one of mapping) {
    if (one.field === 'ignore') continue;
    const found = cellFor(view, row, one);
    if (found) cells.push(found);
  }
  const own = cells.filter(({ isFilledDown }) => !isFilledDown);
  const all = (field: ImportField): readonly MappedCell[] => cells.filter(({ mapping: one }) => one.field === field);
  return { row: row.row, cells, own, all, text: (field) => all(field)[0]?.text ?? '' };
}

function cellFor(view: SheetView, row: ReadRow, mapping: ColumnMapping): MappedCell | null {
  const merge = view.mergeAt(row.row, mapping.column);
  const isSlave = merge !== undefined && (merge.top !== row.row || merge.left !== mapping.column);
  if (!isSlave) return mapped(row.cells.find(({ column }) => column === mapping.column), mapping, false);
  const isBelowMaster = merge.left === mapping.column && merge.top < row.row;
  if (!isBelowMaster || !FILLED_DOWN.has(mapping.field)) return null;
  return mapped(view.cell(merge.top, merge.left), mapping, true);
}

function mapped(cell: ReadCell | undefined, mapping: ColumnMapping, isFilledDown: boolean): MappedCell | null {
  if (!cell) return null;
  const text = cell.text.trim();
  return text === '' || isWrittenNothing(text) ? null : { mapping, cell, text, isFilledDown };
}
