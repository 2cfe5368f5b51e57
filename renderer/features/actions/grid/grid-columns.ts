import type { TFunction } from 'i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { compareText } from '#renderer/i18n/format.ts';
import { ACTION_STATES } from '#shared/domain/corrective-action/corrective-action.ts';
import { isEditable } from '#shared/domain/corrective-action/edit-action.ts';
import { daysOverdue } from '#shared/domain/corrective-action/overdue.ts';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { GridSort } from '../actions-store.ts';

export const GRID_COLUMNS = [
  'select',
  'reference',
  'title',
  'finding',
  'owner',
  'dueDate',
  'overdue',
  'state',
  'originalDueDate',
  'checkDate',
  'audit',
] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

/** Columns that make room while an action is open beside the grid. */
const GIVES_WAY: readonly GridColumn[] = ['originalDueDate', 'checkDate', 'audit'];

const WIDTHS: ReadonlyMap<GridColumn, string> = new Map([
  ['select', '2.25rem'],
  ['reference', '7.5rem'],
  ['title', 'minmax(13rem, 1fr)'],
  ['finding', '12.5rem'],
  ['owner', '9rem'],
  ['dueDate', '7.5rem'],
  ['overdue', '10rem'],
  ['state', '9rem'],
  ['originalDueDate', '8rem'],
  ['checkDate', '8.5rem'],
  ['audit', '7.5rem'],
]);

export function gridColumns(isBesidePanel: boolean): readonly GridColumn[] {
  return isBesidePanel ? GRID_COLUMNS.filter((column) => !GIVES_WAY.includes(column)) : GRID_COLUMNS;
}

export function gridTemplate(columns: readonly GridColumn[]): string {
  return columns.map((column) => WIDTHS.get(column) ?? 'auto').join(' ');
}

/** What stands over a column. */
export function columnTitle(t: TFunction, column: GridColumn): string {
  if (column === 'select') return '';
  return column === 'overdue' ? t('actions.grid.when') : t(`actions.fields.${column}`);
}

/** Behind every real day. */
const NO_DATE = '9999';

function keyOf(column: GridColumn, row: ActionOverview, today: CalendarDate): string | number {
  const { action, finding, owner, audit } = row;
  switch (column) {
    case 'select':
    case 'reference':
      return action.reference;
    case 'title':
      return action.title;
    case 'finding':
      return finding === null ? NO_DATE : `${String(FINDING_GRADES.indexOf(finding.grade))} ${finding.reference}`;
    case 'owner':
      return owner?.name ?? '\u{10FFFF}';
    case 'overdue':
      return -daysOverdue(action, today);
    case 'state':
      return ACTION_STATES.indexOf(action.state);
    case 'dueDate':
    case 'originalDueDate':
    case 'checkDate':
      return action[column] ?? NO_DATE;
    case 'audit':
      return audit?.reference ?? '';
  }
}

/** Whether a column's texts are compared by the reader's alphabet; dates and references compare as they are written. */
const IN_WORDS: ReadonlySet<GridColumn> = new Set(['title', 'owner']);

/** The rows in the order of a column; as they come without one. */
export function sortRows(rows: readonly ActionOverview[], sort: GridSort | null, today: CalendarDate): readonly ActionOverview[] {
  const column = GRID_COLUMNS.find((one) => one === sort?.column);
  if (sort === null || column === undefined) return rows;
  const sign = sort.isDescending ? -1 : 1;
  const compare = (left: string | number, right: string | number): number =>
    IN_WORDS.has(column) ? compareText(String(left), String(right)) : left < right ? -1 : left > right ? 1 : 0;
  return rows
    .map((row) => ({ row, key: keyOf(column, row, today) }))
    .sort((left, right) => sign * compare(left.key, right.key))
    .map(({ row }) => row);
}

/** Whether a cell can be edited where it stands. The state is moved, by its own rules. */
export function isCellEditable(column: GridColumn, { action, phase }: ActionOverview): boolean {
  if (column === 'state') return phase !== 'ended';
  if (column === 'owner') return isEditable('ownerId', action, phase);
  return (column === 'title' || column === 'dueDate' || column === 'checkDate') && isEditable(column, action, phase);
}
