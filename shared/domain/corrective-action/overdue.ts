import { daysBetween, type CalendarDate } from '../../lib/calendar-date.ts';
import type { ActionState, CorrectiveAction } from './corrective-action.ts';

/** Whether somebody still has to do it. */
export function isToBeDone(state: ActionState): boolean {
  return state === 'planned' || state === 'in-progress';
}

/** Days an action is late on a day; 0 when it is not, or is done. Computed and never stored (domain reference B.5). */
export function daysOverdue(action: Pick<CorrectiveAction, 'state' | 'dueDate'>, today: CalendarDate): number {
  if (!isToBeDone(action.state) || action.dueDate === null) return 0;
  return Math.max(0, daysBetween(action.dueDate, today));
}
