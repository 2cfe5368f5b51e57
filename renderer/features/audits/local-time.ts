import type { Timestamp } from '#shared/lib/calendar-date.ts';

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** An instant as a `datetime-local` field shows it, in the zone of the machine: "2026-02-23T09:00". */
export function toLocalInput(at: Timestamp): string {
  const date = new Date(at);
  const day = [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
  return `${day}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** The instant a `datetime-local` field stands for; null while it is empty or unfinished. */
export function fromLocalInput(text: string): Timestamp | null {
  const date = new Date(text);
  const isMeant = text !== '' && !Number.isNaN(date.getTime()) && date.getFullYear() >= 1990;
  return isMeant ? (date.toISOString() as Timestamp) : null;
}
