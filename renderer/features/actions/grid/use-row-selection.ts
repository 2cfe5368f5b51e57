import { useCallback, useRef } from 'react';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import type { ActionId } from '#shared/domain/ids.ts';
import { useActionsStore } from '../actions-store.ts';

export interface RowSelection {
  readonly selected: ReadonlySet<ActionId>;
  readonly toggle: (index: number) => void;
  /** Selects all from the last toggled row to this one. */
  readonly extendTo: (index: number, from: number) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

function select(selected: ReadonlySet<ActionId>): void {
  useActionsStore.setState({ selected });
}

/** Which rows are chosen for a change of many; kept while other looks are shown. */
export function useRowSelection(rows: readonly ActionOverview[]): RowSelection {
  const selected = useActionsStore((state) => state.selected);
  /** Where a range begins, and what was selected before it. */
  const anchor = useRef<{ readonly at: number; readonly base: ReadonlySet<ActionId> } | null>(null);
  const idAt = (index: number): ActionId | undefined => rows[index]?.action.id;
  const toggle = useCallback(
    (index: number): void => {
      const id = rows[index]?.action.id;
      if (id === undefined) return;
      const next = new Set(useActionsStore.getState().selected);
      if (!next.delete(id)) next.add(id);
      anchor.current = { at: index, base: next };
      select(next);
    },
    [rows],
  );
  const extendTo = (index: number, from: number): void => {
    anchor.current ??= { at: from, base: selected };
    const { at, base } = anchor.current;
    const [first, last] = at < index ? [at, index] : [index, at];
    const range = Array.from({ length: last - first + 1 }, (_, step) => idAt(first + step)).filter((id) => id !== undefined);
    select(new Set([...base, ...range]));
  };
  return {
    selected,
    toggle,
    extendTo,
    all: () => {
      anchor.current = null;
      select(new Set(rows.map(({ action }) => action.id)));
    },
    clear: () => {
      anchor.current = null;
      select(new Set());
    },
  };
}
