import { useMemo, useRef, type RefObject } from 'react';
import type { EditableColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { FocusName, FocusTargets } from '../focus-targets.ts';
import type { Sight } from '../checklist-store.ts';

/** What the screen asks of the grid. */
export interface GridHandle {
  /** Moves to that cell of the current row and opens it for writing. */
  readonly edit: (column: EditableColumn) => void;
  /** Which row is where, to find the place again in the other view. */
  readonly sight: () => Sight | null;
}

const CELL_OF: Readonly<Partial<Record<FocusName, EditableColumn>>> = {
  notes: 'notes',
  interviewee: 'interviewee',
  sample: 'sample',
  justification: 'justification',
  assign: 'assignedTo',
};

/** Sends the focus into cells instead of the panel's fields while the grid is shown. */
export function useGridTargets(
  base: FocusTargets,
  isGrid: boolean,
): { readonly targets: FocusTargets; readonly handle: RefObject<GridHandle | null> } {
  const handle = useRef<GridHandle>(null);
  const targets = useMemo<FocusTargets>(
    () =>
      isGrid
        ? {
            ...base,
            focus: (name) => {
              const column = CELL_OF[name];
              if (column === undefined) base.focus(name);
              else handle.current?.edit(column);
            },
          }
        : base,
    [base, isGrid],
  );
  return { targets, handle };
}
