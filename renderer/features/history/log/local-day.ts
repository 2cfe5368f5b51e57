import { toLocalMoment } from '#renderer/ui/fields/local-moment.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function instantOf(day: string, time: string): string | null {
  if (!DAY.test(day)) return null;
  const date = new Date(`${day}T${time}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** The first instant of a day on this machine's wall; null while the field is unfinished. */
export function startOfDay(day: string): string | null {
  return instantOf(day, '00:00:00.000');
}

/** The last instant of a day on this machine's wall; null while the field is unfinished. */
export function endOfDay(day: string): string | null {
  return instantOf(day, '23:59:59.999');
}

/** The day on this machine's wall an instant lies in, for a date field; empty for none. */
export function dayOf(instant: string | null): string {
  return instant === null ? '' : toLocalMoment(instant as Timestamp).slice(0, 10);
}
