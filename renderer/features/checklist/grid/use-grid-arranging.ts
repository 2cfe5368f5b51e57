import { useMemo } from 'react';
import { NO_COLUMN_FILTER, withColumnFilter, type ColumnFilter, type FilterableCell } from '#shared/domain/checklist/grid/column-filter.ts';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import { nextSorting, type ColumnSort } from '#shared/domain/checklist/grid/sort-rows.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { compareText } from '#renderer/i18n/format.ts';
import { checklistViewState, setChecklistFilter, setChecklistView } from '../checklist-store.ts';
import type { GridCells } from './grid-cells.ts';

export interface GridArranging {
  readonly sort: (column: GridColumn, isAdding: boolean) => void;
  readonly setSorting: (sorting: readonly ColumnSort[]) => void;
  readonly filterColumn: (column: GridColumn, filter: ColumnFilter) => void;
  /** The different values of a column, those filtered by always among them. */
  readonly valuesOf: (column: GridColumn) => readonly FilterableCell[];
}

/** Sorting and filtering by column. Kept with the filters of the checklist: both views show the same rows. */
export function useGridArranging(auditId: AuditId, shown: readonly ChecklistQuestion[], cells: GridCells): GridArranging {
  return useMemo(
    () => ({
      sort: (column, isAdding) =>
        setChecklistView(auditId, { sorting: nextSorting(checklistViewState(auditId).sorting, column, isAdding) }),
      setSorting: (sorting) => setChecklistView(auditId, { sorting }),
      filterColumn: (column, filter) =>
        setChecklistFilter(auditId, { columns: withColumnFilter(checklistViewState(auditId).filter.columns, column, filter) }),
      valuesOf: (column) => {
        const texts = new Map<string, string>();
        for (const question of shown) texts.set(cells.key(question, column), cells.text(question, column));
        const { values } = checklistViewState(auditId).filter.columns[column] ?? NO_COLUMN_FILTER;
        for (const key of values ?? []) if (!texts.has(key)) texts.set(key, key);
        return [...texts].map(([key, text]) => ({ key, text })).sort((left, right) => compareText(left.text, right.text));
      },
    }),
    [auditId, shown, cells],
  );
}
