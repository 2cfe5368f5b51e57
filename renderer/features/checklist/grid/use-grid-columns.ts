import { useMemo, type CSSProperties } from 'react';
import { extraColumn, type GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { columnWidth, isShown, orderedColumns, useGridLayout } from './grid-layout-store.ts';

const MARKER_REM = 2.5;

/** The columns of this checklist: all there are, those shown, and their widths as variables of the style sheet. */
export function useGridColumns(questions: readonly ChecklistQuestion[]): {
  readonly all: readonly GridColumn[];
  readonly columns: readonly GridColumn[];
  readonly style: CSSProperties;
} {
  const layout = useGridLayout();
  const extras = useMemo(() => [...new Set(questions.flatMap(({ extra }) => Object.keys(extra)))].map(extraColumn), [questions]);
  const { order, visibility, widths, lines } = layout;
  const { all, columns } = useMemo(() => {
    const known = orderedColumns({ order }, extras);
    return { all: known, columns: known.filter((column) => isShown({ visibility }, column)) };
  }, [order, visibility, extras]);
  const style = useMemo(() => {
    const rems = columns.map((column) => columnWidth({ widths }, column));
    const total = rems.reduce((sum, rem) => sum + rem, MARKER_REM);
    const variables = Object.fromEntries(rems.map((rem, index) => [`--w${index}`, `${rem}rem`]));
    return { ...variables, '--grid-width': `${total}rem`, '--lines': lines } as CSSProperties;
  }, [columns, widths, lines]);
  return { all, columns, style };
}
