import type { KeyboardEvent } from 'react';
import { moveCell, type CellPlace, type Move } from '#shared/domain/checklist/grid/cell-range.ts';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { takesText } from './grid-layout-store.ts';
import type { GridSelection } from './use-grid-selection.ts';

export interface GridKeysOptions {
  readonly ordered: readonly ChecklistQuestion[];
  readonly columns: readonly GridColumn[];
  readonly selection: GridSelection;
  readonly page: () => number;
  readonly go: (place: CellPlace) => void;
  readonly stretchTo: (corner: CellPlace) => void;
  readonly selectAll: () => void;
  readonly selectRow: () => void;
  readonly markRow: () => void;
  /** Opens the current cell; `typed` replaces what stands there, null keeps it. */
  readonly edit: (typed: string | null) => void;
  readonly clearCells: () => void;
  readonly fillDown: () => void;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'row-start',
  End: 'row-end',
};
const MOVES_WITH_MOD: Readonly<Record<string, Move>> = { ArrowUp: 'top', ArrowDown: 'bottom', Home: 'first', End: 'last' };

/** The move a key asks for; left and right follow the direction of the script. */
function moveOf(event: KeyboardEvent<HTMLElement>, isMod: boolean): Move | undefined {
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const isForward = (event.key === 'ArrowRight') === (getComputedStyle(event.currentTarget).direction !== 'rtl');
    if (isMod) return isForward ? 'row-end' : 'row-start';
    return isForward ? 'forward' : 'back';
  }
  return (isMod ? MOVES_WITH_MOD : MOVES)[event.key];
}

/** Answers a key press in the grid. What it does not know, letters in cells that take no text above all, goes on to the commands. */
export function answerGridKey(event: KeyboardEvent<HTMLElement>, options: GridKeysOptions): void {
  const { ordered, columns, selection } = options;
  const { active } = selection;
  if (event.altKey || event.nativeEvent.isComposing || ordered.length === 0) return;
  const isMod = event.ctrlKey || event.metaKey;
  const take = (deed: () => void): void => {
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
  const move = moveOf(event, isMod);
  if (move !== undefined) {
    take(() => {
      const size = { rows: ordered.length, columns: columns.length };
      const next = moveCell(event.shiftKey ? selection.corner : active, move, size, options.page());
      if (event.shiftKey) options.stretchTo(next);
      else options.go(next);
    });
    return;
  }
  if (isMod) {
    const key = event.key.toLowerCase();
    if (key === 'a') take(options.selectAll);
    else if (key === 'd') take(options.fillDown);
    else if (key === ' ') take(options.markRow);
    return;
  }
  const column = columns[active.column];
  if (active.row < 0 || column === undefined) return;
  if (event.key === 'Enter' || event.key === 'F2') take(() => options.edit(null));
  else if (event.key === 'Delete' || event.key === 'Backspace') take(options.clearCells);
  else if (event.key === 'Escape' && (selection.isStretched || selection.marked.size > 0)) take(selection.clear);
  else if (event.key === ' ' && event.shiftKey) take(options.selectRow);
  else if (event.key.length === 1 || event.key === 'Process' || event.key === 'Dead') {
    if (takesText(column)) {
      // Not prevented: the letter goes into the editor, also one that an input method composes.
      options.edit('');
    } else if (column === 'assignedTo' && /^\p{L}$/u.test(event.key)) take(() => options.edit(event.key));
  }
}
