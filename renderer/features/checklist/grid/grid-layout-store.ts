import { create } from 'zustand';
import { isEditable, type GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';

/** Lines of text a row has room for. */
export const ROW_LINES = [1, 2, 4] as const;
export type RowLines = (typeof ROW_LINES)[number];

/** How the grid is laid out; the same for all audits, remembered on this computer. */
export interface GridLayout {
  /** Columns somebody moved, in their order; others follow in the order they are offered. */
  readonly order: readonly string[];
  /** Columns somebody chose or took away. */
  readonly visibility: Readonly<Record<string, boolean>>;
  /** In rem, so that columns grow with the text. */
  readonly widths: Readonly<Record<string, number>>;
  readonly lines: RowLines;
}

const KEY = 'checklist.grid';
const FRESH: GridLayout = { order: [], visibility: {}, widths: {}, lines: 2 };

/** The column that stays in sight while the others are scrolled sideways; it is always there and always first. */
export const FROZEN: GridColumn = 'code';

/** All columns of the grid's own in the order they are offered, with their width in rem. */
const WIDTHS: Readonly<Record<string, number>> = {
  code: 6.5,
  clause: 6.5,
  clauseTitle: 12,
  question: 24,
  assessment: 9.5,
  notes: 20,
  justification: 14,
  interviewee: 10,
  sample: 10,
  assignedTo: 9,
  findings: 5.5,
  evidence: 5.5,
  assessedBy: 9,
  assessedAt: 9.5,
  lookFor: 20,
};
const HIDDEN_AT_FIRST: ReadonlySet<string> = new Set(['clauseTitle', 'assessedBy', 'assessedAt', 'lookFor']);
const EXTRA_WIDTH = 12;
export const MIN_WIDTH = 3;
export const MAX_WIDTH = 60;

function readLayout(): GridLayout {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return FRESH;
    const layout = { ...FRESH, ...(stored as Partial<GridLayout>) };
    const isSound = Array.isArray(layout.order) && ROW_LINES.includes(layout.lines);
    return isSound ? layout : FRESH;
  } catch {
    // A note of somebody else's making: the grid starts as new.
    return FRESH;
  }
}

export const useGridLayout = create<GridLayout>()(readLayout);

/** Changes the layout and remembers it. */
export function setGridLayout(change: Partial<GridLayout>): void {
  useGridLayout.setState(change);
  localStorage.setItem(KEY, JSON.stringify(useGridLayout.getState()));
}

/** Lays the grid out as at the first start. */
export function resetGridLayout(): void {
  setGridLayout(FRESH);
}

/** Every column there is, in order, shown or not. `extras` are those of imported checklists. */
export function orderedColumns(layout: Pick<GridLayout, 'order'>, extras: readonly GridColumn[]): readonly GridColumn[] {
  const offered = [...(Object.keys(WIDTHS) as GridColumn[]), ...extras];
  const moved = layout.order.filter((column): column is GridColumn => offered.includes(column as GridColumn));
  // A column nobody moved stands behind the one it follows among those offered.
  const all: GridColumn[] = [...moved];
  offered.forEach((column, index) => {
    if (all.includes(column)) return;
    const before = offered.slice(0, index).findLast((other) => all.includes(other));
    all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, column);
  });
  return [FROZEN, ...all.filter((column) => column !== FROZEN)];
}

export function isShown(layout: Pick<GridLayout, 'visibility'>, column: GridColumn): boolean {
  if (column === FROZEN) return true;
  return layout.visibility[column] ?? (column in WIDTHS && !HIDDEN_AT_FIRST.has(column));
}

export function showColumn(column: GridColumn, isVisible: boolean): void {
  setGridLayout({ visibility: { ...useGridLayout.getState().visibility, [column]: isVisible } });
}

/** In rem. */
export function columnWidth(layout: Pick<GridLayout, 'widths'>, column: GridColumn): number {
  return layout.widths[column] ?? WIDTHS[column] ?? EXTRA_WIDTH;
}

export function setColumnWidth(column: GridColumn, rem: number): void {
  const width = Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, rem)) * 8) / 8;
  setGridLayout({ widths: { ...useGridLayout.getState().widths, [column]: width } });
}

/** Moves a column in front of another; null moves it to the end. */
export function moveColumn(columns: readonly GridColumn[], column: GridColumn, before: GridColumn | null): void {
  if (column === FROZEN || column === before) return;
  const others = columns.filter((other) => other !== column);
  const place = before === null || before === FROZEN ? -1 : others.indexOf(before);
  const at = before === FROZEN ? 1 : place < 0 ? others.length : place;
  setGridLayout({ order: others.toSpliced(at, 0, column) });
}

/** Cells in which typing begins a text. */
export function takesText(column: GridColumn): boolean {
  return isEditable(column) && column !== 'assessment' && column !== 'assignedTo';
}
