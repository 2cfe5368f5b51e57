import { useLayoutEffect, useRef } from 'react';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { checklistViewState, setChecklistView } from '../checklist-store.ts';
import type { GridScroll } from './use-grid-scroll.ts';
import type { GridSelection } from './use-grid-selection.ts';

/** Scrolls to the current cell, and to the end of a range while it is stretched. */
export function useKeptInSight(options: {
  readonly auditId: AuditId;
  readonly gridId: string;
  readonly scroll: Pick<GridScroll, 'scroller' | 'showRow'>;
  readonly selection: GridSelection;
  readonly placeOf: ReadonlyMap<QuestionId, number>;
  readonly columns: readonly GridColumn[];
  readonly rowCount: number;
}): void {
  const { auditId, gridId, placeOf, columns, rowCount } = options;
  const { scroller, showRow } = options.scroll;
  const { active, range, corner, isStretched } = options.selection;

  // The place of the other view is taken up once; from then on the current cell is kept in sight.
  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    const { sight } = checklistViewState(auditId);
    const row = sight === null ? undefined : placeOf.get(sight.questionId);
    if (isPlaced.current) showRow(active.row, 'near');
    else if (row !== undefined && sight !== null) showRow(row, sight.offset);
    else showRow(active.row, 'center');
    isPlaced.current = true;
    if (sight !== null) setChecklistView(auditId, { sight: null });
  }, [active.row, auditId, placeOf, showRow]);
  useLayoutEffect(() => {
    const cell = document.getElementById(`${gridId}-active`);
    if (active.column === 0) scroller.current?.scrollTo({ left: 0 });
    else cell?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [active.column, active.row, gridId, scroller, columns]);
  useLayoutEffect(() => {
    if (isStretched && range.bottom - range.top < rowCount - 1) showRow(corner.row, 'near');
  }, [isStretched, corner.row, range.top, range.bottom, rowCount, showRow]);
}
