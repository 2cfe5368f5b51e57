import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { readingKey } from '#renderer/ui/reading-keys.ts';
import type { ActionState } from '#shared/domain/corrective-action/corrective-action.ts';
import type { ActionEdit } from '#shared/domain/corrective-action/edit-action.ts';
import { setCurrent, useActionsStore } from '../actions-store.ts';
import type { ActionDeeds } from '../use-action-deeds.ts';
import { isCellEditable, type GridColumn } from './grid-columns.ts';
import type { RowSelection } from './use-row-selection.ts';

export interface GridRowDeeds {
  readonly onFocus: (index: number, column: GridColumn) => void;
  readonly onMouseDown: (event: MouseEvent, index: number, column: GridColumn) => void;
  readonly onDoubleClick: (index: number, column: GridColumn) => void;
  readonly onEdit: (row: ActionOverview, fields: ActionEdit) => void;
  readonly onMove: (row: ActionOverview, to: ActionState) => void;
  readonly onEditEnd: (index: number, column: GridColumn, isFocusBack: boolean) => void;
}

interface GridInput {
  readonly frame: RefObject<HTMLElement | null>;
  readonly rows: readonly ActionOverview[];
  readonly columns: readonly GridColumn[];
  readonly selection: RowSelection;
  readonly deeds: ActionDeeds;
  readonly onOpen: (row: ActionOverview) => void;
  readonly scrollTo: Virtualizer<HTMLDivElement, Element>['scrollToIndex'];
  readonly rowsInSight: () => number;
}

/** Where one is in the grid, what its keys and clicks do, and which cell is edited. */
export function useGrid(input: GridInput) {
  const { rows, columns } = input;
  const current = useActionsStore((state) => state.current);
  const [column, setColumn] = useState<GridColumn>('reference');
  const [editing, setEditing] = useState<{ readonly index: number; readonly column: GridColumn } | null>(null);
  const at = useMemo(() => Math.max(0, rows.findIndex(({ action }) => action.id === current)), [rows, current]);
  const currentColumn = columns.includes(column) ? column : 'reference';
  const latest = useRef(input);
  useLayoutEffect(() => {
    latest.current = input;
  });

  const focusCell = useCallback((index: number, wanted: GridColumn): void => {
    const { rows: all, frame, scrollTo } = latest.current;
    const row = all[index];
    if (row === undefined) return;
    setCurrent(row.action.id);
    setColumn(wanted);
    scrollTo(index, { align: 'auto' });
    // Drawn after the scroll: a row far away is not in the page yet.
    const seek = (tries: number): void => {
      const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${String(index)}:${wanted}"]`);
      if (cell) {
        cell.focus({ preventScroll: true });
        // A column beyond the edge comes into sight too.
        cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      } else if (tries > 0) requestAnimationFrame(() => seek(tries - 1));
    };
    seek(10);
  }, []);

  const edit = useCallback((index: number, wanted: GridColumn): boolean => {
    const row = latest.current.rows[index];
    if (row === undefined || !isCellEditable(wanted, row)) return false;
    setEditing({ index, column: wanted });
    return true;
  }, []);

  const rowDeeds = useMemo((): GridRowDeeds => {
    return {
      onFocus: (index, focused) => {
        const row = latest.current.rows[index];
        if (row !== undefined) setCurrent(row.action.id);
        setColumn(focused);
      },
      onMouseDown: (event, index, clicked) => {
        if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
        const { selection, rows: all } = latest.current;
        const from = all.findIndex(({ action }) => action.id === useActionsStore.getState().current);
        if (event.shiftKey) {
          event.preventDefault();
          selection.extendTo(index, Math.max(0, from));
        } else if (event.ctrlKey || event.metaKey || clicked === 'select') selection.toggle(index);
        else return;
        focusCell(index, clicked);
      },
      onDoubleClick: (index, clicked) => {
        const row = latest.current.rows[index];
        if (clicked !== 'select' && row !== undefined && !edit(index, clicked)) latest.current.onOpen(row);
      },
      onEdit: (row, fields) => latest.current.deeds.requestEdit(row, fields),
      onMove: (row, to) => void latest.current.deeds.requestMove(row, to),
      onEditEnd: (index, ended, isFocusBack) => {
        setEditing(null);
        if (isFocusBack) requestAnimationFrame(() => focusCell(index, ended));
      },
    };
  }, [edit, focusCell]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (editing !== null || event.altKey || !(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return;
    const key = readingKey(event);
    const isMod = event.ctrlKey || event.metaKey;
    const { selection } = input;
    const row = rows[at];
    const columnAt = columns.indexOf(currentColumn);
    const down = { ArrowDown: 1, ArrowUp: -1, PageDown: input.rowsInSight(), PageUp: -input.rowsInSight() }[key];
    const aside = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const bounded = (index: number): number => Math.min(Math.max(index, 0), rows.length - 1);
    if (down !== undefined) {
      const to = bounded(at + down);
      if (event.shiftKey) selection.extendTo(to, at);
      focusCell(to, currentColumn);
    } else if (aside !== undefined) focusCell(at, columns[Math.min(Math.max(columnAt + aside, 0), columns.length - 1)] ?? currentColumn);
    else if (key === 'Home') focusCell(isMod ? 0 : at, columns[0] ?? currentColumn);
    else if (key === 'End') focusCell(isMod ? rows.length - 1 : at, columns.at(-1) ?? currentColumn);
    else if (key === ' ') selection.toggle(at);
    else if (isMod && key.toLowerCase() === 'a') selection.all();
    else if (key === 'Escape' && selection.selected.size > 0) selection.clear();
    else if (key === 'F2') edit(at, currentColumn);
    else if (key === 'Enter' && row !== undefined) {
      if (currentColumn === 'select') selection.toggle(at);
      else if (!edit(at, currentColumn)) input.onOpen(row);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return { at, currentColumn, editing, rowDeeds, onKeyDown, focusCell };
}
