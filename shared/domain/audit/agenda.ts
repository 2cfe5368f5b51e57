import type { AgendaRow } from './audit.ts';

const TIME = /^([01]?\d|2[0-3])[:.h]?([0-5]\d)$/;

/** Minutes since midnight of a wall-clock time such as "09:30", "9:30" or "0930"; null when it is none. */
export function minutesOfTime(text: string): number | null {
  const match = TIME.exec(text.trim());
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** The time written as HH:MM when it can be understood, otherwise as it was typed: a slip is never made to vanish. */
export function tidyTime(text: string): string {
  const minutes = minutesOfTime(text);
  if (minutes === null) return text.trim();
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Length in minutes; null when a time is missing, cannot be read, or the end does not follow the start. */
export function agendaMinutes(row: AgendaRow): number | null {
  const start = minutesOfTime(row.start);
  const end = minutesOfTime(row.end);
  return start === null || end === null || end <= start ? null : end - start;
}

/** Whether two rows of the same day run at the same time. Rows without readable times never do. */
export function doRowsOverlap(left: AgendaRow, right: AgendaRow): boolean {
  if (left.date === null || left.date !== right.date) return false;
  if (agendaMinutes(left) === null || agendaMinutes(right) === null) return false;
  const [leftStart, leftEnd] = [minutesOfTime(left.start) ?? 0, minutesOfTime(left.end) ?? 0];
  const [rightStart, rightEnd] = [minutesOfTime(right.start) ?? 0, minutesOfTime(right.end) ?? 0];
  return leftStart < rightEnd && rightStart < leftEnd;
}

/** Rows by day and start; rows without a day last, otherwise in the order they were. */
export function sortAgenda(rows: readonly AgendaRow[]): readonly AgendaRow[] {
  const key = (row: AgendaRow): string => `${row.date ?? '9999'} ${row.start === '' ? '99' : tidyTime(row.start)}`;
  return [...rows].sort((left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0));
}

/** Whether a time of the agenda can be read; the plan screen marks the ones that cannot. */
export function isTimeReadable(text: string): boolean {
  return text.trim() === '' || minutesOfTime(text) !== null;
}
