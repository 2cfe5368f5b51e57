import type { Timestamp } from '#shared/lib/calendar-date.ts';

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** An instant as a date-and-time field wants it: local time, YYYY-MM-DDTHH:MM. */
export function toLocalMoment(at: Timestamp): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
  return `${day}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** Reads a date-and-time field, local time, into an instant; null while it is incomplete. */
export function fromLocalMoment(text: string): Timestamp | null {
  const date = new Date(text);
  return text === '' || Number.isNaN(date.getTime()) ? null : (date.toISOString() as Timestamp);
}
