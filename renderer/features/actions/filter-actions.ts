import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { daysOverdue, isToBeDone } from '#shared/domain/corrective-action/overdue.ts';
import { foldedWords } from '#shared/domain/search/fold.ts';
import { daysBetween, type CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ActionsFilter, DueFilter } from './actions-store.ts';

const HORIZON_DAYS = { 'within-14': 14, 'within-30': 30, 'within-90': 90 } as const;

function isDueShown({ action }: ActionOverview, due: DueFilter, today: CalendarDate): boolean {
  if (due === 'moved') return action.originalDueDate !== null;
  if (!isToBeDone(action.state)) return false;
  if (due === 'undated') return action.dueDate === null;
  if (due === 'overdue') return daysOverdue(action, today) > 0;
  if (action.dueDate === null) return false;
  const left = daysBetween(today, action.dueDate);
  return left >= 0 && left <= HORIZON_DAYS[due];
}

/** Folding is dear and rows stay the same from key to key. */
const foldedTexts = new WeakMap<ActionOverview, string>();

function textOf(row: ActionOverview): string {
  const known = foldedTexts.get(row);
  if (known !== undefined) return known;
  const { action, finding, owner } = row;
  const text = [action.reference, action.title, action.description, owner?.name, finding?.reference, finding?.statement].join(' ');
  const folded = foldedWords(text).join(' ');
  foldedTexts.set(row, folded);
  return folded;
}

/** Whether an action passes the filter of the screen. Words may stand anywhere in it, in any order. */
export function isActionShown(row: ActionOverview, filter: ActionsFilter, words: readonly string[], today: CalendarDate): boolean {
  const { action } = row;
  if (filter.audit !== null && action.auditId !== filter.audit) return false;
  if (filter.owner !== null && (filter.owner === 'nobody' ? action.ownerId !== null : action.ownerId !== filter.owner)) return false;
  if (filter.state === 'to-be-done' ? !isToBeDone(action.state) : filter.state !== null && action.state !== filter.state) return false;
  if (filter.due !== null && !isDueShown(row, filter.due, today)) return false;
  if (words.length === 0) return true;
  const text = textOf(row);
  return words.every((word) => text.includes(word));
}

/** The actions that pass the filter. */
export function shownActions(rows: readonly ActionOverview[], filter: ActionsFilter, today: CalendarDate): readonly ActionOverview[] {
  const words = foldedWords(filter.text);
  return rows.filter((row) => isActionShown(row, filter, words, today));
}
