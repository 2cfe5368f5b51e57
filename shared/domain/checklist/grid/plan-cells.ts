import type { PersonId } from '../../ids.ts';
import type { Assessment } from '../assessment.ts';
import { cellValue, changeTo, emptyValue, type CellChange, type CellValue, type GridTarget } from './cell-change.ts';
import { isEditable, type GridColumn } from './grid-column.ts';

function put(targets: readonly GridTarget[], values: readonly CellValue[]): readonly CellChange[] {
  return targets.flatMap((target) =>
    values.flatMap((value) => {
      const change = changeTo(target, value);
      return change === null ? [] : [change];
    }),
  );
}

/** Grades all these rows alike. Raises no finding: that is asked for one question at a time. */
export function planGrade(targets: readonly GridTarget[], assessment: Assessment): readonly CellChange[] {
  return put(targets, [{ column: 'assessment', value: assessment }]);
}

/** Assigns all these rows to one auditor, or to nobody. */
export function planAssign(targets: readonly GridTarget[], assignedTo: PersonId | null): readonly CellChange[] {
  return put(targets, [{ column: 'assignedTo', value: assignedTo }]);
}

/** Empties the cells of these columns; those that cannot be written into are left as they are. */
export function planClear(targets: readonly GridTarget[], columns: readonly GridColumn[]): readonly CellChange[] {
  return put(targets, columns.filter(isEditable).map(emptyValue));
}

/** Gives the rows the values the source has in these columns; those that cannot be written into are left alone. */
export function planFill(
  source: GridTarget,
  targets: readonly GridTarget[],
  columns: readonly GridColumn[],
): readonly CellChange[] {
  return put(
    targets,
    columns.filter(isEditable).map((column) => cellValue(source.answer, column)),
  );
}

/** How many rows the changes make nonconformities: worth saying, because none of them raises a finding. */
export function countNewNonconformities(changes: readonly CellChange[]): number {
  return changes.filter(
    ({ to }) => to.column === 'assessment' && (to.value === 'minor-nc' || to.value === 'major-nc'),
  ).length;
}
