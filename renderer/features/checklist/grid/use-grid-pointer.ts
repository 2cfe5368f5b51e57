import { useRef, type PointerEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import type { CellPlace } from '#shared/domain/checklist/grid/cell-range.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { GridSelection } from './use-grid-selection.ts';

interface Hit {
  readonly row: number;
  /** Null on the number of the row. */
  readonly column: number | null;
}

function hitOf(element: Element | null): Hit | null {
  const row = element?.closest('[data-row]')?.getAttribute('data-row');
  if (row === null || row === undefined) return null;
  const column = element?.closest('[data-column]')?.getAttribute('data-column');
  return { row: Number(row), column: column === null || column === undefined ? null : Number(column) };
}

/** Selecting with mouse, pen and finger: a click, a drag, Shift for a range, Ctrl or the row's number for rows. */
export function useGridPointer(options: {
  readonly ordered: readonly ChecklistQuestion[];
  readonly selection: GridSelection;
  readonly columnCount: number;
  readonly go: (place: CellPlace) => void;
  readonly edit: () => void;
}): {
  readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerUp: () => void;
  readonly onClick: (event: MouseEvent<HTMLDivElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLDivElement>) => void;
} {
  const { ordered, selection, columnCount, go, edit } = options;
  const dragFrom = useRef<CellPlace | null>(null);
  const lastMarked = useRef<number | null>(null);

  const choose = (hit: Hit, event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }): void => {
    const isMod = event.ctrlKey || event.metaKey;
    if (hit.column === null || isMod) {
      const question = ordered[hit.row];
      if (!question) return;
      const isMarked = !selection.marked.has(question.id);
      const from = event.shiftKey ? (lastMarked.current ?? hit.row) : hit.row;
      const chosen = ordered.slice(Math.min(from, hit.row), Math.max(from, hit.row) + 1);
      lastMarked.current = hit.row;
      // Ctrl and a click adds to what is selected, as everywhere; the row's number chooses that row alone.
      const before = hit.column !== null && selection.marked.size === 0 ? selection.rows() : [];
      selection.mark([...before, ...chosen].map(({ id }) => id), event.shiftKey || isMarked);
      return;
    }
    const place = { row: hit.row, column: hit.column };
    if (event.shiftKey) selection.stretch(selection.active.row < 0 ? place : selection.active, place);
    else {
      selection.clear();
      go(place);
    }
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof Element)) return;
      const hit = hitOf(event.target);
      if (hit === null) return;
      choose(hit, event);
      const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
      dragFrom.current = isPlain && hit.column !== null ? { row: hit.row, column: hit.column } : null;
    },
    onPointerMove: (event) => {
      const from = dragFrom.current;
      if (from === null || event.buttons !== 1) return;
      // Outside the grid the nearest cell inside counts; the range's end is scrolled to, so the drag goes on.
      const box = event.currentTarget.getBoundingClientRect();
      const inside = (at: number, low: number, high: number): number => Math.min(Math.max(at, low + 4), high - 20);
      const x = inside(event.clientX, box.left, box.right);
      const y = inside(event.clientY, box.top + 40, box.bottom);
      const hit = hitOf(document.elementFromPoint(x, y));
      if (hit === null) return;
      const past = event.clientY > box.bottom ? 1 : event.clientY < box.top + 32 ? -1 : 0;
      const row = Math.min(Math.max(hit.row + past, 0), ordered.length - 1);
      const corner = { row, column: Math.min(hit.column ?? 0, columnCount - 1) };
      if (corner.row === selection.corner.row && corner.column === selection.corner.column) return;
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.setPointerCapture(event.pointerId);
      flushSync(() => selection.stretch(from, corner));
    },
    onPointerUp: () => {
      dragFrom.current = null;
    },
    onClick: (event) => {
      // A finger scrolls first; only a tap chooses.
      const isTouch = event.nativeEvent instanceof globalThis.PointerEvent && event.nativeEvent.pointerType === 'touch';
      const hit = isTouch && event.target instanceof Element ? hitOf(event.target) : null;
      if (hit !== null) choose(hit, event);
    },
    onDoubleClick: (event) => {
      const hit = event.target instanceof Element ? hitOf(event.target) : null;
      if (hit !== null && hit.column !== null) edit();
    },
  };
}
