import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { extraHeading, type EditableColumn, type GridColumn, type ReadOnlyColumn } from '#shared/domain/checklist/grid/grid-column.ts';

/** The heading of a column: ours, or as the imported checklist had it. */
export function useColumnTitle(): (column: GridColumn) => string {
  const { t } = useTranslation();
  return useCallback(
    (column) => {
      const heading = extraHeading(column);
      // What has no heading of a source is one of the grid's own columns.
      return heading ?? t(`grid.columns.${column as EditableColumn | ReadOnlyColumn}`);
    },
    [t],
  );
}
