import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { daysOverdue, isToBeDone } from '#shared/domain/corrective-action/overdue.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

/** The days of an action on the timeline. */
export interface BarDays {
  readonly from: CalendarDate;
  /** Where the bar ends: the due day, or today where there is none. */
  readonly to: CalendarDate;
  readonly hasDue: boolean;
  /** Drawn from the due day to today, where it is late. */
  readonly lateUntil: CalendarDate | null;
  /** The day first agreed, where it was moved. */
  readonly ghost: CalendarDate | null;
  readonly done: CalendarDate | null;
}

/** From planning to due, in days. An action that was written down after its due day begins with that. */
export function barDays({ action }: ActionOverview, today: CalendarDate): BarDays {
  const planned = action.createdAt.slice(0, 10) as CalendarDate;
  const { dueDate } = action;
  const end = dueDate ?? action.doneOn ?? (isToBeDone(action.state) && today > planned ? today : planned);
  const first = [action.originalDueDate, end].reduce<CalendarDate>((day, other) => (other !== null && other < day ? other : day), planned);
  return {
    from: first,
    to: end,
    hasDue: dueDate !== null,
    lateUntil: daysOverdue(action, today) > 0 ? today : null,
    ghost: action.originalDueDate,
    done: action.doneOn,
  };
}

/** Behind every real day. */
const NO_DATE = '9999';

/** What is due first stands first, as one reads a plan; nothing jumps when a state changes. */
export function byDueDate(rows: readonly ActionOverview[]): readonly ActionOverview[] {
  return rows.toSorted(({ action: left }, { action: right }) => {
    const [a, b] = [left.dueDate ?? NO_DATE, right.dueDate ?? NO_DATE];
    return a === b ? (left.reference < right.reference ? -1 : 1) : a < b ? -1 : 1;
  });
}
