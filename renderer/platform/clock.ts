import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

/** Where the program's time comes from; tests put a fixed one in its place. */
export interface Clock {
  /** The instant, in UTC. */
  now(): Timestamp;
  /** The day on the wall of the person at the screen, in the zone of the machine. */
  today(): CalendarDate;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** The clock over any source of instants. */
export function clockOver(read: () => Date): Clock {
  return {
    now: () => read().toISOString() as Timestamp,
    today: () => {
      const date = read();
      const year = String(date.getFullYear()).padStart(4, '0');
      return `${year}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` as CalendarDate;
    },
  };
}

let clock = clockOver(() => new Date());

/** The instant now, in UTC. */
export function now(): Timestamp {
  return clock.now();
}

/** Today's date in the zone of the machine. */
export function today(): CalendarDate {
  return clock.today();
}

/** Puts another clock in place, for tests and demonstrations; the returned function puts the old one back. */
export function stopClockAt(instant: string): () => void {
  const before = clock;
  clock = clockOver(() => new Date(instant));
  return () => {
    clock = before;
  };
}
