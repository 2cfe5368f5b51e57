import { addDays, type CalendarDate } from '../../lib/calendar-date.ts';
import type { DueItem } from './due-item.ts';

/** Full weeks up to the end of the horizon of 90 days. */
const WEEKS = 13;

/** How much falls due in seven days; the first of all counts what is overdue and has no first day. */
export interface WeekCount {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
  readonly count: number;
}

/** What is overdue, then week by week from today, for the small chart of the horizon and its table. */
export function weekCounts(due: readonly DueItem[], today: CalendarDate): readonly WeekCount[] {
  const counts = new Array<number>(WEEKS + 1).fill(0);
  for (const { daysLeft } of due) {
    const week = daysLeft < 0 ? 0 : Math.min(WEEKS, Math.floor(daysLeft / 7) + 1);
    counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts.map((count, week) =>
    week === 0
      ? { from: null, to: addDays(today, -1), count }
      : { from: addDays(today, (week - 1) * 7), to: addDays(today, week * 7 - 1), count },
  );
}
